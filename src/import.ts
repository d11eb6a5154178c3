import { parseResume, writeResume } from "./content/index.ts";
import { importText } from "./import/index.ts";
import { decodeText } from "./import/read/decode.ts";
import type { ImportNote } from "./model/intake.ts";
import type { Lang } from "./model/resume.ts";

export interface ImportOptions {
  /** What the file is called in messages, and by its ending which format it is likely to be in. */
  readonly file: string;
  /** The language that comes first; found out if absent. */
  readonly lang?: Lang;
}

/** A foreign document as a résumé of ours. */
export interface Imported {
  /** The résumé file, with comments where somebody should look. */
  readonly yaml: string;
  /** Its value, plainly. */
  readonly value: object;
  /** Every automatic change, what is uncertain, what was set aside, what is missing; in the order of the document. */
  readonly notes: readonly ImportNote[];
  readonly format: "markdown" | "text";
  readonly encoding: string;
}

/**
 * Makes a résumé of a Markdown or text file.
 *
 * @throws ResumeError of kind `content` for what is no text
 */
export async function importResume(bytes: Uint8Array, { file, lang }: ImportOptions): Promise<Imported> {
  const { text, encoding, notes } = await decodeText(file, bytes);
  const {
    value,
    comments,
    format,
    notes: further,
  } = importText(text, { file, ...(lang !== undefined && { lang }) });
  const all = [...notes, ...further].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const yaml = writeResume(value, { comments });
  parseResume({ file, text: yaml });
  return { yaml, value, notes: all, format, encoding };
}
