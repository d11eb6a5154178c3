import type { Layout, PageTarget } from "../model/layout.ts";
import { type PatternPart, type Placeholder, USUAL_NAME } from "../model/output-pattern.ts";
import type { PrintOptions } from "../model/print.ts";
import type { Lang, Resume } from "../model/resume.ts";
import type { Paper } from "../model/units.ts";
import type { Redaction } from "../redact/index.ts";
import type { ReadSource } from "./read.ts";

/** One PDF to build. */
export interface Variant {
  readonly source: ReadSource;
  readonly resume: Resume;
  readonly redaction?: Redaction;
  readonly lang: Lang;
  readonly target: PageTarget;
  readonly layout: Layout;
  readonly paper: Paper;
  /** Absent for the screen. */
  readonly print?: PrintOptions;
  /** What it is called. */
  readonly name: readonly PatternPart[];
}

/** The layout and paper that a file name need not mention. */
const USUAL_LAYOUT = "classic";
const USUAL_PAPER = "a4";

/** Whose résumé it is, where the file's own name could tell what is hidden. */
const NOBODY = "candidate";

/** What the name of a PDF for paper says of it. */
export const PRINT_MARK = "print";

/**
 * `<slug>.<lang>.<n>p[.<layout>][.<paper>][.<redaction>][.print].pdf`, or what the project's pattern makes of these; `auto` where
 * the pages are counted only now. A redacted file never takes the place of the full one, whatever the pattern says, nor
 * one for paper that of one for the screen.
 */
export function outputName(variant: Variant): string {
  const { redaction, print } = variant;
  const pattern = redaction && betrays(variant.name, redaction) ? USUAL_NAME : variant.name;
  const values = valuesOf(variant);
  const written = pattern.map((part) => ("text" in part ? part.text : fill(part, values))).join("");
  const isNamed = (mark: Placeholder) =>
    pattern.some((part) => "unlessUsual" in part && part.unlessUsual === mark);
  const marks = [
    ...(redaction && !isNamed("redaction") ? [redaction.profile] : []),
    ...(print && !isNamed("print") ? [PRINT_MARK] : []),
  ];
  return [written, ...marks, "pdf"].join(".");
}

/** A pattern may have a name in its own words: those that could tell what is hidden are not used. */
const betrays = (pattern: readonly PatternPart[], redaction: Redaction): boolean =>
  pattern
    .flatMap((part) => ("text" in part ? [part.text] : "before" in part ? [part.before, part.after] : []))
    .some((text) => /\p{L}/u.test(text) && redaction.betrays(text));

interface Value {
  readonly text: string;
  readonly isUsual: boolean;
}

function valuesOf(variant: Variant): Readonly<Record<Placeholder, Value>> {
  const { source, redaction, lang, target, layout, paper, print } = variant;
  const slug = slugOf(source.file);
  const value = (text: string, isUsual = false): Value => ({ text, isUsual });
  return {
    resume: value(redaction?.betrays(slug) ? NOBODY : slug),
    lang: value(lang),
    pages: value(target === "auto" ? target : `${target}p`),
    layout: value(layout.name, layout.name === USUAL_LAYOUT),
    paper: value(paper.name, paper.name === USUAL_PAPER),
    redaction: value(redaction?.profile ?? "", redaction === undefined),
    print: value(PRINT_MARK, print === undefined),
  };
}

function fill(
  part: Exclude<PatternPart, { readonly text: string }>,
  values: Readonly<Record<Placeholder, Value>>,
): string {
  if ("value" in part) return values[part.value].text;
  const { text, isUsual } = values[part.unlessUsual];
  return isUsual ? "" : `${part.before}${text}${part.after}`;
}

/** What the manifest calls the file that a PDF was made of: a manifest may be published beside what is redacted. */
export const sourceName = ({ redaction }: Variant, file: string): string =>
  redaction?.betrays(file) ? NOBODY : file;

/** `content/jane/resume.yaml` is `jane`; any other file goes by its own name. */
export function slugOf(file: string): string {
  const segments = file.split(/[\\/]/).filter((segment) => segment !== "" && segment !== ".");
  const name = (segments.at(-1) ?? "resume").replace(/\.[^.]+$/, "");
  const folder = segments.at(-2);
  return name === "resume" && folder && folder !== ".." ? folder : name;
}
