import type { Diagnostic } from "../model/diagnostic.ts";
import { type Host, HostError } from "../model/host.ts";
import type { SelectedResume } from "../model/selected.ts";
import { imageProblem } from "../pdf/index.ts";

/** Reads the photo beside the résumé. One that cannot be embedded is an error at the value that names it. */
export async function readPhoto(
  host: Host,
  file: string,
  { basics: { image } }: SelectedResume,
  diagnostics: Diagnostic[],
): Promise<Uint8Array | undefined> {
  if (!image) return undefined;
  const path = host.resolve(host.dirname(file), image.file);
  const refuse = (reason: string, hint: string): undefined => {
    diagnostics.push({
      kind: "content",
      severity: "error",
      code: "unreadable-image",
      message: `cannot use the photo ${path}: ${reason}`,
      hint,
      path: image.at,
    });
  };
  try {
    const bytes = await host.read(path);
    const problem = await imageProblem(bytes);
    return problem === undefined ? bytes : refuse(problem, "save it again as a PNG or JPEG file");
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refuse(error.reason, "its path counts from the résumé's folder");
  }
}
