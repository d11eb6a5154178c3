import type { Diagnostic } from "../model/diagnostic.ts";
import { type Host, HostError } from "../model/host.ts";
import type { SelectedResume } from "../model/selected.ts";

/** The first bytes of the image formats that a PDF takes as they are. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG (ISO/IEC 15948 5.2)
  [0xff, 0xd8, 0xff], // JPEG
];

/** Reads the photo beside the résumé. What is no PNG or JPEG is an error at the value that names it. */
export async function readPhoto(
  host: Host,
  file: string,
  { basics: { image } }: SelectedResume,
  diagnostics: Diagnostic[],
): Promise<Uint8Array | undefined> {
  if (!image) return undefined;
  const refuse = (message: string, hint: string): undefined => {
    const code = "unreadable-image";
    diagnostics.push({ kind: "content", severity: "error", code, message, hint, path: image.at });
  };
  const path = host.resolve(host.dirname(file), image.file);
  try {
    const bytes = await host.read(path);
    const known = SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte));
    return known ? bytes : refuse(`${path} is neither a PNG nor a JPEG image`, "convert it to one of them");
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refuse(
      `cannot read the photo ${path}: ${error.reason}`,
      "the path counts from the résumé's folder",
    );
  }
}
