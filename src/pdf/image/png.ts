import { inflateSync } from "node:zlib";
import { DAMAGED, type ImageProblem, tooManyPixels } from "./problem.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** What stands in the header (ISO/IEC 15948, 11.2.2). */
interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
}

/** Samples in a pixel by colour type; other types do not exist. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: ReadonlySet<number> = new Set([1, 2, 4, 8, 16]);

/**
 * Why a PNG cannot be embedded. Its pixels are unpacked once, into no more memory than its header speaks for: PDFs carry
 * them as they are or unpack them without a bound, and either fails where nobody could say anything about it.
 */
export function pngProblem(bytes: Uint8Array): ImageProblem | undefined {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0] && readHeader(chunks[0]);
  if (chunks === undefined || header === undefined) return DAMAGED;
  const problem = tooManyPixels(header);
  if (problem !== undefined) return problem;
  return isSound(header, chunks) ? undefined : DAMAGED;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** All chunks up to the end; undefined if one of them is not whole. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  // Length, type, data, check sum.
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    if (type === "IEND") return chunks;
    at = end + 4;
  }
  return undefined;
}

function readHeader({ type, data }: Chunk): Header | undefined {
  if (type !== "IHDR" || data.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, samples, interlace] = [view.getUint8(8), SAMPLES[view.getUint8(9)], view.getUint8(12)];
  if (width === 0 || height === 0 || samples === undefined || !DEPTHS.has(depth) || interlace > 1)
    return undefined;
  return { width, height, bitsPerPixel: depth * samples, interlaced: interlace === 1 };
}

/** Adam7 (ISO/IEC 15948, 8.2): first column and row of each pass, and the steps to the next ones. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const ONE_PASS = [[0, 0, 1, 1]] as const;

/** Every row begins with the number of its filter (ISO/IEC 15948, 9.2). */
const LAST_FILTER = 4;

function isSound(header: Header, chunks: readonly Chunk[]): boolean {
  const rows = rowsOf(header);
  const size = rows.reduce((sum, { count, bytes }) => sum + count * bytes, 0);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const pixels = unpack(packed, size);
  if (pixels?.length !== size) return false;
  let at = 0;
  for (const { count, bytes } of rows) {
    for (let row = 0; row < count; row++, at += bytes) if ((pixels[at] ?? 0) > LAST_FILTER) return false;
  }
  return true;
}

/** How many rows there are, pass by pass, and how long each is with its filter. */
function rowsOf({ width, height, bitsPerPixel, interlaced }: Header) {
  return (interlaced ? ADAM7 : ONE_PASS)
    .map(([left, top, right, down]) => {
      const columns = Math.ceil((width - left) / right);
      return {
        count: Math.ceil((height - top) / down),
        bytes: 1 + Math.ceil((columns * bitsPerPixel) / 8),
        columns,
      };
    })
    .filter(({ columns, count }) => columns > 0 && count > 0);
}

function unpack(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: size });
  } catch {
    return undefined;
  }
}
