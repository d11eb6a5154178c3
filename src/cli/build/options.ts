import { DPI, USUAL_INPUT, USUAL_OUT } from "../../model/build.ts";
import { CONFIG_FILE } from "../../model/config.ts";
import { STANDARDS, USUAL_STANDARD } from "../../model/metadata.ts";
import { PRINT_LINKS, USUAL_PRINT_LINKS } from "../../model/print.ts";
import { PAPERS, type PaperName } from "../../model/units.ts";
import type { OptionTable } from "../command.ts";

const WHAT = "What to build:";
const PAPER = "For paper:";
const WHERE = "Output:";
const MANY = "Many of them:";
export const PAPER_NAMES = Object.keys(PAPERS) as PaperName[];

export const resume = {
  describe: "Résumé files, folders of them, or - for standard input",
  defaultDescription: USUAL_INPUT,
  type: "string",
  array: true,
} as const;

/** One value a time, so that `--lang zh me.yaml` does not swallow the file. */
const LIST = { type: "string", array: true, nargs: 1 } as const;
const ONE = { type: "string", nargs: 1 } as const;

export const options = {
  lang: { group: WHAT, describe: "Languages, e.g. zh,en; all of each résumé by default", ...LIST },
  pages: {
    group: WHAT,
    describe: "Page counts to promise: 1, 2 (both by default), or auto (the fewest that need no cut)",
    ...LIST,
  },
  layout: {
    group: WHAT,
    describe: "Layouts by name (see resume-pdf layouts), or files of your own",
    ...LIST,
  },
  paper: { group: WHAT, describe: `Paper sizes: ${PAPER_NAMES.join(", ")}`, ...LIST },
  standard: {
    group: WHAT,
    describe: `Standards to keep: ${STANDARDS.join("; ")}`,
    defaultDescription: USUAL_STANDARD,
    ...ONE,
  },
  redact: {
    group: WHAT,
    describe: "What to hide: public (telephone, e-mail, street), a profile of the résumé's own, or none",
    ...ONE,
  },
  "image-root": {
    group: WHAT,
    describe: "Folder that images must lie in; each résumé's own by default",
    ...ONE,
  },
  strict: { group: WHAT, describe: "Let warnings fail the build", type: "boolean" },
  print: {
    group: PAPER,
    describe: "PDFs to be printed: black ink alone for text, no faint lines, links that can be read",
    type: "boolean",
  },
  links: {
    group: PAPER,
    describe: `What becomes of links: ${PRINT_LINKS.join(", ")}; otherwise what each résumé says`,
    defaultDescription: USUAL_PRINT_LINKS,
    ...ONE,
  },
  bleed: {
    group: PAPER,
    describe: "Colour beyond the edge, e.g. 3mm or 0.125in, with crop marks, for a print shop",
    ...ONE,
  },
  duplex: {
    group: PAPER,
    describe: "Room for binding, at the left of odd pages and at the right of even ones",
    type: "boolean",
  },
  out: {
    group: WHERE,
    describe: "Folder for the PDFs and manifest.json, or - for one PDF on standard output",
    defaultDescription: USUAL_OUT,
    ...ONE,
  },
  name: {
    group: WHERE,
    describe: "What PDFs are called, e.g. {resume}-{lang}[-{layout}]",
    ...ONE,
  },
  png: {
    group: WHERE,
    describe: `Pictures of the pages too; --png=${DPI.min} to --png=${DPI.max} dots per inch`,
    defaultDescription: `none; ${DPI.usual} dots per inch`,
    type: "string",
  },
  explain: {
    group: WHERE,
    describe: "Say why every PDF looks as it does: settings, fill, what was left out",
    type: "boolean",
  },
  json: { group: WHERE, describe: "Print a report for machines on standard output", type: "boolean" },
  quiet: { group: WHERE, describe: "Print problems only", type: "boolean" },
  watch: {
    group: MANY,
    describe: "Stay, and build again whatever a saved file changes",
    type: "boolean",
  },
  force: {
    group: MANY,
    describe: "Make also what is there already, of the very same data",
    type: "boolean",
  },
  jobs: {
    group: MANY,
    describe: "How many PDFs to make at the same time; by default as many as pays, up to the processors",
    ...ONE,
  },
  shard: {
    group: MANY,
    describe: "One of several even shares, e.g. 2/3; see resume-pdf merge-manifests",
    ...ONE,
  },
  config: {
    group: MANY,
    describe: "The project's configuration",
    defaultDescription: `${CONFIG_FILE}, here or above`,
    ...ONE,
  },
  "print-config": {
    group: MANY,
    describe: "Show every setting and where it comes from, instead of building",
    type: "boolean",
  },
} as const satisfies OptionTable;
