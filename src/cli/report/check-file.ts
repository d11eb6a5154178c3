import { checkSource, fixSource } from "../../check.ts";
import type { BuildOptions } from "../../model/build.ts";
import { type Diagnostic, ResumeError } from "../../model/diagnostic.ts";
import { type Host, HostError } from "../../model/host.ts";
import { INPUT_NAME } from "../standard-streams.ts";
import { checkPdfFile, isPdf } from "./check-pdf-file.ts";
import type { CheckedFile } from "./checked-file.ts";

/** What standard input is called if it is a PDF. */
const PDF_INPUT_NAME = "stdin.pdf";

export interface CheckFileOptions {
  /** Where a source goes that was to be mended, whether anything was or not; absent means that nothing is mended. */
  readonly save?: Save;
  /** What the project builds résumés with. */
  readonly builds?: Pick<BuildOptions, "layouts" | "fonts">;
}

export type Save = (bytes: Uint8Array, isMended: boolean) => Promise<void>;

/** Checks a file as what it is. What is wrong with it, or with reading it, keeps no other from being checked. */
export async function checkFile(
  host: Host,
  file: string,
  read: () => Promise<Uint8Array>,
  options: CheckFileOptions,
): Promise<CheckedFile> {
  try {
    const bytes = await read();
    if (isPdf(bytes)) return await checkPdfFile(host, file === INPUT_NAME ? PDF_INPUT_NAME : file, bytes);
    const checked = options.save
      ? await mendSource(file, bytes, options.save)
      : { ...checkSource({ file, bytes }), bytes };
    return await withObstacles(host, checked, options.builds);
  } catch (error) {
    if (error instanceof ResumeError) return { file, diagnostics: error.diagnostics };
    if (!(error instanceof HostError)) throw error;
    const code = "unreadable-input";
    return { file, diagnostics: [{ kind: "usage", severity: "error", code, message: error.message }] };
  }
}

/** A source with its bytes, mended or not. */
type CheckedSource = CheckedFile & { readonly bytes: Uint8Array };

async function mendSource(file: string, bytes: Uint8Array, save: Save): Promise<CheckedSource> {
  const { bytes: mended, changes, diagnostics } = fixSource({ file, bytes });
  await save(mended, changes.length > 0);
  return { file, diagnostics, changes, bytes: mended };
}

/** What only shows when the file is built, in the order of the file. */
async function withObstacles(
  host: Host,
  { bytes, ...checked }: CheckedSource,
  builds: CheckFileOptions["builds"],
): Promise<CheckedFile> {
  const { obstaclesIn } = await import("../../build/obstacles.ts");
  const obstacles = await obstaclesIn(host, { file: checked.file, bytes }, builds);
  if (obstacles.length === 0) return checked;
  return { ...checked, diagnostics: [...checked.diagnostics, ...obstacles].toSorted(byPlace) };
}

const byPlace = ({ range: a }: Diagnostic, { range: b }: Diagnostic): number =>
  a && b ? a.line - b.line || a.column - b.column : Number(b === undefined) - Number(a === undefined);
