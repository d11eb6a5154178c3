import resolveImage from "@react-pdf/image";

/**
 * Why the bytes of a PNG or JPEG cannot be embedded, or undefined if they can. React-PDF only logs a broken image
 * and leaves it out, so it is asked beforehand.
 */
export async function imageProblem(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const image = await resolveImage(Buffer.from(bytes), { cache: false });
    return image ? undefined : "it is neither a PNG nor a JPEG image";
  } catch {
    return "the file is damaged or incomplete";
  }
}
