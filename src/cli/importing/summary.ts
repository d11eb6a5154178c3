import type { Imported } from "../../import.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ImportNote } from "../../model/intake.ts";
import { clipped, counted, tally } from "../inspection/words.ts";
import { STANDARD_STREAM } from "../standard-streams.ts";
import { contentsOf } from "./contents.ts";
import { sourceOf } from "./format-names.ts";

interface Circumstances {
  /** What the imported file is called. */
  readonly name: string;
  readonly out: string;
  readonly report?: string;
  /** What the résumé is called in messages. */
  readonly shown: string;
  readonly quiet: boolean;
}

/** More than these fill the screen; all of them are in the report. */
const MOST_LISTED = 12;
/** Room for what a note quotes. */
const ROOM = 72;

/** What became of a file, on one screen: what was found, what to look at, what to do next. */
export function summary(
  imported: Imported,
  diagnostics: readonly Diagnostic[],
  { name, out, report, shown, quiet }: Circumstances,
): string {
  const { value, notes, format } = imported;
  const of = (kind: ImportNote["kind"]) => notes.filter((note) => note.kind === kind);
  const missing = of("missing").map(({ message }) => `missing: ${message}\n`);
  if (quiet) return missing.join("");

  const to = out === STANDARD_STREAM ? "standard output" : out;
  const uncertain = of("uncertain");
  const changes = tally(of("change").map(({ code }) => code)).map(([code, count]) => `${count} × ${code}`);
  const lines = [
    `${to}: from ${name} (${sourceOf(imported)})`,
    ...contentsOf(value).map((line) => `  ${line}`),
    ...(changes.length === 0 ? [] : [`changed: ${changes.join(", ")}`]),
    ...(of("aside").length === 0
      ? []
      : [
          `set aside: ${counted(of("aside").length, "text")}, under ${format === "json-resume" ? "x-json-resume" : "x-set-aside"}`,
        ]),
    ...listed("to look at", uncertain.map(told)),
  ];
  const errors = diagnostics.filter(({ severity, code }) => severity === "error" && code !== "missing-name");
  return [
    ...lines.map((line) => `${line}\n`),
    ...missing,
    ...(errors.length === 0 ? [] : [`${counted(errors.length, "error")} to mend before it can be built\n`]),
    ...(report === undefined || report === STANDARD_STREAM ? [] : [`every change: ${report}\n`]),
    ...(out === STANDARD_STREAM ? [] : [`next: resume-pdf check ${shown}, then resume-pdf build ${shown}\n`]),
  ].join("");
}

const told = ({ line, message }: ImportNote): string =>
  line === undefined ? clipped(message, ROOM) : `line ${line}: ${clipped(message, ROOM)}`;

function listed(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST_LISTED;
  return [
    `${title}: ${lines.length}`,
    ...lines.slice(0, MOST_LISTED).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
