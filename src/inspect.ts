import type { Answer } from "./inspect/index.ts";
import { ResumeError } from "./model/diagnostic.ts";
import type { ExtractedFile, Inspection } from "./model/inspection.ts";

export interface InspectOptions {
  /** What the file is called in messages. */
  readonly file?: string;
  /** Read the text of the pages, which takes most of the time; true if absent. */
  readonly text?: boolean;
  /**
   * Reads a character map that a PDF names but does not contain, as those of Chinese fonts that are not embedded, in
   * pdf.js's packed form: `UniGB-UCS2-H`. The library has those for Chinese.
   */
  readonly readCMap?: (name: string) => Promise<Uint8Array>;
}

/**
 * Tells what is in a finished PDF, whoever made it.
 *
 * @throws ResumeError of kind `usage` for what is no PDF, is damaged beyond reading, or only opens with a password
 */
export async function inspect(pdf: Uint8Array, options: InspectOptions = {}): Promise<Inspection> {
  const { readPdf } = await import("./inspect/index.ts");
  return accept(await readPdf(pdf, options), options);
}

/**
 * Takes the attached files out of a PDF, such as the `resume.json` of ours.
 *
 * @throws ResumeError as {@link inspect} does
 */
export async function extractAttachments(
  pdf: Uint8Array,
  options: Pick<InspectOptions, "file"> = {},
): Promise<readonly ExtractedFile[]> {
  const { readAttachments } = await import("./inspect/index.ts");
  return accept(await readAttachments(pdf), options);
}

function accept<T>(answer: Answer<T>, { file }: InspectOptions): T {
  if ("value" in answer) return answer.value;
  throw new ResumeError([{ ...answer.refusal, ...(file === undefined ? {} : { file }) }]);
}
