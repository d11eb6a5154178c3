import { createHash } from "node:crypto";

/** In hexadecimal digits; of a text, that of its UTF-8. */
export const sha256Of = (data: Uint8Array | string): string =>
  createHash("sha256").update(data).digest("hex");
