import type { Diagnostic } from "../model/diagnostic.ts";
import type { Layout, PageTarget } from "../model/layout.ts";
import type { PrintOptions } from "../model/print.ts";
import type { Lang } from "../model/resume.ts";
import { listed } from "../model/suggest.ts";
import { PAPERS, type PaperName } from "../model/units.ts";
import { printOptions } from "./print.ts";
import type { ReadResume } from "./read.ts";
import { outputName, type Variant } from "./variant.ts";

export interface Wishes {
  readonly langs?: readonly Lang[];
  readonly pages?: readonly PageTarget[];
  readonly papers?: readonly PaperName[];
  readonly print?: boolean | PrintOptions;
}

export interface Plan {
  readonly variants: readonly Variant[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A short version and a full one. */
const USUAL_TARGETS: readonly PageTarget[] = [1, 2];

/** Every PDF that is wanted: résumés × languages × layouts × papers × page targets. */
export function plan(read: readonly ReadResume[], layouts: readonly Layout[], wishes: Wishes): Plan {
  const { langs, pages = USUAL_TARGETS, papers = ["a4"] } = wishes;
  const print = printOptions(wishes.print);
  const variants = read.flatMap(({ source, resume, redaction }) =>
    resume === undefined
      ? []
      : languagesOf(resume.meta.languages, langs).flatMap((lang) =>
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
              })),
            ),
          ),
        ),
  );
  return { variants, diagnostics: [...unknownLanguages(read, langs), ...collisions(variants)] };
}

const languagesOf = (has: readonly Lang[], wanted: readonly Lang[] | undefined): readonly Lang[] =>
  wanted ? [...new Set(wanted)].filter((lang) => has.includes(lang)) : has;

/** A résumé without a wanted language is passed over; a language that no résumé has is a mistake. */
function unknownLanguages(read: readonly ReadResume[], wanted: readonly Lang[] = []): Diagnostic[] {
  const known = new Set(read.flatMap(({ resume }) => resume?.meta.languages ?? []));
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

/** Two variants must never write one file. */
function collisions(variants: readonly Variant[]): Diagnostic[] {
  const writers = new Map<string, string>();
  const found = new Map<string, Diagnostic>();
  for (const variant of variants) {
    const name = outputName(variant);
    const { file } = variant.source;
    const first = writers.get(name) ?? file;
    writers.set(name, first);
    if (first === file || found.has(file)) continue;
    found.set(file, {
      kind: "usage",
      severity: "error",
      code: "same-output",
      message: `${first} and ${file} would both be written to ${name}`,
      hint: "rename one of their folders, or build them into different folders with --out",
    });
  }
  return [...found.values()];
}
