import type { Diagnostic } from "../model/diagnostic.ts";
import type { Layout, PageTarget } from "../model/layout.ts";
import type { PatternPart } from "../model/output-pattern.ts";
import type { PrintOptions } from "../model/print.ts";
import type { Lang } from "../model/resume.ts";
import { listed } from "../model/suggest.ts";
import { PAPERS, type PaperName } from "../model/units.ts";
import type { ReadResume } from "./read.ts";
import type { Variant } from "./variant.ts";

/** What is wanted of every résumé. */
export interface Wishes {
  readonly langs: readonly Lang[] | undefined;
  readonly pages: readonly PageTarget[];
  readonly papers: readonly PaperName[];
  readonly layouts: readonly Layout[];
  readonly print: PrintOptions | undefined;
  /** What the outputs are called. */
  readonly name: readonly PatternPart[];
}

/** A short version and a full one. */
export const USUAL_TARGETS: readonly PageTarget[] = [1, 2];

/** Every PDF that is wanted of a résumé: languages × layouts × papers × page targets. None if it is not sound. */
export function variantsOf({ source, resume, redaction }: ReadResume, wishes: Wishes): readonly Variant[] {
  if (resume === undefined) return [];
  const { langs, layouts, papers, pages, print, name } = wishes;
  return languagesOf(resume.meta.languages, langs).flatMap((lang) =>
    layouts.flatMap((layout) =>
      [...new Set(papers)].flatMap((paper) =>
        [...new Set(pages)].map((target) => ({
          source,
          resume,
          ...(redaction && { redaction }),
          lang,
          target,
          layout,
          paper: PAPERS[paper],
          ...(print && { print }),
          name,
        })),
      ),
    ),
  );
}

const languagesOf = (has: readonly Lang[], wanted: readonly Lang[] | undefined): readonly Lang[] =>
  wanted ? [...new Set(wanted)].filter((lang) => has.includes(lang)) : has;

/** A résumé without a wanted language is passed over; a language that no résumé has is a mistake. */
export function unknownLanguages(
  known: ReadonlySet<Lang>,
  wanted: readonly Lang[] | undefined = [],
): Diagnostic[] {
  if (known.size === 0) return [];
  return wanted
    .filter((lang) => !known.has(lang))
    .map((lang) => ({
      kind: "usage",
      severity: "error",
      code: "unknown-language",
      message: `no résumé here is written in \`${lang}\``,
      hint: `there is ${listed(known)}`,
    }));
}

/** Finds PDFs that would be written over each other. */
export class Collisions {
  /** The résumé that is written to a file, by the file. File systems that do not tell case apart have one file for both. */
  readonly #writers = new Map<string, string>();
  readonly #found = new Map<string, Diagnostic>();

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()];
  }

  add(name: string, source: string): void {
    const key = name.toLowerCase();
    const first = this.#writers.get(key);
    if (first === undefined) this.#writers.set(key, source);
    else if (first === source) this.#add(`${source} alone`, sameResume(source, name));
    else this.#add(source, twoResumes(first, source, name));
  }

  /** One résumé often collides in all its variants, and is told of once. */
  #add(whose: string, diagnostic: Diagnostic): void {
    if (!this.#found.has(whose)) this.#found.set(whose, diagnostic);
  }
}

const sameOutput = (message: string, hint: string): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code: "same-output",
  message,
  hint,
});

const twoResumes = (first: string, second: string, name: string): Diagnostic =>
  sameOutput(
    `${first} and ${second} would both be written to ${name}`,
    "rename one of their folders, or build them into different folders with --out",
  );

const sameResume = (source: string, name: string): Diagnostic =>
  sameOutput(
    `several PDFs of ${source} would be written to ${name}`,
    "let their `name` tell them apart: `{lang}`, `{pages}`, `[-{layout}]`, `[-{paper}]`",
  );
