import { deflateSync } from "node:zlib";

/** A PNG of one black pixel. */
export const DOT_PNG: Uint8Array = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);

/** A JPEG of 16 × 8 grey pixels. */
export const GREY_JPEG: Uint8Array = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/ALj/2Q==",
  "base64",
);

/** What a PNG's header says, and the rows behind it, each with its filter's number. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  /** 0 grey, 2 colour, 3 palette, 4 and 6 with transparency. */
  readonly colorType?: number;
  readonly interlaced?: boolean;
  readonly rows: Uint8Array;
}

export function png({
  width,
  height,
  depth = 8,
  colorType = 0,
  interlaced = false,
  rows,
}: PngParts): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    pngChunk("IHDR", header),
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", new Uint8Array()),
  ]);
}

export function pngChunk(type: string, data: Uint8Array, length = data.length): Uint8Array {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length, 0);
  head.write(type, 4, "latin1");
  // Nobody here reads the check sum.
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}
