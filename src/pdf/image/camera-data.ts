import { isJpeg, type Segment, segmentsOf } from "./jpeg.ts";

/**
 * A JPEG without what cameras and editors write into it beside the picture: place, time, owner, thumbnail, comments, and
 * whatever follows its end. PDFs carry JPEGs as they are, and none of that is meant for an employer. What tells how to
 * show the picture stays: JFIF, Adobe's colour transform, the orientation. Other images come back as they are; of a
 * PNG only the pixels go into a PDF anyway.
 */
export function withoutCameraData(image: Uint8Array): Uint8Array {
  const segments = isJpeg(image) ? segmentsOf(image) : undefined;
  if (segments === undefined) return image;
  const orientation = segments.map(orientationIn).find((turn) => turn !== undefined);
  const shown = segments.filter(isShown).map(({ bytes }) => bytes);
  const [first, ...others] = shown;
  if (first === undefined) return image;
  const turn = orientation === undefined ? [] : [orientationSegment(orientation)];
  return Buffer.concat([START, ...(isJfif(segments) ? [first, ...turn] : [...turn, first]), ...others, END]);
}

const START = Uint8Array.of(0xff, 0xd8);
const END = Uint8Array.of(0xff, 0xd9);

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const COMMENT = 0xfe;

const begins = ({ data }: Segment, text: string): boolean =>
  [...text].every((letter, index) => data[index] === letter.charCodeAt(0));

/** JFIF stands before everything else (ITU-T T.871, 10.1). */
const isJfif = ([first]: readonly Segment[]): boolean => first?.marker === APP0 && begins(first, "JFIF\0");

function isShown(segment: Segment): boolean {
  const { marker } = segment;
  if (marker === COMMENT) return false;
  if (marker === APP0) return begins(segment, "JFIF\0");
  if (marker === APP14) return begins(segment, "Adobe");
  return marker < APP0 || marker > 0xef;
}

/** Exif (CIPA DC-008, 4.6.4): tag 0x0112 of the first directory tells how the picture is turned, 1 to 8. */
const ORIENTATION = 0x0112;
const EXIF = "Exif\0\0";

function orientationIn(segment: Segment): number | undefined {
  if (segment.marker !== APP1 || !begins(segment, EXIF)) return undefined;
  const tiff = segment.data.subarray(EXIF.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const short = (at: number) => (at + 2 <= view.byteLength ? view.getUint16(at, isLittle) : 0);
  const directory = view.byteLength >= 8 ? view.getUint32(4, isLittle) : 0;
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (short(at) !== ORIENTATION) continue;
    const turn = short(at + 8);
    return turn >= 2 && turn <= 8 ? turn : undefined;
  }
  return undefined;
}

/** An Exif segment of nothing but the orientation, in a directory of one entry. */
function orientationSegment(turn: number): Uint8Array {
  const exif = [...EXIF].map((letter) => letter.charCodeAt(0));
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  const length = 2 + exif.length + header.length + directory.length;
  return Uint8Array.of(0xff, APP1, 0, length, ...exif, ...header, ...directory);
}
