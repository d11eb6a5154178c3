import type { ArgumentsCamelCase, InferredOptionTypes } from "yargs";
import { type BuildOptions, DPI, MAX_JOBS, USUAL_INPUT, USUAL_OUT } from "../../model/build.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { PAGE_TARGETS } from "../../model/layout.ts";
import type { ManifestEntry } from "../../model/manifest.ts";
import { STANDARDS, USUAL_STANDARD } from "../../model/metadata.ts";
import { PRINT_LINKS, USUAL_PRINT_LINKS } from "../../model/print.ts";
import { PAPERS, type PaperName } from "../../model/units.ts";
import { BuildLog } from "../build-log.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT, type ExitCode, exitCodeOf } from "../exit-codes.ts";
import { bleedOf, choiceOf, readList, readNumber, readOnce } from "../list-option.ts";
import {
  collectOutput,
  INPUT_NAME,
  nameOfInput,
  STANDARD_STREAM,
  singlePdf,
  takeInput,
} from "../standard-streams.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

const WHAT = "What to build:";
const PAPER = "For paper:";
const WHERE = "Output:";
const PAPER_NAMES = Object.keys(PAPERS) as PaperName[];

const resume = {
  describe: "Résumé files, folders of them, or - for standard input",
  defaultDescription: USUAL_INPUT,
  type: "string",
  array: true,
} as const;

/** One value a time, so that `--lang zh me.yaml` does not swallow the file. */
const LIST = { type: "string", array: true, nargs: 1 } as const;

