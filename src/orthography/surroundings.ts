import { FULL_WIDTH_MARK, HAN, SPACE } from "./characters.ts";

/** What script a place of a text is in, to judge by what stands beside it. */
export interface Surroundings {
  /** The nearest character on this side, past spaces, quotes and brackets that belong to it, is Chinese. */
  isHanBefore(index: number): boolean;
  isHanAfter(index: number): boolean;
  /** Between two positions, ends excluded. */
  hasHanBetween(from: number, to: number): boolean;
}

/** Most texts are never asked about; one that is, is asked often. */
export function surroundingsOf(text: string): Surroundings {
  let known: Sides | undefined;
  const sides = (): Sides => {
    known ??= sidesOf(text);
    return known;
  };
  return {
    isHanBefore: (at) => sides().before[at] === 1,
    isHanAfter: (at) => sides().after[at] === 1,
    hasHanBetween: (from, to) => (sides().lastHan[to - 1] ?? -1) > from,
  };
}

/** For every unit of the text. */
interface Sides {
  /** 1 where what decides on that side is Chinese. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Where the last Chinese character up to here stands, or -1. */
  readonly lastHan: Int32Array;
}

/** One pass in each direction; every question is answered without looking again. */
function sidesOf(text: string): Sides {
  const before = new Uint8Array(text.length);
  const after = new Uint8Array(text.length);
  const lastHan = new Int32Array(text.length);
  const classes = classesOf(text);
  let side = 0;
  let last = -1;
  for (const [index, of] of classes.entries()) {
    before[index] = side;
    if (of === Class.Han) last = index;
    lastHan[index] = last;
    if (of !== Class.Closing && of !== Class.Between) side = isChinese(of) ? 1 : 0;
  }
  side = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    const of = classes[index] ?? Class.Other;
    after[index] = side;
    if (of !== Class.Opening && of !== Class.Between) side = isChinese(of) ? 1 : 0;
  }
  return { before, after, lastHan };
}

const Class = { Other: 0, Han: 1, Mark: 2, Between: 3, Opening: 4, Closing: 5 } as const;

const isChinese = (of: number): boolean => of === Class.Han || of === Class.Mark;

/** Sought past, on their side of a word: `英语（"四级"）, …`. Straight quotes may be either. */
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`[${HAN}]+`, "gu"), Class.Han],
  [new RegExp(`[${FULL_WIDTH_MARK}]+`, "g"), Class.Mark],
  [new RegExp(`[${SPACE}\\n"']+`, "g"), Class.Between],
  [/[([{“‘]+/g, Class.Opening],
  [/[)\]}”’]+/g, Class.Closing],
];

function classesOf(text: string): Uint8Array {
  const classes = new Uint8Array(text.length);
  for (const [pattern, of] of PATTERNS) {
    for (const { 0: run, index } of text.matchAll(pattern)) classes.fill(of, index, index + run.length);
  }
  return classes;
}
