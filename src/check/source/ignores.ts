import type { PlacedComment } from "../../content/index.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";

/** A comment that silences rules: `# check: ignore N4, gap`. */
export interface Ignore {
  readonly comment: PlacedComment;
  /** Rules by short or long name, as they were written. */
  readonly names: readonly string[];
  /** The line that it is about: its own, or the next one with a value. */
  readonly line: number;
}

const IGNORE = /^check:\s*ignore\b\s*(.*)$/i;

/** The ignores of a file, given its lines. */
export function ignoresOf(comments: readonly PlacedComment[], lines: readonly string[]): readonly Ignore[] {
  return comments.flatMap((comment) => {
    const [, list] = IGNORE.exec(comment.text) ?? [];
    if (list === undefined) return [];
    const names = list.split(/[\s,]+/).filter((name) => name !== "");
    const { line } = comment.range;
    return [{ comment, names, line: comment.isAlone ? nextValue(lines, line) : line }];
  });
}

/** The first line below one that is neither empty nor a comment. */
function nextValue(lines: readonly string[], line: number): number {
  const below = lines.slice(line).findIndex((text) => !/^\s*(?:#|$)/.test(text));
  return below === -1 ? line : line + 1 + below;
}

/** A problem with the lines that its value takes. */
export interface Told {
  readonly diagnostic: Diagnostic;
  readonly lines: readonly [first: number, last: number];
}

/** What is left when the ignores are heard, and what is to be said of those that silence nothing. */
export function withoutIgnored<T extends Told>(
  told: readonly T[],
  ignores: readonly Ignore[],
  known: ReadonlySet<string>,
): { readonly left: readonly T[]; readonly idle: readonly Diagnostic[] } {
  const used = new Map<Ignore, Set<string>>(ignores.map((ignore) => [ignore, new Set<string>()]));
  const left = told.filter((one) => {
    // What makes a file no résumé cannot be wished away.
    if (one.diagnostic.kind !== "check" && one.diagnostic.severity === "error") return true;
    const hits = ignores.flatMap((ignore) => {
      const isHere = ignore.line >= one.lines[0] && ignore.line <= one.lines[1];
      const name = isHere ? ignore.names.find((name) => isNameOf(name, one.diagnostic)) : undefined;
      return name === undefined ? [] : [{ ignore, name }];
    });
    for (const { ignore, name } of hits) used.get(ignore)?.add(name);
    return hits.length === 0;
  });
  const idle = ignores.flatMap((ignore) => idleNames(ignore, used.get(ignore) ?? new Set(), known));
  return { left, idle };
}

const isNameOf = (name: string, { rule, code }: Diagnostic): boolean =>
  name === code || name.toUpperCase() === rule?.toUpperCase();

function idleNames(ignore: Ignore, used: ReadonlySet<string>, known: ReadonlySet<string>): Diagnostic[] {
  const { names, comment } = ignore;
  const { range, sourceLine } = comment;
  const told = (message: string, hint: string): Diagnostic => {
    return { kind: "check", severity: "info", code: "idle-ignore", message, hint, range, sourceLine };
  };
  if (names.length === 0) return [told("this ignore names no rule", "name one, e.g. `# check: ignore N4`")];
  return names
    .filter((name) => !used.has(name))
    .map((name) =>
      known.has(name.toLowerCase())
        ? told(`\`${name}\` has nothing to ignore here`, "remove it")
        : told(`no rule is called \`${name}\``, "see `resume-pdf check --rules`"),
    );
}
