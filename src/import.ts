import { readYaml, writeResume } from "./content/index.ts";
import { importText, importTextLayer } from "./import/index.ts";
import { importJsonResume } from "./import/json-resume/index.ts";
import { attachedResume } from "./import/pdf/index.ts";
import { decodeText } from "./import/read/decode.ts";
import { extractAttachments } from "./inspect.ts";
import { ResumeError } from "./model/diagnostic.ts";
import type { ImportNote } from "./model/intake.ts";
import type { Lang } from "./model/resume.ts";

export interface ImportOptions {
  /** What the file is called in messages; its ending helps to tell Markdown from plain text. */
  readonly file: string;
  /** The language that comes first; found out if absent. */
  readonly lang?: Lang;
  /** Reads a character map that a PDF names but does not contain, as for `inspect`. */
  readonly readCMap?: (name: string) => Promise<Uint8Array>;
}

/** `own-pdf`: a PDF of this program, whose data was inside. */
export type ImportFormat = "markdown" | "text" | "json-resume" | "pdf" | "own-pdf";

/** A foreign document as a résumé of ours. */
export interface Imported {
  /** The résumé file, with comments where somebody should look. */
  readonly yaml: string;
  /** Its value, plainly. */
  readonly value: object;
  /** Every automatic change, what is uncertain, what was set aside, what is missing; in the order of the document. */
  readonly notes: readonly ImportNote[];
  readonly format: ImportFormat;
  /** Of a text: what it was encoded in. */
  readonly encoding?: string;
}

/**
 * Makes a résumé of a file that was made for something else: Markdown, plain text, JSON Resume, or a PDF, of which our
 * own give their data back whole.
 *
 * @throws ResumeError of kind `content` for what holds no text that can be read, of kind `usage` for a PDF that cannot
 * be opened and for what is a résumé file already
 */
export async function importResume(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const { comments, ...read } = isPdf(bytes) ? await fromPdf(bytes, options) : await fromText(bytes, options);
  const notes = read.notes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { ...read, notes, yaml: writeResume(read.value, { comments, portable: true }) };
}

type Read = Omit<Imported, "yaml"> & { readonly comments: ReadonlyMap<string, string> };

const NO_COMMENTS: ReadonlyMap<string, string> = new Map();

/** Readers look for the header in the first kilobyte (ISO 32000-1 annex H.3, note 13); texts may speak of it later. */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");

async function fromText(bytes: Uint8Array, { file, lang }: ImportOptions): Promise<Read> {
  const { text, encoding, notes } = await decodeText(file, bytes);
  if (/^\s*\{/.test(text)) {
    const { value, notes: further } = importJsonResume(text, { file });
    return { value, notes: [...notes, ...further], format: "json-resume", encoding, comments: NO_COMMENTS };
  }
  refuseOwn(text, file);
  return { ...importText(text, { file, lang, notes }), encoding };
}

/** A résumé file of ours is nothing to import. */
function refuseOwn(text: string, file: string): void {
  if (!/^(?:basics|meta):/m.test(text)) return;
  const value = readYaml(text);
  if (typeof value !== "object" || value === null || !("basics" in value)) return;
  throw new ResumeError([
    {
      kind: "usage",
      severity: "error",
      code: "own-format",
      message: "this is a résumé file already",
      hint: isWord(file)
        ? `to build it: resume-pdf build ${file}`
        : "to build it, give it to `resume-pdf build`",
      file,
    },
  ]);
}

/** What is no one word for a shell, as a name with spaces or what standard input is called, is not to be copied there. */
const isWord = (file: string): boolean => /^[\p{L}\d./\\:_][\p{L}\d./\\:_-]*$/u.test(file);

async function fromPdf(bytes: Uint8Array, { file, lang, readCMap }: ImportOptions): Promise<Read> {
  const own = attachedResume(await extractAttachments(bytes, { file }));
  if (own !== undefined) {
    const { value, notes } = withoutPhoto(importJsonResume(own, { file }));
    return { value, notes, format: "own-pdf", comments: NO_COMMENTS };
  }
  const { readTextLayer } = await import("./inspect/index.ts");
  const answer = await readTextLayer(bytes, readCMap === undefined ? {} : { readCMap });
  if ("refusal" in answer) throw new ResumeError([{ ...answer.refusal, file }]);
  return { ...importTextLayer(answer.value, { file, lang }), format: "pdf" };
}

/** The photo is a picture in the PDF and no file: its name is kept for whoever has it. */
function withoutPhoto({ value, notes }: Pick<Read, "value" | "notes">): Pick<Read, "value" | "notes"> {
  const { basics, ...rest } = value as { readonly basics?: { readonly image?: string } };
  if (basics?.image === undefined) return { value, notes };
  const { image, ...said } = basics;
  const message = `the photo \`${image}\` is no file in the PDF: put it beside the résumé, and write \`image: ${image}\``;
  return {
    value: { ...rest, basics: { ...said, "x-image": image } },
    notes: [...notes, { kind: "missing", code: "photo", message }],
  };
}
