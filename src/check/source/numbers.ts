import { matchesIn } from "./matches.ts";

/** A number that a text gives in digits. */
export interface FoundNumber {
  readonly value: number;
  readonly part: readonly [start: number, end: number];
  readonly text: string;
}

/** Powers of ten that follow digits: Chinese counts in steps of 10⁴, English in steps of 10³. */
const SCALES: Readonly<Record<string, number>> = {
  十: 1e1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  w: 1e4,
  亿: 1e8,
  百万: 1e6,
  千万: 1e7,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/**
 * Digits that are not part of a name such as `K8s`, `v2`, `p99` or `x86_64`; groups of three may be set off by commas. A
 * letter may follow as a unit, of which those of {@link SCALES} count.
 */
const NUMBER =
  /(?<![\p{Script=Latin}\p{N}_.,-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(百万|千万|[十百千万亿]|(?:thousand|million|billion|bn|[kmbw])(?![a-z])))?(?!\d)/giu;

/** The numbers of a text in digits, with what multiplies them. */
export function* numbersIn(prose: string): Generator<FoundNumber> {
  for (const { text, part, groups } of matchesIn(prose, NUMBER)) {
    const [whole = "", decimals = "", scale] = groups;
    const digits = Number(whole.replaceAll(",", "") + decimals);
    const value = digits * (scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1));
    // What binary fractions cannot hold is of no matter here: 1.3 × 10⁴ is 13000.
    yield { value: Number(value.toPrecision(12)), part, text: text.trim() };
  }
}

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  once: 1,
  single: 1,
  sole: 1,
  first: 1,
  two: 2,
  twice: 2,
  second: 2,
  dual: 2,
  double: 2,
  half: 2,
  both: 2,
  pair: 2,
  three: 3,
  third: 3,
  triple: 3,
  four: 4,
  fourth: 4,
  quarter: 4,
  five: 5,
  fifth: 5,
  six: 6,
  sixth: 6,
  seven: 7,
  seventh: 7,
  eight: 8,
  eighth: 8,
  nine: 9,
  ninth: 9,
  ten: 10,
  tenth: 10,
  dozen: 12,
  eleven: 11,
  twelve: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const HAN_DIGITS = "〇一二三四五六七八九";

/** The numbers that words of a text may stand for: `eight`, `July`, 八, 十二, 两. */
export function wordedNumbers(prose: string): ReadonlySet<number> {
  const words = (prose.toLowerCase().match(/[a-z]+/g) ?? []).flatMap(
    (word) => WORDS[word] ?? WORDS[word.slice(0, 3)] ?? [],
  );
  const han = (prose.match(/[〇零一二两双三四五六七八九十百千万亿]+/g) ?? []).map(readHan);
  return new Set([...words, ...han]);
}

/** 三百二十 → 320; 万 and 亿 multiply all before them. */
function readHan(text: string): number {
  let [whole, part, digit] = [0, 0, 0];
  for (const char of text) {
    const scale = SCALES[char];
    if (scale === undefined) digit = Math.max(HAN_DIGITS.indexOf(char), /[两双]/.test(char) ? 2 : 0);
    else if (scale < 1e4) {
      part += (digit || 1) * scale;
      digit = 0;
    } else {
      whole = (whole + part + digit || 1) * scale;
      [part, digit] = [0, 0];
    }
  }
  return whole + part + digit;
}
