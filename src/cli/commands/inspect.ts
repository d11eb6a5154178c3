import type { ArgumentsCamelCase, InferredOptionTypes } from "yargs";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Inspection } from "../../model/inspection.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { ALL, extract } from "../inspection/extract.ts";
import { printSections, SECTION_NAMES, SECTIONS, type SectionName } from "../inspection/sections.ts";
import { summary } from "../inspection/summary.ts";
import { readOnce } from "../list-option.ts";
import { STANDARD_STREAM } from "../standard-streams.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

const WHAT = "What to show (a summary by default):";
const WHERE = "Output:";

const pdf = {
  describe: "A PDF, whoever made it, or - for standard input",
  type: "string",
} as const;

const section = (name: SectionName) =>
  ({ group: WHAT, describe: SECTIONS[name].describe, type: "boolean" }) as const;

const options = {
  metadata: section("metadata"),
  fonts: section("fonts"),
  pages: section("pages"),
  outline: section("outline"),
  structure: section("structure"),
  links: section("links"),
  attachments: section("attachments"),
  text: section("text"),
  all: { group: WHAT, describe: "All of these", type: "boolean" },
  json: {
    group: WHERE,
    describe: "Print it for machines, all of it unless told what to show",
    type: "boolean",
  },
  extract: {
    group: WHERE,
    describe: `Write a file inside the PDF out instead: its name, or ${ALL}`,
    type: "string",
    nargs: 1,
  },
  out: {
    alias: "o",
    group: WHERE,
    describe: `Where --extract writes to: a file, a folder for ${ALL}, or - for standard output`,
    type: "string",
    nargs: 1,
  },
} as const satisfies OptionTable;

type Given = InferredOptionTypes<typeof options> & { pdf: string | undefined };

export const inspect: Command<Given> = {
  usage: "inspect [pdf]",
  summary: "Show what is in a PDF: metadata, fonts, structure, attached data, text",
  options,
  examples: [
    ["$0 inspect out/me.en.1p.pdf", "what is in it, on one screen"],
    ["$0 inspect me.pdf --text", "what recruiters' software reads"],
    ["$0 inspect me.pdf --structure --fonts", "two parts of it in full"],
    ["$0 inspect me.pdf --json", "everything, for machines"],
    ["$0 inspect me.pdf --extract resume.json --out -", "the data that it was made from"],
  ],

  parse: (parser) => parser.positional("pdf", pdf).options(options),

  async run(given, terminal) {
    const chosen = given.all ? SECTION_NAMES : SECTION_NAMES.filter((name) => given[name] === true);
    refuseClashes(given, chosen);
    const path = onlyPdf(given);
    const file = path === STANDARD_STREAM ? "standard input" : path;
    const [{ extractAttachments }, { createNodeHost }, { inspect }] = await Promise.all([
      import("../../inspect.ts"),
      import("../../node/index.ts"),
      import("../../node/inspect.ts"),
    ]);
    const host = createNodeHost();
    const bytes = path === STANDARD_STREAM ? await terminal.readInput() : await host.read(path);

    if (given.extract !== undefined) {
      const wanted = readOnce("--extract", given.extract);
      const out = given.out === undefined ? {} : { out: readOnce("--out", given.out) };
      await extract(await extractAttachments(bytes, { file }), { wanted, ...out }, host, terminal);
      return EXIT.done;
    }
    const wantsText = given.json ? chosen.length === 0 || needsText(chosen) : needsText(chosen);
    const inspection = await inspect(bytes, { file, text: wantsText });
    await warn(inspection, file, terminal);
    if (given.json) await terminal.write(asJson(inspection, chosen));
    else
      await show(
        chosen.length === 0 ? summary(file, inspection) : printSections(inspection, chosen),
        terminal,
      );
    if (chosen.length === 0 && !given.json) terminal.log(MORE);
    return EXIT.done;
  },
};

/** What follows `--` is never a flag; the parser leaves it behind the command's name. */
function onlyPdf({ pdf, _ }: ArgumentsCamelCase<Given>): string {
  const [path, second] = [...(pdf === undefined ? [] : [pdf]), ..._.slice(1).map(String)];
  if (path === undefined)
    throw usageError("no-pdf", "which PDF?", "for example: resume-pdf inspect out/me.en.1p.pdf");
  if (second !== undefined)
    throw usageError("several-pdfs", `one PDF at a time: \`${path}\` or \`${second}\``);
  return path;
}

const MORE = `\nMore: ${SECTION_NAMES.map((name) => `--${name}`).join(" ")} --all --json\n`;

const needsText = (chosen: readonly SectionName[]): boolean =>
  chosen.includes("text") || chosen.includes("structure");

function refuseClashes(given: ArgumentsCamelCase<Given>, chosen: readonly SectionName[]): void {
  const shows = [...chosen.slice(0, 1), ...(given.json ? ["json"] : [])].map((name) => `--${name}`);
  if (given.extract !== undefined && shows[0] !== undefined)
    throw usageError("conflicting-flags", `\`--extract\` shows nothing, so there is no \`${shows[0]}\``);
  if (given.extract === undefined && given.out !== undefined)
    throw usageError(
      "conflicting-flags",
      "`--out` goes with `--extract` only",
      "to keep what is shown: > file",
    );
}

function asJson(inspection: Inspection, chosen: readonly SectionName[]): string {
  const keys = new Set(chosen.flatMap((name): readonly string[] => [...SECTIONS[name].keys, "problems"]));
  const entries = Object.entries(inspection).filter(([key]) => keys.size === 0 || keys.has(key));
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

async function warn({ problems }: Inspection, file: string, terminal: Terminal): Promise<void> {
  const { formatDiagnostic } = await import("../../content/index.ts");
  for (const message of problems) {
    const problem: Diagnostic = {
      kind: "usage",
      severity: "warning",
      code: "unreadable-part",
      message,
      file,
    };
    terminal.log(`${formatDiagnostic(problem, { color: terminal.color })}\n`);
  }
}

/** What a file says must not steer the terminal; who reads from a pipe gets it as it is. */
async function show(text: string, terminal: Terminal): Promise<void> {
  const { printable } = await import("../../content/index.ts");
  await terminal.write(terminal.writesToScreen ? text.split("\n").map(printable).join("\n") : text);
}
