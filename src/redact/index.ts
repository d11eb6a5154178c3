/** `Resume` → `Resume` without what is not to be told. */
export { profilesOf, usualProfiles } from "./profiles.ts";
export { type Redaction, redact } from "./redact.ts";
