import { type FoundDates, findRange, readSingle } from "../dates.ts";
import type { Tell } from "../note.ts";
import type { Dates } from "./fields.ts";
import type { HeadKind, HeadLine } from "./head-line.ts";

export interface Taken {
  readonly dates: Dates;
  readonly rest: readonly HeadLine[];
}

/** Takes the dates out of the lines, with the brackets and separators that held them. */
export function takeDates(lines: readonly HeadLine[], kind: HeadKind, tell: Tell): Taken {
  let dates: Dates | undefined;
  const rest: HeadLine[] = [];
  for (const line of lines) {
    const written = withoutTerms(withoutWholeMark(line.text), line.line, tell);
    const plain = kind === "certificate" ? issuedOnly(written, line.line, tell) : written;
    const isBold = /^\*\*[^*]+\*\*$/.test(line.text.trim());
    const found =
      dates === undefined ? (findRange(plain) ?? singleIn(plain, isBold ? "work" : kind)) : undefined;
    if (found === undefined) {
      // A line in bold says what comes first, wherever it stands.
      if (plain !== "") rest.push({ ...line, text: isBold && plain === written ? `**${plain}**` : plain });
      continue;
    }
    dates = datesOf(found);
    if (isPartOfName(plain, found)) {
      rest.push({ ...line, text: plain });
      continue;
    }
    tellDate(found, dates, line.line, tell);
    const left = withoutRange(plain, found);
    if (left !== "") rest.push({ ...line, text: left });
  }
  return { dates: dates ?? {}, rest };
}

/** `Issued Mar 2022 · Expires Mar 2024`: a certificate's date is that of its issue. */
function issuedOnly(text: string, line: number, tell: Tell): string {
  const [, word, date, expiry] =
    /^(issued:?)\s+(.+?)(\s*[·|,]\s*(?:expires|valid until|no expiration).*)?$/iu.exec(text) ?? [];
  if (word === undefined || date === undefined) return text;
  const message = "when a certificate expires has no place here, and is kept aside";
  if (expiry !== undefined)
    tell({ kind: "aside", code: "expiry", message, line, before: expiry.replace(/^\s*[·|,]\s*/u, "") });
  tell({ kind: "reading", code: "label", message: "a label says what follows it", line, before: word });
  return date;
}

/** How long and on what terms, as networks export it: `· 3 yrs 2 mos`, `· Full-time`. */
const TERMS =
  /\s*(?:[·|]\s*|(?<=^))(?:\(?\d+ (?:yrs?|years?)(?: \d+ (?:mos?|months?))?\)?|\(?\d+ (?:mos?|months?)\)?|full-time|part-time|internship|contract|self-employed|seasonal|apprenticeship|全职|兼职|实习|\d+\s*年(?:\s*\d+\s*个月)?)\s*$/iu;

function withoutTerms(text: string, line: number, tell: Tell): string {
  const [terms] = TERMS.exec(text) ?? [];
  if (terms === undefined) return text;
  tell({
    kind: "reading",
    code: "terms",
    message: "length and terms of a job follow from its dates",
    line,
    before: terms.trim(),
  });
  return text.slice(0, text.length - terms.length);
}

/** Marks around a whole line are decoration: *Aug. 2020 – May 2022*. */
function withoutWholeMark(text: string): string {
  const [, , inner] = /^(\*{1,3}|_{1,3})((?:(?!\1).)+)\1$/.exec(text.trim()) ?? [];
  return (inner ?? text).trim();
}

/** 2020 年度优秀员工: the year's best, not the best of that date. */
const isPartOfName = (text: string, { at, text: found, date }: FoundDates): boolean =>
  date !== undefined && /^(?:年)?[度级届]|^\s*第/u.test(text.slice(at + found.length));

/** A separator, and what stands between two of them. */
const BETWEEN =
  /(?:^|[\t|｜(（,，·]|\s{2,}|\s[-–—]\s)\s*([^\t|｜()（）,，·]+?)\s*(?=$|[\t|｜)）,，·]|\s{2,}|\s[-–—]\s)/gu;
/** A year at the end of a line of awards, or at its beginning: 2016年国家励志奖学金. */
const AT_AN_END =
  /(?<=[\s.])(?:19|20)\d{2}(?:[./年-]\d{1,2}月?)?年?[.]?$|^(?:19|20)\d{2}(?:\s?[./年-]\s?\d{1,2}\s?月?)?(?:\s*年)?(?=[\s\p{Script=Han}])/u;

/** A date alone between separators or in brackets; with a name it is part of it (`Kickstart 2017`). */
function singleIn(text: string, kind: HeadKind): FoundDates | undefined {
  const whole = readSingle(text);
  if (whole !== undefined) return whole;
  if (text.length > 200) return undefined;
  for (const part of text.matchAll(BETWEEN)) {
    const [all, inner = ""] = part;
    const single = readSingle(inner.replace(/\.$/, ""));
    if (single !== undefined) return { ...single, at: part.index + all.indexOf(inner), text: inner };
  }
  const issue = kind === "publication" ? /((?:19|20)\d{2})\s*年(?=\s*第)/u.exec(text) : null;
  if (issue?.[1] !== undefined) return { date: issue[1], at: issue.index, text: issue[0], isLoose: false };
  if (kind !== "award" && kind !== "certificate" && kind !== "publication") return undefined;
  const match = AT_AN_END.exec(text);
  const single = match === null ? undefined : readSingle(match[0].replace(/\.$/, ""));
  return match === null || single === undefined ? undefined : { ...single, at: match.index, text: match[0] };
}

function datesOf({ start, end, date }: FoundDates): Dates {
  if (date !== undefined) return { date };
  return { ...(start !== undefined && { startDate: start }), ...(end !== undefined && { endDate: end }) };
}

function tellDate(found: FoundDates, dates: Dates, line: number, tell: Tell): void {
  const after = dates.date ?? [dates.startDate, dates.endDate].filter((one) => one !== undefined).join(" – ");
  tell({ kind: "reading", code: "date", message: "dates were read", line, before: found.text.trim(), after });
  if (!found.isLoose) return;
  const message = `\`${found.text.trim()}\` says more than a date can: only \`${after}\` is kept`;
  tell({ kind: "uncertain", code: "loose-date", message, line });
}

function withoutRange(text: string, { at, text: found }: FoundDates): string {
  const [before, after] = withoutMarksAround(text.slice(0, at), text.slice(at + found.length));
  const kept = before.replace(/(?:[\s|｜·,，•–—~-]|[(（[]\s*)+$/u, "");
  const rest = after.replace(/^(?:[\s|｜·,，•–—~:：-]|\s*[)）\]])+/u, "");
  const opened = /[(（[]\s*$/.test(before);
  const closed = /^\s*[)）\]]/.test(after);
  // A bracket that held more than the date stays: (Zhejiang University, 2006–2010).
  const open = opened && !closed ? `${kept} (` : kept;
  const parts = [open, rest].filter((part) => part !== "" && !/^[*_\s]*$/.test(part));
  // What parted the date from the rest parts the rest, too.
  return parts.join("\t").trim();
}

/** The marks that only the date was set in: *2016 – 2019*. */
function withoutMarksAround(before: string, after: string): readonly [string, string] {
  const [marks = ""] = /^[*_]{1,3}/.exec(after) ?? [];
  return marks !== "" && before.endsWith(marks)
    ? [before.slice(0, -marks.length), after.slice(marks.length)]
    : [before, after];
}
