/**
 * Stands in for the package of this name within pdf-lib: it deflates with code of its own, which a build that makes one
 * file runs but once, and zlib is there already.
 */
import * as zlib from "node:zlib";

export const zlibSync = (bytes: Uint8Array, options: { readonly level?: number } = {}): Uint8Array =>
  zlib.deflateSync(bytes, options);

export const unzlibSync = (bytes: Uint8Array): Uint8Array => zlib.inflateSync(bytes);

export const inflateSync = (bytes: Uint8Array): Uint8Array => zlib.inflateRawSync(bytes);
