import * as z from "zod";
import type { ProjectConfig } from "../model/config.ts";
import { type FontFamilies, PAGE_TARGETS, type PageTarget } from "../model/layout.ts";
import { STANDARDS } from "../model/metadata.ts";
import { PAPERS, type PaperName } from "../model/units.ts";
import { flag, languageTags, type Shape, strictObject } from "./schema-parts.ts";
import { themeSchema } from "./theme-schema.ts";

const line = z.string();
const paths = z.array(line);

/** Every scalar of a file is a text. */
const pageTarget = z
  .enum(PAGE_TARGETS.map(String))
  .transform((text) => (text === "auto" ? text : Number(text)) as PageTarget);

const PAPER_NAMES = Object.keys(PAPERS) as PaperName[];

const fonts = strictObject({
  latin: line.exactOptional().describe("Of Latin and Greek letters, e.g. Source Serif 4."),
  han: line.exactOptional().describe("Of Chinese, e.g. Noto Serif SC."),
} satisfies Shape<Partial<FontFamilies>>);

/** Paths count from the file, so that a build is the same from wherever it is begun. */
export const configSchema = strictObject({
  resumes: paths.exactOptional().describe("Résumé files, or folders of them; content if absent."),
  languages: languageTags.exactOptional().describe("Languages to build; all of each résumé if absent."),
  pages: z
    .array(pageTarget)
    .exactOptional()
    .describe("Page counts to promise: 1, 2, or auto for the fewest that need no cut; 1 and 2 if absent."),
  layouts: paths.exactOptional().describe("Names of layouts, or files of your own; classic if absent."),
  papers: z.array(z.enum(PAPER_NAMES)).exactOptional().describe("a4, letter; a4 if absent."),
  theme: themeSchema.exactOptional().describe("What is different about the look of every layout."),
  fonts: fonts.exactOptional().describe("Font families for all layouts, as `resume-pdf fonts` lists them."),
  redact: line.exactOptional().describe("What to hide: public, a profile of the résumés' own, or none."),
  standard: z.enum(STANDARDS).exactOptional().describe("The standards that PDFs keep."),
  strict: flag.exactOptional().describe("Whether warnings fail a build."),
  out: line.exactOptional().describe("The folder for the PDFs and manifest.json; out if absent."),
  name: line.exactOptional().describe("What PDFs are called, e.g. {resume}-{lang}[-{layout}]."),
} satisfies Shape<ProjectConfig>);
