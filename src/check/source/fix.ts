import { replaced } from "../../content/index.ts";
import type { SourceChange } from "../../model/source-check.ts";
import { type Examined, examine, type Finding } from "./examine.ts";
import type { FindSlips } from "./find-slips.ts";
import { memberAt } from "./members.ts";

export interface Fixed {
  readonly text: string;
  /** In the order of mending. */
  readonly changes: readonly SourceChange[];
  /** What is left to be said. */
  readonly examined: Examined;
}

/**
 * Three are usual: one mends, the next what mending brought side by side, the last finds nothing. Only rules that want
 * opposite things could go on for ever.
 */
const MOST_ROUNDS = 12;

/** Mends what can be mended safely, until nothing is left to mend. */
export function fix(file: string, text: string, findSlips: FindSlips): Fixed {
  const changes: SourceChange[] = [];
  let current = text;
  let examined = examine(file, current, findSlips);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { editable, findings } = examined;
    const mended = editable?.mend(findings.flatMap(({ edit }) => edit ?? []));
    if (mended === undefined || mended.made.length === 0) break;
    const made = new Set(mended.made);
    changes.push(...findings.flatMap((finding) => changeOf(finding, made, editable?.value)));
    current = mended.text;
    examined = examine(file, current, findSlips);
  }
  return { text: current, changes, examined: { ...examined, findings: examined.findings.map(leftToHands) } };
}

/** As many characters as tell a place from others. */
const AROUND = 8;

function changeOf({ diagnostic, edit }: Finding, made: ReadonlySet<unknown>, value: unknown): SourceChange[] {
  const { rule = "", code, range } = diagnostic;
  if (edit === undefined || range === undefined || !made.has(edit)) return [];
  const text = String(memberAt(value, edit.path));
  const from = [...text.slice(0, edit.start)].slice(-AROUND).join("");
  const to = [...text.slice(edit.end)].slice(0, AROUND).join("");
  const before = from + text.slice(edit.start, edit.end) + to;
  const part = { start: from.length, end: before.length - to.length, replacement: edit.replacement };
  return [{ rule, code, line: range.line, column: range.column, before, after: replaced(before, [part]) }];
}

/** What is still there although it has a replacement could not be proved to be safe. */
function leftToHands({ diagnostic, lines }: Finding): Finding {
  if (diagnostic.replacement === undefined) return { diagnostic, lines };
  const { replacement, ...rest } = diagnostic;
  const hint = `write \`${replacement}\` there yourself: it would change what the file says around it`;
  return { diagnostic: { ...rest, hint }, lines };
}
