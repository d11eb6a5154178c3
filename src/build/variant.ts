import type { Layout, PageTarget } from "../model/layout.ts";
import type { Lang, Resume } from "../model/resume.ts";
import type { Paper } from "../model/units.ts";
import type { ReadSource } from "./read.ts";

/** One PDF to build. */
export interface Variant {
  readonly source: ReadSource;
  readonly resume: Resume;
  readonly lang: Lang;
  readonly target: PageTarget;
  readonly layout: Layout;
  readonly paper: Paper;
}

/** The layout and paper that a file name need not mention. */
const UNNAMED: ReadonlySet<string> = new Set(["classic", "a4"]);

/** `<slug>.<lang>.<n>p[.<layout>][.<paper>].pdf`, or `auto` where the pages are counted only now. */
export function outputName({ source, lang, target, layout, paper }: Variant): string {
  const marks = [layout.name, paper.name].filter((mark) => !UNNAMED.has(mark));
  const pages = target === "auto" ? target : `${target}p`;
  return [slugOf(source.file), lang, pages, ...marks, "pdf"].join(".");
}

/** `content/jane/resume.yaml` is `jane`; any other file goes by its own name. */
export function slugOf(file: string): string {
  const segments = file.split(/[\\/]/).filter((segment) => segment !== "" && segment !== ".");
  const name = (segments.at(-1) ?? "resume").replace(/\.[^.]+$/, "");
  const folder = segments.at(-2);
  return name === "resume" && folder && folder !== ".." ? folder : name;
}
