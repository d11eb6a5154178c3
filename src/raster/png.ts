import { encode } from "fast-png";
import type { Picture } from "./picture.ts";

/** zlib's own default: more takes five times as long for two per cent. */
const ZLIB_LEVEL = 6;

/** A picture as PNG (ISO/IEC 15948) with eight bits for each of red, green and blue; always the same bytes. */
export function encodePng({ width, height, rgb }: Picture): Uint8Array {
  return encode({ width, height, data: rgb, channels: 3, depth: 8 }, { zlib: { level: ZLIB_LEVEL } });
}
