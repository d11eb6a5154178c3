import { type EditableFile, openForEditing, parseResume, type TextEdit } from "../../content/index.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { byText, textOf } from "./by-text.ts";
import type { FindSlips } from "./find-slips.ts";
import { ignoresOf, type Told, withoutIgnored } from "./ignores.ts";
import { lookAt } from "./look.ts";
import { touchesVerbatim } from "./prose.ts";
import type { Checked, Found } from "./rule.ts";
import { RULE_NAMES } from "./rule-names.ts";
import { CONTENT_RULES } from "./rules/index.ts";
import { safeEdits } from "./safe-edits.ts";

/** What was found in a file. */
export interface Examined {
  /** Absent for a file whose syntax is not sound. */
  readonly editable: EditableFile | undefined;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
}

export interface Finding extends Told {
  /** What mends it without anybody's looking at it. */
  readonly edit?: TextEdit;
}

/** Everything that is to be said of a file. */
export function examine(file: string, text: string, findSlips: FindSlips): Examined {
  const read = parseResume({ file, text }).diagnostics.map(asFinding);
  const editable = openForEditing(file, text);
  if (editable === undefined) return { editable, findings: read };

  const checked = lookAt(editable);
  const found = firstOfEachText(withoutOddSlips([...slips(checked, findSlips)], remarks(checked)));
  const edits = safeEdits(found, checked);
  const placed = found.map((one) => place(file, one, edits.get(one), editable));
  const ignores = ignoresOf(editable.comments, text.split("\n"));
  const { left, idle } = withoutIgnored(withoutEchoes([...read, ...placed]), ignores, KNOWN_NAMES);
  const idleIgnores = idle.map((diagnostic) => asFinding({ ...diagnostic, file }));
  return { editable, findings: [...left, ...idleIgnores].toSorted(byPosition) };
}

const KNOWN_NAMES: ReadonlySet<string> = new Set(
  RULE_NAMES.flatMap(({ id, code }) => [id.toLowerCase(), code]),
);

function remarks(checked: Checked): Found[] {
  return CONTENT_RULES.flatMap((rule) => [...rule.find(checked)].map((remark) => ({ ...remark, rule })));
}

/** How texts are written. What is code or an address is written as machines want it. */
function* slips({ texts }: Checked, findSlips: FindSlips): Generator<Found> {
  for (const { path, lang, value } of texts) {
    const isVerbatim = touchesVerbatim(value);
    for (const { rule: id, code, severity, start, end, ...told } of findSlips(value, { lang })) {
      if (!isVerbatim(start, end)) yield { ...told, path, part: [start, end], rule: { id, code, severity } };
    }
  }
}

/** Nobody reads more of one text, and each of them takes time; what comes after is found when these are mended. */
const MOST_IN_TEXT = 100;

const firstOfEachText = (found: readonly Found[]): readonly Found[] =>
  [...byText(found).values()].flatMap((group) => group.slice(0, MOST_IN_TEXT));

/** What is a slip of writing need not be told a second time for being written otherwise than elsewhere. */
function withoutOddSlips(slips: readonly Found[], remarks: readonly Found[]): Found[] {
  const slipsBy = byText(slips);
  const isSlip = (remark: Found) => slipsBy.get(textOf(remark))?.some((slip) => meet(slip, remark)) === true;
  return [...slips, ...remarks.filter((remark) => !UNIFORMITY.test(remark.rule.id) || !isSlip(remark))];
}

/** The rules that a thing is written in one way throughout a file. */
const UNIFORMITY = /^U/;

const meet = ({ part: [a, b] = [0, 0] }: Found, { part: [c, d] = [0, 0] }: Found): boolean => a < d && c < b;

function place(file: string, found: Found, edit: TextEdit | undefined, editable: EditableFile): Finding {
  const { rule, path, part, message, hint, severity = rule.severity } = found;
  const { range, sourceLine, lines } = editable.place(path, part);
  const replacement = edit && { replacement: edit.replacement };
  const { id, code } = rule;
  return {
    diagnostic: {
      ...{ kind: "check", severity, rule: id, code, message, hint },
      ...replacement,
      ...{ path, file, range, sourceLine },
    },
    lines,
    ...(edit && { edit }),
  };
}

function asFinding(diagnostic: Diagnostic): Finding {
  const line = diagnostic.range?.line ?? 0;
  return { diagnostic, lines: [line, line] };
}

/** What both the reader and the rules of writing know; the rules tell it better. */
const ECHOED: ReadonlySet<string> = new Set(["invisible-character"]);

/** Each thing once: a text behind several aliases too. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ diagnostic: { range, code } }: Finding) => `${range?.line}:${range?.column} ${code}`;
  const ruled = new Set(findings.filter(({ diagnostic }) => diagnostic.kind === "check").map(keyOf));
  const told = new Set<string>();
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const { kind, code } = finding.diagnostic;
    if (kind !== "check") return !ECHOED.has(code) || !ruled.has(key);
    return !told.has(key) && told.add(key);
  });
}

function byPosition({ diagnostic: a }: Finding, { diagnostic: b }: Finding): number {
  if (a.range === undefined || b.range === undefined) {
    return Number(b.range === undefined) - Number(a.range === undefined);
  }
  return a.range.line - b.range.line || a.range.column - b.range.column;
}
