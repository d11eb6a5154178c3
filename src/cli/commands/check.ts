import type { InferredOptionTypes } from "yargs";
import { USUAL_INPUT, USUAL_OUT } from "../../model/build.ts";
import type { ResumeError } from "../../model/diagnostic.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { choiceOf, readOnce } from "../list-option.ts";
import type { CheckedFile } from "../report/checked-file.ts";
import { FORMATS, type Format } from "../report/formats.ts";
import { table } from "../table.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

const file = {
  describe: "Résumé files, PDFs, folders of them, or - for standard input",
  defaultDescription: `${USUAL_INPUT} and ${USUAL_OUT}, or what the configuration says`,
  type: "string",
  array: true,
} as const;

const WHAT = "What to do:";
const HOW = "Output:";

const options = {
  fix: { group: WHAT, describe: "Mend in the sources what can be mended safely", type: "boolean" },
  format: {
    group: HOW,
    describe: `How to tell what was found: ${FORMATS.join(", ")}`,
    type: "string",
    nargs: 1,
    default: FORMATS[0],
  },
  strict: { group: WHAT, describe: "Fail on warnings too", type: "boolean" },
  rules: { group: WHAT, describe: "List the rules for sources instead", type: "boolean" },
  quiet: { group: HOW, describe: "Print errors and warnings only", type: "boolean" },
} as const satisfies OptionTable;

type Given = InferredOptionTypes<typeof options> & { file: string[] | undefined };

export const check: Command<Given> = {
  usage: "check [file..]",
  summary: "Check sources and finished PDFs",
  options,
  examples: [
    ["$0 check", `the résumés below ${USUAL_INPUT}/ and the PDFs below ${USUAL_OUT}/`],
    ["$0 check me.yaml --fix", "mend what can be mended safely, tell the rest"],
    ["$0 check out/me.en.1p.pdf", "a finished PDF, whoever made it"],
    ["$0 check --strict --format github", "in a workflow, warnings as failures"],
  ],

  parse: (parser) => parser.positional("file", file).options(options),

  async run(given, terminal) {
    const format = choiceOf("--format", FORMATS)(readOnce("--format", given.format));
    if (given.rules) return await listRules(format, terminal);
    const [
      { createNodeHost },
      { checkFile },
      { findInputs },
      { verdict },
      { tell },
      { openProject },
      { optionsOf, settle },
    ] = await Promise.all([
      import("../../node/index.ts"),
      import("../report/check-file.ts"),
      import("../report/find-inputs.ts"),
      import("../report/verdict.ts"),
      import("../report/tell.ts"),
      import("../project/project.ts"),
      import("../project/settings.ts"),
    ]);
    const host = createNodeHost();
    const builds = optionsOf(settle({}, await openProject()));
    // What follows `--` is never a flag; the parser leaves it behind the command's name.
    const { inputs, refused, absent } = await findInputs(
      host,
      [...(given.file ?? []), ...given._.slice(1).map(String)],
      builds,
    );
    const fix = given.fix === true;
    const toStdout = fix && inputs.some(({ isStandardInput }) => isStandardInput);
    if (toStdout && (inputs.length > 1 || format !== "text")) throw bothOnStdout();
    if (!given.quiet) for (const path of absent) terminal.log(`${path}: nothing to check there\n`);

    const files: CheckedFile[] = [...refused];
    for (const { path, name, isStandardInput } of inputs) {
      const read = () => (isStandardInput ? terminal.readInput() : host.read(path));
      const save = async (bytes: Uint8Array, isMended: boolean) => {
        if (isStandardInput) await terminal.write(bytes);
        else if (isMended) await host.write(path, bytes);
      };
      files.push(await checkFile(host, name, read, { builds, ...(fix && { save }) }));
    }
    const exitCode = verdict(files, { strict: given.strict === true });
    await tell(files, { exitCode, format, quiet: given.quiet === true, toStdout }, terminal);
    const isPdfOnly = files.length > 0 && files.every(({ pdf }) => pdf !== undefined);
    if (fix && isPdfOnly && !given.quiet) terminal.log(NOTHING_TO_MEND);
    return exitCode;
  },
};

const bothOnStdout = (): ResumeError =>
  usageError(
    "conflicting-flags",
    "`--fix` writes standard input to standard output, where there is no room for more",
    "check it alone, without `--format`",
  );

const NOTHING_TO_MEND =
  "`--fix` mends résumé files and leaves PDFs as they are: mend the résumé, then build\n";

async function listRules(format: Format, terminal: Terminal): Promise<ExitCode> {
  const { checkRules } = await import("../../check.ts");
  if (format === "github") {
    const message = "`--format github` is for what was found in files";
    throw usageError("conflicting-flags", message, "list the rules as `text` or `json`");
  }
  const rows = checkRules.map(({ id, code, severity, title }) => [id, code, severity, title]);
  await terminal.write(format === "json" ? `${JSON.stringify(checkRules, undefined, 2)}\n` : table(rows));
  return EXIT.done;
}
