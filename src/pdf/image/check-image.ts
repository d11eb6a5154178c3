import resolveImage from "@react-pdf/image";
import { isJpeg, jpegProblem } from "./jpeg.ts";
import { isPng, pngProblem } from "./png.ts";
import { DAMAGED, type ImageProblem, NO_IMAGE, tooManyBytes } from "./problem.ts";

export type { ImageProblem } from "./problem.ts";

/**
 * Why the bytes of a file cannot be embedded as an image, or undefined if they can. What they are is told by the bytes,
 * not by a name; what they would take in memory, by their header, before anything is unpacked.
 */
export async function imageProblem(bytes: Uint8Array): Promise<ImageProblem | undefined> {
  const problem = tooManyBytes(bytes) ?? problemOfKind(bytes);
  if (problem !== undefined) return problem;
  // React-PDF only logs an image that it cannot read and leaves it out, so it is asked beforehand.
  try {
    return (await resolveImage(Buffer.from(bytes), { cache: false })) ? undefined : NO_IMAGE;
  } catch {
    return DAMAGED;
  }
}

function problemOfKind(bytes: Uint8Array): ImageProblem | undefined {
  if (isPng(bytes)) return pngProblem(bytes);
  return isJpeg(bytes) ? jpegProblem(bytes) : NO_IMAGE;
}
