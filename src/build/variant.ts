import type { Layout, PageTarget } from "../model/layout.ts";
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
}

/** The layout and paper that a file name need not mention. */
const UNNAMED: ReadonlySet<string> = new Set(["classic", "a4"]);

/** Whose résumé it is, where the file's own name could tell what is hidden. */
const NOBODY = "candidate";

/** What the name of a PDF for paper says of it. */
export const PRINT_MARK = "print";

/**
 * `<slug>.<lang>.<n>p[.<layout>][.<paper>][.<redaction>][.print].pdf`, or `auto` where the pages are counted only now. A redacted
 * file never takes the place of the full one.
 */
export function outputName({ source, redaction, lang, target, layout, paper, print }: Variant): string {
  const slug = slugOf(source.file);
  const marks = [layout.name, paper.name].filter((mark) => !UNNAMED.has(mark));
  const pages = target === "auto" ? target : `${target}p`;
  const redacted = redaction === undefined ? [] : [redaction.profile];
  const printed = print === undefined ? [] : [PRINT_MARK];
  const who = redaction?.betrays(slug) ? NOBODY : slug;
  return [who, lang, pages, ...marks, ...redacted, ...printed, "pdf"].join(".");
}

/** `content/jane/resume.yaml` is `jane`; any other file goes by its own name. */
export function slugOf(file: string): string {
  const segments = file.split(/[\\/]/).filter((segment) => segment !== "" && segment !== ".");
  const name = (segments.at(-1) ?? "resume").replace(/\.[^.]+$/, "");
  const folder = segments.at(-2);
  return name === "resume" && folder && folder !== ".." ? folder : name;
}
