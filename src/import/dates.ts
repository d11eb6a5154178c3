import { parseIsoDate } from "../model/date.ts";
import type { IsoDate } from "../model/resume.ts";

/** A date or a range of dates in a text. */
export interface FoundDates {
  readonly start?: IsoDate;
  readonly end?: IsoDate | "present";
  /** A single date; then there is neither start nor end. */
  readonly date?: IsoDate;
  /** Where it stands in the text, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  /** Something that ISO 8601 cannot say was read: a season, a quarter, 初. */
  readonly isLoose: boolean;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "(?:19[5-9]\\d|20\\d{2})";
const NUMBER_OF_MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";

const HAN_YEAR = "[一二][〇零○一二三四五六七八九]{3}";
const HAN_MONTH = "(?:十[一二]?|[一二三四五六七八九])";

/** One date, in the forms that résumés write it in; the most telling first. */
const DATE = [
  `${HAN_YEAR}年(?:${HAN_MONTH}月)?`,
  `${YEAR}\\s*年\\s*${NUMBER_OF_MONTH}\\s*月(?:份)?(?:\\s*${DAY}\\s*[日号])?(?:[初底末中]|上旬|中旬|下旬)?`,
  `${YEAR}\\s*年\\s*(?:暑假|寒假|上半年|下半年|暑期|寒期)`,
  `${YEAR}\\s*年(?:[初底末春夏秋冬中]季?)?`,
  `${YEAR}\\s?[./-]\\s?${NUMBER_OF_MONTH}(?:\\s?[./-]\\s?${DAY})?(?![\\d])`,
  `${MONTH}\\s*,?\\s*(?:${DAY}(?:st|nd|rd|th)?\\s*,?\\s+)?${YEAR}(?!\\d)`,
  `${MONTH}\\s*['’]\\d{2}(?!\\d)`,
  `(?<!\\d)${DAY}\\s+${MONTH}\\s*,?\\s*${YEAR}(?!\\d)`,
  `(?<![\\d./-])${NUMBER_OF_MONTH}[./]${YEAR}(?!\\d)`,
  `(?:spring|summer|autumn|fall|winter|q[1-4])\\s*(?:of\\s+)?${YEAR}(?!\\d)`,
  `(?<![\\d./])${YEAR}(?![\\d+%]|\\s*[万人个名位+])`,
].join("|");

const PRESENT = "(?:至今|迄今|现在|目前|今|present|now|current(?:ly)?|today|ongoing|date)(?![\\p{L}])";
const TO = "\\s*(?:-{1,3}|[‐-―−]{1,2}|[~～〜]|→|->|至|到|\\bto\\b|\\buntil\\b|\\btill\\b)\\s*";

const RANGE = new RegExp(
  [
    `(?<start>${DATE})(?:${TO})(?<end>至今\\s*[/|]?\\s*present(?![\\p{L}])|${PRESENT}|${DATE}|${NUMBER_OF_MONTH}\\s*月|${NUMBER_OF_MONTH}(?![\\d.:%]))`,
    `(?<open>${DATE})\\s*(?:至今|迄今|起|\\(至今\\))`,
    `(?:\\bsince|\\bfrom|自)\\s*(?<since>${DATE})(?:\\s*(?:至今|起))?(?!${TO})`,
    `(?<month>(?<![\\p{L}])${MONTH})(?:${TO})(?<monthEnd>${MONTH}\\s*,?\\s*${YEAR})`,
  ].join("|"),
  "iu",
);
const SINGLE = new RegExp(`^(?:${DATE})$`, "iu");

/** 20/10 – 21/06: years of two digits, which could be months as well. */
const SHORT_RANGE = /(?<![\d./])(\d{2})[./](\d{2})\s*[-–—~至]\s*(\d{2})[./](\d{2})(?![\d./%])/u;

function findShortRange(text: string): FoundDates | undefined {
  const match = SHORT_RANGE.exec(text);
  const [whole = "", ...numbers] = match ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = numbers.map(Number);
  const isYearFirst = a > 12 && b >= 1 && b <= 12 && c > 12 && d >= 1 && d <= 12;
  if (match === null || !isYearFirst) return undefined;
  const [start, end] = [`20${numbers[0]}-${numbers[1]}`, `20${numbers[2]}-${numbers[3]}`];
  return start > end ? undefined : { start, end, at: match.index, text: whole, isLoose: true };
}

/** The first range of dates in a text. */
export function findRange(text: string): FoundDates | undefined {
  const match = RANGE.exec(text);
  if (match === null) return findShortRange(text);
  const { start, end, open, since, month, monthEnd } = match.groups ?? {};
  const found = { at: match.index, text: match[0], isLoose: isLoose(match[0]) };
  const begun = open ?? since;
  if (begun !== undefined) {
    const date = readDate(begun);
    const goesOn = /至今|迄今|起|since/i.test(match[0]);
    return date === undefined
      ? undefined
      : { ...found, start: date, ...(goesOn && { end: "present" as const }) };
  }
  if (month !== undefined && monthEnd !== undefined) {
    const last = readDate(monthEnd);
    const first = last && readDate(`${month} ${last.slice(0, 4)}`);
    return first === undefined || last === undefined ? undefined : { ...found, start: first, end: last };
  }
  const first = start === undefined ? undefined : readDate(start);
  if (first === undefined || end === undefined) return undefined;
  const last = new RegExp(`^${PRESENT}`, "iu").test(end) ? "present" : (readDate(end) ?? monthOf(first, end));
  return last === undefined ? undefined : { ...found, start: first, end: last };
}

/** A text that is a date and nothing else. */
export function readSingle(text: string): FoundDates | undefined {
  const trimmed = text
    .trim()
    .replace(/^[(（]\s*|\s*[)）]$/g, "")
    .replace(/^(?:expected|anticipated|预计)\s*/i, "");
  const date = SINGLE.test(trimmed) ? readDate(trimmed) : undefined;
  const [, quarter] = /^q([1-4])\b/i.exec(trimmed) ?? [];
  if (date !== undefined && quarter !== undefined) {
    const last = Number(quarter) * 3;
    const [start, end] = [last - 2, last].map((month) => `${date}-${String(month).padStart(2, "0")}`);
    return { start: start ?? date, end: end ?? date, at: 0, text, isLoose: true };
  }
  return date === undefined ? undefined : { date, at: 0, text, isLoose: isLoose(trimmed) };
}

/** `2019.03-06`: the end is a month of the same year. */
function monthOf(start: IsoDate, end: string): IsoDate | undefined {
  const [, month] = /^(\d{1,2})/.exec(end) ?? [];
  if (month === undefined || start.length < 7) return undefined;
  const date = `${start.slice(0, 4)}-${month.padStart(2, "0")}`;
  return date >= start.slice(0, 7) ? parsed(date) : undefined;
}

const HAN_DIGITS = "〇一二三四五六七八九";
const digitOf = (char: string): string => String(Math.max(0, HAN_DIGITS.indexOf(char)));

/** 二〇一九年十二月 → 2019年12月 */
const inDigits = (text: string): string =>
  text
    .replace(new RegExp(HAN_YEAR, "u"), (year) => [...year].map(digitOf).join(""))
    .replace(new RegExp(`(?<=年)${HAN_MONTH}(?=月)`, "u"), (month) =>
      month.startsWith("十") ? `1${month.length > 1 ? digitOf(month.slice(1)) : "0"}` : digitOf(month),
    );

function readDate(written: string): IsoDate | undefined {
  const text = inDigits(written);
  const lower = text.toLowerCase();
  const [shortYear] = /['’](\d{2})$/.exec(lower)?.slice(1) ?? [];
  const year = new RegExp(YEAR).exec(lower)?.[0] ?? (shortYear && `20${shortYear}`);
  if (year === undefined) return undefined;
  const named = new RegExp(`(?<!\\p{L})${MONTH}`, "u").exec(lower)?.[0];
  const rest = lower.replace(year, " ");
  if (named !== undefined) {
    const month = MONTHS.indexOf(named.slice(0, 3)) + 1;
    const [day] = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(rest.replace(/['’]\d{2}$/, ""))?.slice(1) ?? [];
    return parsed(joined(year, String(month), day));
  }
  if (/^(?:spring|summer|autumn|fall|winter|q[1-4])/.test(lower)) return parsed(year);
  const [month, day] = rest.match(/\d{1,2}/g) ?? [];
  return parsed(joined(year, month, day)) ?? parsed(year);
}

const joined = (year: string, month?: string, day?: string): string =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");

const parsed = (date: string): IsoDate | undefined => (parseIsoDate(date) === undefined ? undefined : date);

const isLoose = (text: string): boolean =>
  /spring|summer|autumn|fall|winter|q[1-4]\s|[初底末春夏秋冬旬]|年中|月中|[暑寒][假期]|[上下]半年/i.test(
    text,
  );
