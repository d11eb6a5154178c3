/** What a résumé shows on paper instead of links that can be followed. The only door to QR codes. */
export { codeFor } from "./link-code.ts";
export { withAddresses } from "./with-addresses.ts";
