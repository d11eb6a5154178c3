import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ArgumentsCamelCase, InferredOptionTypes } from "yargs";
import type { Imported } from "../../import.ts";
import type { Host } from "../../model/host.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { fullReport } from "../importing/full-report.ts";
import { summary } from "../importing/summary.ts";
import { readOnce } from "../list-option.ts";
import { STANDARD_STREAM } from "../standard-streams.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

/** Where an import goes unless the user says otherwise; then it replaces nothing. */
const USUAL_OUT = "resume.yaml";

const file = {
  describe: "Markdown, plain text, JSON Resume or a PDF, or - for standard input",
  type: "string",
  array: true,
} as const;

const WHAT = "What to make:";
const WHERE = "Output:";

const options = {
  out: {
    alias: "o",
    group: WHERE,
    describe: "The résumé file to write, replaced if it is there; - for standard output",
    defaultDescription: `${USUAL_OUT}, if there is none yet`,
    type: "string",
    nargs: 1,
  },
  lang: {
    group: WHAT,
    describe: "The language that comes first, e.g. zh; found out by default",
    type: "string",
    nargs: 1,
  },
  report: {
    group: WHERE,
    describe: "Where to write every change down; - for standard output",
    defaultDescription: "a file beside the résumé",
    type: "string",
    nargs: 1,
  },
  json: { group: WHERE, describe: "Print the report for machines on standard output", type: "boolean" },
  quiet: { group: WHERE, describe: "Print only what is missing", type: "boolean" },
} as const satisfies OptionTable;

type Given = InferredOptionTypes<typeof options> & { file: string[] | undefined };

/** `import` is a word of the language that this is written in. */
export const importCommand: Command<Given> = {
  usage: "import [file..]",
  summary: "Make a résumé file of Markdown, plain text, JSON Resume or a PDF",
  options,
  examples: [
    ["$0 import old.md", `${USUAL_OUT}, and beside it what was changed on the way`],
    ["$0 import cv.pdf -o content/me/resume.yaml", "from a PDF; our own give their data back whole"],
    ["pbpaste | $0 import - -o -", "as a filter"],
  ],

  parse: (parser) => parser.positional("file", file).options(options),

  async run(given, terminal) {
    const input = onlyFile(given);
    const places = readPlaces(given);
    const lang = given.lang === undefined ? {} : { lang: languageOf(readOnce("--lang", given.lang)) };
    refuseToReplaceInput(input, places);
    refuseFolder(places.out);
    const [{ createNodeHost }, { importResume }, { parseResume }] = await Promise.all([
      import("../../node/index.ts"),
      import("../../node/import.ts"),
      import("../../content/index.ts"),
    ]);
    const host = createNodeHost();
    const isStream = input === STANDARD_STREAM;
    const name = isStream ? "standard input" : input;
    const bytes = isStream ? await terminal.readInput() : await host.read(input);
    if (given.out === undefined) refuseToReplace(places.out);
    const imported = await importResume(bytes, { file: name, ...lang });
    await deliver(imported, { name, ...places }, host, terminal);

    const { out } = places;
    const shown = out === STANDARD_STREAM ? USUAL_OUT : out;
    const { diagnostics } = parseResume({ file: shown, text: imported.yaml });
    const told = { name, ...places, shown, quiet: given.quiet === true };
    terminal.log(summary(imported, diagnostics, told));
    return EXIT.done;
  },
};

/** What follows `--` is never a flag; the parser leaves it behind the command's name. */
function onlyFile({ file, _ }: ArgumentsCamelCase<Given>): string {
  const [path, second] = [...(file ?? []), ..._.slice(1).map(String)];
  if (path === undefined) throw usageError("no-file", "which file?", "for example: resume-pdf import old.md");
  if (second !== undefined)
    throw usageError("several-files", `one file at a time: \`${path}\` or \`${second}\``);
  return path;
}

/** BCP 47, as the schema has it. */
function languageOf(tag: string): string {
  if (/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag)) return tag;
  throw usageError(
    "bad-language-tag",
    `\`${tag}\` is no language tag`,
    "write one, such as `en`, `zh` or `zh-Hant`",
  );
}

function refuseToReplaceInput(input: string, { out, report }: Places): void {
  const [from, ...to] = [input, out, report].map((path) =>
    path === undefined || path === STANDARD_STREAM ? undefined : resolve(path),
  );
  if (from !== undefined && to.includes(from)) {
    throw usageError(
      "same-file",
      `${input}: would be replaced by what is made of it`,
      "give `-o` and `--report` other names",
    );
  }
}

/** Before the report is written, which would then be one of nothing. */
function refuseFolder(out: string): void {
  if (existsSync(out) && statSync(out).isDirectory())
    throw usageError("is-folder", `${out}: is a folder`, `name a file in it: -o ${join(out, USUAL_OUT)}`);
}

/** Where the résumé and the report go. */
export interface Places {
  readonly out: string;
  /** Absent if standard output has the résumé, or the report for machines. */
  readonly report?: string;
  readonly json: boolean;
}

function readPlaces(given: ArgumentsCamelCase<Given>): Places {
  const json = given.json === true;
  const out = given.out === undefined ? USUAL_OUT : readOnce("--out", given.out);
  const report = given.report === undefined ? undefined : readOnce("--report", given.report);
  const onStdout = [
    ...(out === STANDARD_STREAM ? ["--out -"] : []),
    ...(report === STANDARD_STREAM ? ["--report -"] : []),
    ...(json ? ["--json"] : []),
  ];
  if (onStdout.length > 1) {
    const named = onStdout.map((one) => `\`${one}\``).join(" and ");
    throw usageError("conflicting-flags", `${named} both want standard output`);
  }
  if (report !== undefined && report !== STANDARD_STREAM && resolve(report) === resolve(out)) {
    throw usageError(
      "same-file",
      `${report}: cannot be the résumé and the report`,
      "give `--report` another name",
    );
  }
  const usual = out === STANDARD_STREAM || json ? undefined : out.replace(/\.[^./\\]*$/, "") + REPORT_SUFFIX;
  const place = report ?? usual;
  return { out, json, ...(place !== undefined && { report: place }) };
}

function refuseToReplace(out: string): void {
  if (existsSync(out))
    throw usageError("file-exists", `${out}: is there already`, `to replace it: -o ${out}`);
}

const REPORT_SUFFIX = ".import.txt";

async function deliver(
  imported: Imported,
  { name, out, report, json }: Places & { readonly name: string },
  host: Host,
  terminal: Terminal,
): Promise<void> {
  const { yaml, notes, format, encoding } = imported;
  // The report first: without it the résumé would be one whose changes nobody can look up.
  if (report !== undefined && report !== STANDARD_STREAM) {
    await host.write(report, new TextEncoder().encode(fullReport(imported, name)));
  }
  if (out === STANDARD_STREAM) await terminal.write(yaml);
  else await host.write(out, new TextEncoder().encode(yaml));
  if (report === STANDARD_STREAM) await terminal.write(fullReport(imported, name));
  if (json) await terminal.write(`${JSON.stringify({ out, format, encoding, notes }, undefined, 2)}\n`);
}
