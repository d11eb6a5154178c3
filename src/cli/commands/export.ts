import type { ArgumentsCamelCase, InferredOptionTypes } from "yargs";
import type { Source } from "../../content/index.ts";
import { EXPORT_FORMATS } from "../../export/formats.ts";
import type { ExportOptions } from "../../export.ts";
import { type Diagnostic, ResumeError } from "../../model/diagnostic.ts";
import type { Host } from "../../model/host.ts";
import { listed } from "../../model/suggest.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { choiceOf, readOnce } from "../list-option.ts";
import { INPUT_NAME, STANDARD_STREAM } from "../standard-streams.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

const WHAT = "What to write:";
const WHERE = "Output:";

const resume = {
  describe: "A résumé file, a folder with one, or - for standard input",
  type: "string",
} as const;

const options = {
  to: {
    group: WHAT,
    describe: `The format: ${EXPORT_FORMATS.join(", ")}`,
    type: "string",
    nargs: 1,
  },
  lang: {
    group: WHAT,
    describe: "The language, e.g. zh; the résumé's first by default",
    type: "string",
    nargs: 1,
  },
  "all-languages": {
    group: WHAT,
    describe: "Keep every language, and all that JSON Resume does not know (for --to json-resume)",
    type: "boolean",
  },
  redact: {
    group: WHAT,
    describe: "What to hide: public (telephone, e-mail, street), or a profile of the résumé's own",
    type: "string",
    nargs: 1,
  },
  out: {
    alias: "o",
    group: WHERE,
    describe: "The file to write, replaced if it is there; standard output by default",
    type: "string",
    nargs: 1,
  },
} as const satisfies OptionTable;

type Given = InferredOptionTypes<typeof options> & { resume: string | undefined };

/** `export` is a word of the language that this is written in. */
export const exportCommand: Command<Given> = {
  usage: "export [resume]",
  summary: "Write a résumé as JSON Resume, Markdown or plain text",
  options,
  examples: [
    ["$0 export me.yaml --to text", "for a form that wants it pasted"],
    ["$0 export me.yaml --to markdown --lang zh -o me.md", "the Chinese one as a document"],
    ["$0 export me.yaml --to json-resume > resume.json", "for other programs that read JSON Resume"],
    ["$0 export me.yaml --to markdown --redact public", "without telephone, e-mail and street"],
  ],

  parse: (parser) => parser.positional("resume", resume).options(options),

  async run(given, terminal) {
    const input = onlyResume(given);
    const wishes = readWishes(given);
    const out = given.out === undefined ? STANDARD_STREAM : readOnce("--out", given.out);
    const [{ exportResume }, { foreignKeys, parseBytes }, { createNodeHost }] = await Promise.all([
      import("../../export.ts"),
      import("../../content/index.ts"),
      import("../../node/index.ts"),
    ]);
    const host = createNodeHost();
    const { file, bytes } = await readInput(input, host, terminal);
    const { resume, source, diagnostics } = parseBytes({ file, bytes });
    await tell(diagnostics, source, terminal);
    if (resume === undefined) return EXIT.content;

    const foreign = foreignKeys(new TextDecoder().decode(bytes));
    const exported = atTheirPlaces(source, () => exportResume(resume, { ...wishes, foreign }));
    await tell(exported.diagnostics, source, terminal);
    if (out === STANDARD_STREAM) await show(exported.text, terminal);
    else await host.write(out, new TextEncoder().encode(exported.text));
    return EXIT.done;
  },
};

/** What follows `--` is never a flag; the parser leaves it behind the command's name. */
function onlyResume({ resume, _ }: ArgumentsCamelCase<Given>): string {
  const [path, second] = [...(resume === undefined ? [] : [resume]), ..._.slice(1).map(String)];
  if (path === undefined)
    throw usageError("no-resume", "which résumé?", "for example: resume-pdf export me.yaml --to text");
  if (second !== undefined)
    throw usageError("several-resumes", `one résumé at a time: \`${path}\` or \`${second}\``);
  return path;
}

function readWishes(given: ArgumentsCamelCase<Given>): ExportOptions {
  if (given.to === undefined)
    throw usageError("no-format", "which format?", `\`--to\` takes ${listed(EXPORT_FORMATS)}`);
  const to = choiceOf("--to", EXPORT_FORMATS)(readOnce("--to", given.to));
  const all = given["all-languages"] === true;
  if (all && to !== "json-resume")
    throw usageError(
      "conflicting-flags",
      `\`--to ${to}\` has one language, so there is no \`--all-languages\``,
    );
  if (all && given.lang !== undefined)
    throw usageError(
      "conflicting-flags",
      "`--lang` chooses one language, and `--all-languages` keeps them all",
    );
  return {
    to,
    ...(all && { lang: "all" }),
    ...(given.lang !== undefined && { lang: readOnce("--lang", given.lang) }),
    ...(given.redact !== undefined && { redact: readOnce("--redact", given.redact) }),
  };
}

async function readInput(
  path: string,
  host: Host,
  terminal: Terminal,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  if (path === STANDARD_STREAM) return { file: INPUT_NAME, bytes: await terminal.readInput() };
  const files = await host.findResumes(path);
  const [file, second] = files;
  if (file === undefined)
    throw usageError("no-resumes", `${path}: there is no résumé in this folder`, "name the file itself");
  if (second !== undefined)
    throw usageError(
      "several-resumes",
      `${path}: there are ${files.length} résumés`,
      `name one: ${listed(files)}`,
    );
  return { file, bytes: await host.read(file) };
}

/** Runs an export whose complaints are about values: they are told where these stand in the file. */
function atTheirPlaces<T>(source: Source, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ResumeError)) throw error;
    throw new ResumeError(
      error.diagnostics.map((one) => ({ file: source.file, ...one, ...placeOf(one, source) })),
    );
  }
}

const placeOf = ({ path, excerpt }: Diagnostic, source: Source) => path && source.locate(path, excerpt);

async function tell(diagnostics: readonly Diagnostic[], source: Source, terminal: Terminal): Promise<void> {
  const { formatDiagnostic, withPosition } = await import("../../content/index.ts");
  for (const one of diagnostics)
    terminal.log(`${formatDiagnostic(withPosition(one, source), { color: terminal.color })}\n`);
}

/** What a file says must not steer the terminal; who reads from a pipe gets it as it is. */
async function show(text: string, terminal: Terminal): Promise<void> {
  const { printable } = await import("../../content/index.ts");
  await terminal.write(terminal.writesToScreen ? text.split("\n").map(printable).join("\n") : text);
}
