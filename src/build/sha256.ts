import { createHash } from "node:crypto";

/** In hexadecimal digits, of parts one behind the other; of a text, that of its UTF-8. */
export function sha256Of(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
