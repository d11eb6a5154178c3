import type { Imported } from "../../import.ts";
import type { ImportNote } from "../../model/intake.ts";
import { sourceOf } from "./format-names.ts";

/** The kinds of notes, as a reader wants them: what is to be done first, what was done last. */
export const KINDS: readonly { readonly kind: ImportNote["kind"]; readonly title: string }[] = [
  { kind: "missing", title: "Missing" },
  { kind: "uncertain", title: "To look at" },
  { kind: "aside", title: "Set aside: kept, but never printed" },
  { kind: "change", title: "Changed" },
  { kind: "reading", title: "Read as" },
];

/** Every note on an import, by kind and then by line. */
export function fullReport(imported: Imported, name: string): string {
  const { notes } = imported;
  const parts = KINDS.flatMap(({ kind, title }) => {
    const own = notes.filter((note) => note.kind === kind);
    return own.length === 0 ? [] : [`${title} (${own.length})\n${own.map(lineOf).join("")}`];
  });
  return [`Import of ${name} (${sourceOf(imported)})\n`, ...parts].join("\n");
}

/** `  12  half-width-mark  a half-width comma in Chinese: "," → "，"` */
function lineOf({ line, code, message, before, after }: ImportNote): string {
  const place = (line === undefined ? "" : String(line)).padStart(5);
  return `${place}  ${code}  ${message}${exchange(before, after)}\n`;
}

/** Line breaks and ends of quoted text must not look like the report's own. */
const quoted = (text: string): string => JSON.stringify(text);

function exchange(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return "";
  return after === undefined ? `: ${quoted(before)}` : `: ${quoted(before)} → ${quoted(after)}`;
}
