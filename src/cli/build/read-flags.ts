import type { ArgumentsCamelCase, InferredOptionTypes } from "yargs";
import { type BuildOptions, DPI, MAX_JOBS, MAX_SHARDS, type Shard } from "../../model/build.ts";
import { PAGE_TARGETS } from "../../model/layout.ts";
import { STANDARDS } from "../../model/metadata.ts";
import { PRINT_LINKS } from "../../model/print.ts";
import { bleedOf, choiceOf, readList, readNumber, readOnce } from "../list-option.ts";
import { nameOfInput, STANDARD_STREAM } from "../standard-streams.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { type options, PAPER_NAMES } from "./options.ts";

export type Given = InferredOptionTypes<typeof options> & { resume: string[] | undefined };

/** What the command line itself asks for: nothing that is only usual. */
export function readFlags(given: ArgumentsCamelCase<Given>): BuildOptions {
  // What follows `--` is never a flag; the parser leaves it behind the command's name.
  const inputs = [...(given.resume ?? []), ...given._.slice(1).map(String)];
  return {
    ...(inputs.length > 0 && { inputs: inputs.map(nameOfInput) }),
    ...(given.out !== undefined && { out: readOnce("--out", given.out) }),
    ...(given.name !== undefined && { name: readOnce("--name", given.name) }),
    ...(given.strict !== undefined && { strict: given.strict }),
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
    ...(given.shard !== undefined && { shard: readShard(readOnce("--shard", given.shard)) }),
    ...(given.force && { force: true }),
  };
}

/** `2/3` */
function readShard(word: string): Shard {
  const [, index = "", count = ""] = /^(\d+)\/(\d+)$/.exec(word.trim()) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count && shard.count <= MAX_SHARDS) return shard;
  throw usageError(
    "unknown-value",
    `\`--shard\` takes a share and how many there are, not \`${word}\``,
    "`--shard 1/3`, `--shard 2/3` and `--shard 3/3` together build everything",
  );
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

/** Flags that make sense for themselves but not together. */
export function refuseClashes(
  given: Partial<Given>,
  { inputs = [], out }: BuildOptions,
  terminal: Terminal,
): void {
  const { json, explain, png, watch, shard, "print-config": printConfig } = given;
  const toStdout = out === STANDARD_STREAM;
  const wishes = [
    ...(json && !printConfig ? ["--json"] : []),
    ...(explain ? ["--explain"] : []),
    ...(toStdout ? ["--out -"] : []),
    ...(printConfig ? ["--print-config"] : []),
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
  if (toStdout && shard !== undefined) {
    throw usageError("conflicting-flags", "`--out -` gives one PDF, of which there are no shares");
  }
  const unwatchable = [
    ...(toStdout ? ["--out -"] : []),
    ...(inputs.some((input) => input === nameOfInput(STANDARD_STREAM)) ? ["standard input"] : []),
    ...(json ? ["--json"] : []),
  ];
  if (watch && unwatchable.length > 0) {
    throw usageError("conflicting-flags", `\`--watch\` does not go with ${unwatchable.join(" and ")}`);
  }
}
