/** Why an image cannot be embedded, as the end of a sentence, and what to do about it. */
export interface ImageProblem {
  readonly reason: string;
  readonly hint: string;
}

export const NO_IMAGE: ImageProblem = {
  reason: "it is neither a PNG nor a JPEG image",
  hint: "save it again as a PNG or JPEG file",
};

export const DAMAGED: ImageProblem = {
  reason: "the file is damaged or incomplete",
  hint: "save it again as a PNG or JPEG file",
};

const SMALLER = "make it smaller: a photo 4 cm wide is sharp in print with 1000 pixels";

const MAX_MEGABYTES = 10;

export const tooManyBytes = (bytes: Uint8Array): ImageProblem | undefined =>
  bytes.length > MAX_MEGABYTES * 1_000_000
    ? { reason: `it is larger than ${MAX_MEGABYTES} MB`, hint: SMALLER }
    : undefined;

/** More than good cameras give, and 200 MB in the memory of whoever unpacks it. */
const MAX_MEGAPIXELS = 50;

export const tooManyPixels = (size: {
  readonly width: number;
  readonly height: number;
}): ImageProblem | undefined =>
  size.width * size.height > MAX_MEGAPIXELS * 1_000_000
    ? {
        reason: `it has ${size.width} × ${size.height} pixels, more than ${MAX_MEGAPIXELS} million`,
        hint: SMALLER,
      }
    : undefined;
