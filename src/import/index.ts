import { ResumeError } from "../model/diagnostic.ts";
import type { Block, ImportNote } from "../model/intake.ts";
import type { Lang } from "../model/resume.ts";
import type { TextLayer } from "../model/text-layer.ts";
import { mapTexts } from "./map-texts.ts";
import { readMarkdown } from "./markdown/blocks.ts";
import { frontMatterOf } from "./markdown/front-matter.ts";
import { looksLikeMarkdown } from "./markdown/looks-like.ts";
import { blocksOfTextLayer } from "./pdf/index.ts";
import { readPlainText } from "./plain/blocks.ts";
import { cleanLine, cleanLines } from "./read/clean-lines.ts";
import { refuseLongLines, withoutEmbedded, withoutEndlessGaps } from "./read/long-lines.ts";
import { assemble } from "./record/assemble.ts";
import { finish } from "./record/finish.ts";
import { type Divided, divide } from "./sections/divide.ts";
import { setDraftsAside } from "./sections/drafts.ts";
import { divideSideBySide } from "./sections/side-by-side.ts";

/** A record, and what was done to make it one. */
export interface ImportedRecord {
  readonly value: object;
  /** Remarks by path. */
  readonly comments: ReadonlyMap<string, string>;
  readonly notes: readonly ImportNote[];
}

export interface Source {
  readonly file: string;
  readonly lang: Lang | undefined;
  /** What was told of the file so far. */
  readonly notes?: readonly ImportNote[];
}

/** A text → a record: characters, blocks, sections, entries, languages, punctuation, one stage after the other. */
export function importText(
  text: string,
  { file, lang, notes: earlier = [] }: Source,
): ImportedRecord & { readonly format: "markdown" | "text" } {
  const notes = [...earlier];
  const tell = (note: ImportNote) => notes.push(note);
  const written = withoutEmbedded(text, tell);
  refuseLongLines(written, file);
  const clean = cleanLines(withoutEndlessGaps(written), tell);
  const format = looksLikeMarkdown(clean, file) ? "markdown" : "text";
  const { body, blocks: front } = frontMatterOf(clean, tell);
  const read = format === "markdown" ? readMarkdown(body) : readPlainText(body);
  const blocks = [...front, ...read.blocks];
  return { ...recordOf(blocks, { extracted: format === "text", lang }, [...notes, ...read.notes]), format };
}

/** The text layer of a PDF → a record. */
export function importTextLayer(layer: TextLayer, { file, lang }: Source): ImportedRecord {
  try {
    const { blocks, notes } = blocksOfTextLayer(layer);
    const further: ImportNote[] = [];
    const clean = mapTexts(blocks, (text, line) => cleanLine(text, line, (note) => further.push(note)));
    return recordOf(clean, { extracted: true, lang }, [...notes, ...further]);
  } catch (error) {
    if (!(error instanceof ResumeError)) throw error;
    throw new ResumeError(error.diagnostics.map((one) => ({ ...one, file })));
  }
}

interface Circumstances {
  /** The text came out of a PDF, whose line breaks left spaces between Chinese characters. */
  readonly extracted: boolean;
  readonly lang: Lang | undefined;
}

/** Blocks, whatever reader they come from → a record. */
function recordOf(
  blocks: readonly Block[],
  { extracted, lang }: Circumstances,
  earlier: readonly ImportNote[],
): ImportedRecord {
  const notes = [...earlier];
  const tell = (note: ImportNote) => notes.push(note);
  const kept = setDraftsAside(blocks, tell);
  const halves = divideSideBySide(kept, tell);
  const divided =
    halves === undefined ? divide(kept, tell) : together(divide(halves.zh, tell), divide(halves.en, tell));
  const { draft, languages } = assemble(divided, lang, tell);
  const { value, comments } = finish(draft, { languages, extracted }, tell);
  const told = halves === undefined ? notes : eachOnce(notes);
  const aside = told.filter(({ kind }) => kind === "aside").map(({ before = "" }) => before.trim());
  return {
    value: { ...(value as object), ...(aside.length > 0 && { "x-set-aside": aside }) },
    comments,
    notes: told,
  };
}

/** The sections of the one language, then those of the other. */
const together = (one: Divided, other: Divided): Divided => ({
  preambles: [...one.preambles, ...other.preambles],
  sections: [...one.sections, ...other.sections],
});

/** What two languages share (dates, addresses) is read in both, and told once. */
function eachOnce(notes: readonly ImportNote[]): readonly ImportNote[] {
  const seen = new Set<string>();
  return notes.filter((note) => {
    if (note.kind !== "reading") return true;
    const key = JSON.stringify([note.code, note.line, note.before]);
    return !seen.has(key) && seen.add(key);
  });
}
