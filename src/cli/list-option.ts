import { missingValue, noBleed, outOfRange, unknownValue } from "../build/option-problems.ts";
import { ResumeError } from "../model/diagnostic.ts";
import { type Bleed, readBleed } from "../model/print.ts";
import { usageError } from "./usage-error.ts";

/** `--lang zh,en` and `--lang zh --lang en` alike, each value once, in the order given. */
export function readList<T>(flag: string, given: readonly string[], read: (word: string) => T): readonly T[] {
  const words = given.flatMap((value) => value.split(",")).map((word) => word.trim());
  const values = words.filter((word) => word !== "");
  if (values.length === 0) throw new ResumeError([missingValue(flag)]);
  return [...new Set(values.map(read))];
}

/** The value of a flag that makes sense only once; the parser makes a list of a repeated one. */
export function readOnce(flag: string, given: string | readonly string[]): string {
  const [value, second] = [given].flat();
  if (second !== undefined) throw usageError("repeated-flag", `\`${flag}\` is given twice`);
  if (value === undefined || value === "") throw new ResumeError([missingValue(flag)]);
  return value;
}

/** The whole number that a flag is given. */
export function readNumber(
  flag: string,
  given: string | readonly string[],
  min: number,
  max: number,
): number {
  const word = readOnce(flag, given);
  const value = /^\d+$/.test(word) ? Number(word) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new ResumeError([outOfRange(flag, word, min, max)]);
}

/** Reads a word as one of a few choices, by what they look like on the command line. */
export function choiceOf<T extends string | number>(
  flag: string,
  choices: readonly T[],
): (word: string) => T {
  return (word) => {
    const choice = choices.find((c) => String(c) === word.toLowerCase());
    if (choice !== undefined) return choice;
    throw new ResumeError([unknownValue(flag, word, choices)]);
  };
}

/** A word as a bleed, its unit with it. */
export function bleedOf(flag: string, word: string): Bleed {
  const bleed = word.trim().toLowerCase().replace(" ", "");
  if (readBleed(bleed) === undefined) throw new ResumeError([noBleed(flag, word)]);
  return bleed as Bleed;
}
