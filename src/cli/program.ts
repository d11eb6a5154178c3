import yargs from "yargs";
import { fillBareFlags } from "./bare-flags.ts";
import { type Command, commandName, type OptionTable } from "./command.ts";
import { build } from "./commands/build.ts";
import { check } from "./commands/check.ts";
import { exportCommand } from "./commands/export.ts";
import { fonts } from "./commands/fonts.ts";
import { importCommand } from "./commands/import.ts";
import { init } from "./commands/init.ts";
import { inspect } from "./commands/inspect.ts";
import { layouts } from "./commands/layouts.ts";
import { mergeManifests } from "./commands/merge-manifests.ts";
import { schema } from "./commands/schema.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { explainUsage } from "./explain-usage.ts";
import { markStandardStreams } from "./standard-streams.ts";
import type { Terminal } from "./terminal.ts";

/** Wider, and the eye loses the line on the way back from flag to description. */
const MAX_HELP_COLUMNS = 100;

/** What the parser's own errors are called; its class is not exported. */
const PARSER_ERROR = "YError";

const EPILOGUE =
  "Exit codes: 0 done, 1 internal error, 2 usage, 3 invalid content, 4 does not fit, 5 fonts or glyphs, 6 a check failed.";

const EVERYWHERE = {
  debug: { describe: "Show the stack of an internal error", type: "boolean" },
} as const satisfies OptionTable;

/** Parses a command line and runs it. Throws a `ResumeError` of kind `usage` for one that makes no sense. */
export async function runProgram(
  words: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const flags = new Set(["--help", "--version", ...Object.keys(EVERYWHERE).map((name) => `--${name}`)]);
  const commands: string[] = [];
  const asksForHelp = words.length === 0 || words.some((word) => word.startsWith("--help"));

  const parser = yargs()
    .scriptName("resume-pdf")
    .usage(
      "$0 <command>\n\nTypesets résumés kept as YAML into print-quality PDFs, to exactly one or two pages.",
    )
    .locale("en")
    .parserConfiguration({
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .options(EVERYWHERE)
    .strict()
    .version(version)
    .help()
    .wrap(Math.min(MAX_HELP_COLUMNS, terminal.columns))
    .exitProcess(false)
    .updateStrings({ "Not enough arguments following: %s": "`--%s` needs a value" })
    .epilogue(asksForHelp ? EPILOGUE : "")
    .fail((complaint, error) => {
      if (error !== undefined && error.name !== PARSER_ERROR) throw error;
      throw explainUsage(words, { commands, flags: [...flags] }, complaint ?? error?.message);
    });

  function register<Given>(command: Command<Given>): void {
    commands.push(commandName(command.usage));
    parser.command(
      command.usage,
      command.summary,
      (sub) => {
        for (const [name, { alias }] of Object.entries(command.options)) {
          flags.add(`--${name}`);
          for (const letter of [alias ?? []].flat()) flags.add(`-${letter}`);
        }
        if (asksForHelp) for (const [line, does] of command.examples) sub.example(line, does);
        const parsing = command.parse(sub.usage(`$0 ${command.usage}\n\n${command.summary}.`));
        // The parser lays out the help of every command that it runs, in more time than all else that it does.
        if (!asksForHelp)
          for (const name of [...Object.keys(command.options), ...Object.keys(EVERYWHERE)]) sub.hide(name);
        return parsing;
      },
      async (given) => {
        exitCode = await command.run(given, terminal);
      },
    );
  }
  register(build);
  register(check);
  register(init);
  register(importCommand);
  register(inspect);
  register(exportCommand);
  register(mergeManifests);
  register(layouts);
  register(fonts);
  register(schema);

  // With a callback the parser hands over help and version instead of printing them itself.
  let answer = words.length === 0 ? await parser.getHelp() : "";
  const keepAnswer = (_error: unknown, _given: unknown, text: string): void => {
    answer = text;
  };
  if (words.length > 0) await parser.parseAsync(fillBareFlags(markStandardStreams(words)), {}, keepAnswer);
  if (answer !== "") await terminal.write(`${answer}\n`);
  return exitCode;
}
