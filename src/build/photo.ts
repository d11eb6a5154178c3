import type { Diagnostic } from "../model/diagnostic.ts";
import { type Host, HostError } from "../model/host.ts";
import type { SelectedResume } from "../model/selected.ts";
import { imageProblem, withoutCameraData } from "../pdf/index.ts";

/** `https://…`, `data:…`; a drive letter of Windows is not a scheme. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]+:\/\/|\/\/|data:)/i;

/**
 * Reads the photo beside the résumé. One that cannot be embedded is an error at the value that names it. It must lie in
 * the folder `root`, by default the résumé's own: a résumé from a stranger must not carry off what lies elsewhere.
 */
export async function readPhoto(
  host: Host,
  file: string,
  { basics: { image } }: SelectedResume,
  diagnostics: Diagnostic[],
  root = host.dirname(file),
): Promise<Uint8Array | undefined> {
  if (!image) return undefined;
  const isAddress = ADDRESS.test(image.file);
  const path = isAddress ? shortened(image.file) : host.resolve(host.dirname(file), image.file);
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
  if (isAddress) {
    return refuse("images are not fetched from the net", "save it beside the résumé and name that file");
  }
  try {
    if (!(await host.isBelow(root, path))) {
      return refuse(
        `it lies outside of ${host.portable(root) || "the working folder"}`,
        "move it there, or name its folder as image root",
      );
    }
    const bytes = await host.read(path);
    const problem = await imageProblem(bytes);
    return problem === undefined ? withoutCameraData(bytes) : refuse(problem.reason, problem.hint);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return refuse(error.reason, "its path counts from the résumé's folder");
  }
}

/** An image written out as a `data:` address may be longer than the résumé. */
const shortened = (address: string): string => (address.length > 80 ? `${address.slice(0, 79)}…` : address);
