import type { Blocks, ImportNote } from "../model/intake.ts";
import type { Lang } from "../model/resume.ts";
import { readMarkdown } from "./markdown/blocks.ts";
import { frontMatterOf } from "./markdown/front-matter.ts";
import { looksLikeMarkdown } from "./markdown/looks-like.ts";
import { readPlainText } from "./plain/blocks.ts";
import { cleanLines } from "./read/clean-lines.ts";
import { assemble } from "./record/assemble.ts";
import { finish } from "./record/finish.ts";
import { type Divided, divide } from "./sections/divide.ts";
import { setDraftsAside } from "./sections/drafts.ts";
import { divideSideBySide } from "./sections/side-by-side.ts";

export interface ImportedText {
  readonly value: object;
  /** Remarks by path. */
  readonly comments: ReadonlyMap<string, string>;
  readonly notes: readonly ImportNote[];
  readonly format: "markdown" | "text";
}

/** A text → a record: characters, blocks, sections, entries, languages, punctuation, one stage after the other. */
export function importText(
  text: string,
  { file, lang }: { readonly file: string; readonly lang?: Lang },
): ImportedText {
  const notes: ImportNote[] = [];
  const tell = (note: ImportNote) => notes.push(note);
  const clean = cleanLines(text, tell);
  const format = looksLikeMarkdown(clean, file) ? "markdown" : "text";
  const { body, blocks: front } = frontMatterOf(clean, tell);
  const read = format === "markdown" ? readMarkdown(body) : readPlainText(body);
  notes.push(...read.notes);
  return {
    ...recordOf(
      { ...read, blocks: [...front, ...read.blocks] },
      { extracted: format === "text", lang },
      notes,
    ),
    format,
  };
}

interface Source {
  readonly extracted: boolean;
  readonly lang: Lang | undefined;
}

/** Blocks, whatever reader they come from → a record. */
export function recordOf(
  { blocks }: Pick<Blocks, "blocks">,
  { extracted, lang }: Source,
  earlier: readonly ImportNote[],
): Omit<ImportedText, "format"> {
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
