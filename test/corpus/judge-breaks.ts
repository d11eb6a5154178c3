import { opportunities } from "../../src/text/index.ts";
import { isLetter } from "./character-kinds.ts";
import type { Exhibit, Judges } from "./judge.ts";
import type { PlacedText } from "./placed-text.ts";

type BreakKind =
  | "lineStartNot"
  | "lineEndNot"
  | "keep"
  | "noBreakIn"
  | "mayBreak"
  | "breakAt"
  | "breaksWithin"
  | "noHyphen"
  | "noHyphenIn"
  | "hyphenRule"
  | "noDoubleHyphen"
  | "lines";

export const JUDGES_OF_BREAKS: Judges<BreakKind> = {
  lineStartNot: ({ chars }, { set }) =>
    set.lines
      .slice(1)
      .flatMap(([first]) => (first && chars.includes(first.character) ? [`${textOf(set, first.line)}`] : [])),

  lineEndNot: ({ chars }, { set }) =>
    set.lines
      .slice(0, -1)
      .flatMap((line) => (chars.includes(line.at(-1)?.character ?? " ") ? [textOf(set, line[0]?.line)] : [])),

  keep: ({ ranges }, { set }) => divided(ranges, set),

  noBreakIn: ({ ranges }, { set }) => divided(ranges, set),

  mayBreak: ({ at }, exhibit) =>
    at
      .filter((index) => !mayBreak(exhibit, index))
      .map((index) => `not before ${around(exhibit.set, index)}`),

  breakAt: ({ at }, { set }) =>
    at.filter((index) => !beginsLine(set, index)).map((index) => `not before ${around(set, index)}`),

  breaksWithin: ({ range: [start, end], after, before }, { set }) =>
    lineStarts(set)
      .filter((index) => start < index && index < end)
      .filter((index) => {
        const previous = set.characters[index - 1] ?? "";
        const next = set.characters[index] ?? "";
        return (previous === "/" && next === "/") || !(after.includes(previous) || before.includes(next));
      })
      .map((index) => around(set, index)),

  noHyphen: (_, { set }) => set.hyphens.map(({ after }) => around(set, after + 1)),

  noHyphenIn: ({ range: [start, end] }, { set }) =>
    set.hyphens
      .filter(({ after }) => start <= after && after < end)
      .map(({ after }) => around(set, after + 1)),

  hyphenRule: ({ left, right }, { set }) =>
    set.hyphens
      .filter(({ after }) => lettersFrom(set, after, -1) < left || lettersFrom(set, after + 1, 1) < right)
      .map(({ after }) => around(set, after + 1)),

  noDoubleHyphen: (_, { set }) =>
    set.hyphens
      .filter(({ after }) => /[-\u2010–—]/u.test(set.characters[after] ?? ""))
      .map(({ after }) => around(set, after + 1)),

  lines: ({ eq }, { set }) => (set.lines.length === eq ? [] : [`${set.lines.length} instead of ${eq}`]),
};

function divided(ranges: readonly (readonly [number, number])[], set: PlacedText): string[] {
  return ranges
    .filter(
      ([start, end]) =>
        new Set(
          set.placed
            .slice(start, end)
            .map((placed) => placed?.line)
            .filter(isLine),
        ).size !== 1,
    )
    .map(([start, end]) => set.characters.slice(start, end).join(""));
}

const isLine = (line: number | undefined): boolean => line !== undefined;

/** The indices of the characters that begin lines after the first. */
const lineStarts = (set: PlacedText): number[] => set.lines.slice(1).flatMap(([first]) => first?.index ?? []);

const beginsLine = (set: PlacedText, index: number): boolean => lineStarts(set).includes(index);

/** The engine counts in UTF-16 units. A break after a space counts for the character that follows it. */
function mayBreak({ text, set, lang, nobreakRuns }: Exhibit, index: number): boolean {
  const ranges = nobreakRuns.map((run) => ({
    start: text.indexOf(run),
    end: text.indexOf(run) + run.length,
  }));
  const unit = set.characters.slice(0, index).join("").length;
  return (opportunities(text, lang, ranges)[unit] ?? 0) > 0;
}

function lettersFrom({ characters }: PlacedText, index: number, step: 1 | -1): number {
  let count = 0;
  while (isLetter(characters[index + count * step] ?? "")) count++;
  return count;
}

const textOf = ({ lines }: PlacedText, line = 0): string =>
  `line ${line + 1}: ${(lines[line] ?? []).map(({ character }) => character).join("")}`;

const around = ({ characters }: PlacedText, index: number): string =>
  `${characters.slice(Math.max(0, index - 4), index).join("")}|${characters.slice(index, index + 4).join("")}`;