const options = {
  lang: {
    group: WHAT,
    describe: "Languages, e.g. zh,en; all of each résumé by default",
    ...LIST,
  },
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
  paper: {
    group: WHAT,
    describe: `Paper sizes: ${PAPER_NAMES.join(", ")}`,
    ...LIST,
  },
  standard: {
    group: WHAT,
    describe: `Standards to keep: ${STANDARDS.join("; ")}`,
    type: "string",
    nargs: 1,
    defaultDescription: USUAL_STANDARD,
  },
  redact: {
    group: WHAT,
    describe: "What to hide: public (telephone, e-mail, street), or a profile of the résumé's own",
    type: "string",
    nargs: 1,
  },
  "image-root": {
    group: WHAT,
    describe: "Folder that images must lie in; each résumé's own by default",
    type: "string",
    nargs: 1,
  },
  strict: {
    group: WHAT,
    describe: "Let warnings fail the build",
    type: "boolean",
  },
  print: {
    group: PAPER,
    describe: "PDFs to be printed: black ink alone for text, no faint lines, links that can be read",
    type: "boolean",
  },
  links: {
    group: PAPER,
    describe: `What becomes of links: ${PRINT_LINKS.join(", ")}; otherwise what each résumé says`,
    type: "string",
    nargs: 1,
    defaultDescription: USUAL_PRINT_LINKS,
  },
  bleed: {
    group: PAPER,
    describe: "Colour beyond the edge, e.g. 3mm or 0.125in, with crop marks, for a print shop",
    type: "string",
    nargs: 1,
  },
  duplex: {
    group: PAPER,
    describe: "Room for binding, at the left of odd pages and at the right of even ones",
    type: "boolean",
  },
  out: {
    group: WHERE,
    describe: "Folder for the PDFs and manifest.json, or - for one PDF on standard output",
    type: "string",
    nargs: 1,
    default: USUAL_OUT,
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
  jobs: {
    group: WHERE,
    describe: "How many PDFs to make at the same time; by default as many as pays, up to the processors",
    type: "string",
    nargs: 1,
  },
  json: {
    group: WHERE,
    describe: "Print a report for machines on standard output",
    type: "boolean",
  },
  quiet: {
    group: WHERE,
    describe: "Print problems only",
    type: "boolean",
  },
} as const satisfies OptionTable;

type Given = InferredOptionTypes<typeof options> & { resume: string[] | undefined };

export const build: Command<Given> = {
  usage: "build [resume..]",
  summary: "Typeset résumés into PDFs",
  options,
  examples: [
    ["$0 build", "every résumé below content/, in all its languages, on one page and on two"],
    ["$0 build --lang zh", "the Chinese ones"],
    ["$0 build me.yaml --pages 2 --paper letter", "one résumé on two Letter pages"],
    ["$0 build me.yaml --redact public", "one to put on the net: no telephone, e-mail or street"],
    ["$0 build me.yaml --print --bleed 3mm", "one for the print shop"],
    ["$0 build me.yaml --pages 1 --explain", "what one page cost, and what one item more would"],
    ["$0 build me.yaml --png=96", "its pages as pictures too"],
    ["$0 build - --lang en --pages 1 --out - < me.yaml > me.pdf", "as a filter"],
  ],

  parse: (parser) => parser.positional("resume", resume).options(options),

  async run(given, terminal) {
    const request = readRequest(given);
    const toStdout = request.out === STANDARD_STREAM;
    refuseClashes(given, toStdout, terminal);

    const [{ build }, { createNodeHost, nodeThreads }] = await Promise.all([
      import("../../build.ts"),
      import("../../node/index.ts"),
    ]);
    const disk = createNodeHost();
    const fromStdin = request.inputs.includes(INPUT_NAME);
    const source = fromStdin ? takeInput(disk, await terminal.readInput()) : disk;
    const output = toStdout ? collectOutput(source) : undefined;
    const log = new BuildLog(terminal, { folder: request.out, quiet: given.quiet === true || toStdout });

    const watched: BuildOptions = {
      ...request,
      onPlanned: (count) => log.planned(count),
      onBuilt: (entry) => log.built(entry),
    };
    const { manifest, diagnostics } = await build(output?.host ?? source, watched, nodeThreads).finally(() =>
      log.finish(),
    );

    const { formatDiagnostic } = await import("../../content/index.ts");
    for (const d of diagnostics) terminal.log(`${formatDiagnostic(d, { color: terminal.color })}\n`);
    const exitCode = exitCodeOf(diagnostics);
    if (output !== undefined && exitCode === EXIT.done) await terminal.write(singlePdf(output.files));
    if (given.explain) await terminal.write(await explanations(manifest.outputs, request.out));
    if (given.json) await terminal.write(report(exitCode, manifest.outputs, diagnostics));
    return exitCode;
  },
};

/** The options of a build, as far as the command line can tell them. */
type Request = BuildOptions & Required<Pick<BuildOptions, "inputs" | "out">>;

function readRequest(given: ArgumentsCamelCase<Given>): Request {
  // What follows `--` is never a flag; the parser leaves it behind the command's name.
  const inputs = [...(given.resume ?? []), ...given._.slice(1).map(String)];
  return {
    inputs: inputs.length === 0 ? [USUAL_INPUT] : inputs.map(nameOfInput),
    out: readOnce("--out", given.out),
    strict: given.strict === true,
    ...(given.lang && { langs: readList("--lang", given.lang, String) }),
    ...(given.pages && { pages: readList("--pages", given.pages, choiceOf("--pages", PAGE_TARGETS)) }),
    ...(given.layout && { layouts: readList("--layout", given.layout, String) }),
    ...(given.standard !== undefined && {
      standard: choiceOf("--standard", STANDARDS)(readOnce("--standard", given.standard)),
    }),
    ...(given.redact !== undefined && { redact: readOnce("--redact", given.redact) }),
    ...(given["image-root"] !== undefined && { imageRoot: readOnce("--image-root", given["image-root"]) }),
    ...(given.paper && { papers: readList("--paper", given.paper, choiceOf("--paper", PAPER_NAMES)) }),
    ...readPrint(given),
    ...(given.png !== undefined && { png: { dpi: readNumber("--png", given.png, DPI.min, DPI.max) } }),
    ...(given.jobs !== undefined && { jobs: readNumber("--jobs", given.jobs, 1, MAX_JOBS) }),
  };
}

/** Flags that say what printed PDFs are like. */
const PRINT_FLAGS = ["links", "bleed", "duplex"] as const;

function readPrint(given: Partial<Given>): Pick<BuildOptions, "print"> {
  const { print, links, bleed, duplex } = given;
  if (!print) {
    const flag = PRINT_FLAGS.find((name) => given[name] !== undefined && given[name] !== false);
    if (flag === undefined) return {};
    throw usageError("needs-print", `\`--${flag}\` is for paper`, "add `--print`");
  }
  return {
    print: {
      ...(links !== undefined && { links: choiceOf("--links", PRINT_LINKS)(readOnce("--links", links)) }),
      ...(bleed !== undefined && { bleed: bleedOf("--bleed", readOnce("--bleed", bleed)) }),
      ...(duplex && { duplex }),
    },
  };
}

function refuseClashes({ json, explain, png }: Partial<Given>, toStdout: boolean, terminal: Terminal): void {
  const wishes = [
    ...(json ? ["--json"] : []),
    ...(explain ? ["--explain"] : []),
    ...(toStdout ? ["--out -"] : []),
  ];
  if (wishes.length > 1) {
    const named = wishes.map((wish) => `\`${wish}\``).join(" and ");
    throw usageError("conflicting-flags", `${named} both want standard output`);
  }
  if (toStdout && png !== undefined) {
    throw usageError("conflicting-flags", "`--out -` gives one PDF, and `--png` makes more files than that");
  }
  if (toStdout && terminal.writesToScreen) {
    throw usageError("pdf-to-screen", "a PDF is not for the screen", "redirect it: `--out - > resume.pdf`");
  }
}

async function explanations(outputs: readonly ManifestEntry[], folder: string): Promise<string> {
  const { explain } = await import("../explain.ts");
  return outputs.map((entry) => explain(entry, { folder })).join("\n");
}

function report(exitCode: ExitCode, outputs: readonly unknown[], diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ exitCode, outputs, diagnostics }, undefined, 2)}\n`;
}
