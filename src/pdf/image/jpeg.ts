import { DAMAGED, type ImageProblem, tooManyPixels } from "./problem.ts";

/** Markers (ITU-T T.81, table B.1); each stands behind a byte 0xff. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;
/** Start of frame: all of 0xc0 to 0xcf but the tables that stand between them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A marker with its parameters and, behind a start of scan, the picture's data. */
export interface Segment {
  readonly marker: number;
  /** Parameters, without marker and length. */
  readonly data: Uint8Array;
  /** All of it, as it stands in the file. */
  readonly bytes: Uint8Array;
}

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;

export function jpegProblem(bytes: Uint8Array): ImageProblem | undefined {
  const segments = segmentsOf(bytes);
  const frame = segments?.find(({ marker }) => isFrame(marker));
  if (segments === undefined || frame === undefined || !segments.some(({ marker }) => marker === SOS))
    return DAMAGED;
  const [, h1 = 0, h2 = 0, w1 = 0, w2 = 0] = frame.data;
  const [width, height] = [w1 * 256 + w2, h1 * 256 + h2];
  return width === 0 || height === 0 ? DAMAGED : tooManyPixels({ width, height });
}

/**
 * What stands between start and end of the image; undefined if it has no end. What some cameras write behind the end
 * is no part of it.
 */
export function segmentsOf(bytes: Uint8Array): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return segments;
    // Any number of 0xff may stand before a marker (B.1.1.2).
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    const parametersEnd = at + 2 + length;
    if (length < 2 || parametersEnd > bytes.length) return undefined;
    const end = marker === SOS ? endOfScan(bytes, parametersEnd) : parametersEnd;
    segments.push({ marker, data: bytes.subarray(at + 4, parametersEnd), bytes: bytes.subarray(at, end) });
    at = end;
  }
  return undefined;
}

/** In a picture's data, 0xff is followed by 0 or is the beginning of a marker (B.1.1.5). */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !isRestart(next)) return at;
  }
  return bytes.length;
}
