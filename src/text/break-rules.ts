/**
 * What a Chinese or English résumé asks beyond UAX #14, as a table: each rule finds its places with a pattern and
 * judges them. Later rules have the last word, so that prohibitions stand at the end.
 */
import type { Lang } from "../model/resume.ts";
import { allowAt, BREAK, type Breaks, forbidAt, keepWhole } from "./break-classes.ts";
import { isChinese } from "./language.ts";

/** What is done at each place that a rule's pattern finds. */
type Verdict = (breaks: Breaks, start: number, end: number) => void;

export interface BreakRule {
  readonly name: string;
  readonly source: string;
  /** In which languages; all when absent. */
  readonly appliesTo?: (lang: Lang) => boolean;
  readonly pattern: RegExp;
  readonly verdict: Verdict;
}

const whole: Verdict = keepWhole;
const notBefore: Verdict = (breaks, start) => forbidAt(breaks, start);
const notAfter: Verdict = (breaks, _start, end) => forbidAt(breaks, end);
const mayBreakBefore: Verdict = (breaks, start) => allowAt(breaks, start, BREAK.free);

const HAN = "[\\p{Script=Han}〇]";
const NUMBER = "[<>≤≥±~]?\\d[\\d,.]*[wkKMB]?[+%]?";

/** SI and computing units, which belong to their number even across a space (SI Brochure 5.4.3). */
const LATIN_UNIT =
  "(?:[mμµn]?s|min|h|d|[kMGT]?Hz|[KMGTP]i?B(?:ps|/s)?|[kKMG]?bps|Gbps|QPS|TPS|QPM|RPS|m?W|kW|px|pt|em|[mck]?m|m?g|kg|[km]?V|m?A|dB|mAh|fps|FPS|rpm|vCPU|%|‰|°C?|℃|℉)";

/** Measure words and units that follow a number in Chinese, with the approximations and powers of ten before them. */
const MEASURE_WORD =
  "(?:小时|分钟|毫秒|年半|个半(?:小时|月)?|[个人名家台次年月日天周秒项种类条款层级倍位章节期届版轮套份篇本支座省市国元门张件块只岁步批场组行页字段所处度点代分成米克吨])";
const HAN_UNIT = `(?:[余多]?[万亿千百]*${MEASURE_WORD}|[余多]?[万亿千百]+|[余多])`;

const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\\.?|January|February|March|April|August|September|October|November|December";

const pattern = (source: string): RegExp => new RegExp(source, "gu");

export const BREAK_RULES: readonly BreakRule[] = [
  {
    name: "a sign that ends a Latin token does not cling to the Han after it",
    source: "UAX #14 LB23a takes the plus of `C++开发` for a currency prefix",
    appliesTo: isChinese,
    pattern: pattern(`(?<=[\\p{L}\\p{N}+%]\\+)${HAN}`),
    verdict: mayBreakBefore,
  },
  {
    name: "a token that begins with a mark may begin a line",
    source: "UAX #14 LB13 takes the stop of `and .NET` for the end of what is before it",
    pattern: pattern(`(?:(?<=\\s)[./]|(?<=${HAN})\\.)(?=\\p{L})`),
    verdict: mayBreakBefore,
  },
  {
    name: "a minus begins its number",
    source: "UAX #14 LB21 takes the hyphen-minus of `低至-18℃` for a hyphen",
    appliesTo: isChinese,
    pattern: pattern(`(?<=${HAN})[-−](?=\\d[\\d,.]*[ \\u00a0]?(?:${LATIN_UNIT}))`),
    verdict: mayBreakBefore,
  },
  {
    name: "a number stays with its unit",
    source: "SI Brochure 5.4.3; UAX #14 LB25",
    pattern: pattern(`${NUMBER}[ \\u00a0]?${LATIN_UNIT}(?![\\p{Script=Latin}\\p{Nd}])`),
    verdict: whole,
  },
  {
    name: "a number stays with its measure word",
    source: "CLREQ 6.1.2",
    appliesTo: isChinese,
    pattern: pattern(`${NUMBER}[ \\u00a0]?${HAN_UNIT}`),
    verdict: whole,
  },
  {
    name: "an ordinal stays with its number",
    source: "CLREQ 6.1.2",
    appliesTo: isChinese,
    pattern: /第[ \u00a0]?\d+/gu,
    verdict: whole,
  },
  {
    name: "a telephone number is one word",
    source: "ITU-T E.123",
    pattern:
      /\+\d{1,3}(?:[ -]\d{2,4}){2,4}|\(\d{2,4}\)[ -]?\d{3,4}[ -]?\d{4}|(?<!\d)\d{3}([ -])\d{3,4}\1\d{4}(?!\d)/gu,
    verdict: whole,
  },
  {
    name: "an abbreviation stays with the number or name that it introduces",
    source: "Chicago Manual of Style, line breaks",
    pattern:
      /(?<!\p{Script=Latin})(?:(?:No|Fig|Sec|Ch|Vol|vol|pp?)\.|[Tt]op)[ \u00a0](?=\d)|(?<!\p{Script=Latin})(?:Mr|Mrs|Ms|Dr|Prof|\p{Lu})\.[ \u00a0](?=\p{Lu})/gu,
    verdict: (breaks, start, end) => keepWhole(breaks, start, end + 1),
  },
  {
    name: "a month stays with its year",
    source: "Chicago Manual of Style, line breaks",
    pattern: pattern(`(?<!\\p{Script=Latin})(?:${MONTH})[ \\u00a0]\\d{1,4}`),
    verdict: whole,
  },
  {
    name: "a product stays with its version",
    source: "Chicago Manual of Style, line breaks",
    pattern: pattern(
      `(?<!\\p{Script=Latin})\\p{Ll}?\\p{Lu}[\\p{Script=Latin}.]*[ \\u00a0]\\d{1,2}(?:\\.\\d+)*(?![\\d,.]*\\d|\\p{Script=Latin}|%|[ \\u00a0]?${HAN_UNIT})`,
    ),
    verdict: whole,
  },
  {
    name: "an arrow points at what stands on its line",
    source: "house: it may end a line, never begin one",
    pattern: /[ \u00a0]?(?:→|->)/gu,
    verdict: (breaks, start, end) => keepWhole(breaks, start - 1, end),
  },
  {
    name: "a solidus between Han neither begins nor ends a line",
    source: "GB/T 15834—2011 5.1.9; CLREQ 6.1.1",
    pattern: pattern(`(?<=${HAN})[/／](?=${HAN})`),
    verdict: (breaks, start, end) => {
      forbidAt(breaks, start);
      allowAt(breaks, end, BREAK.rescue);
    },
  },
  {
    name: "a two-em dash or ellipsis is one mark and does not begin a line",
    source: "GB/T 15834—2011 5.1.4, 5.1.5; CLREQ 6.1.1 strict",
    pattern: /——|……|⋯⋯|⸺/gu,
    verdict: (breaks, start, end) => {
      keepWhole(breaks, start - 1, end);
      allowAt(breaks, start, BREAK.rescue);
    },
  },
  {
    name: "a separator or dash between spaces stays with what it follows",
    source: "GB/T 15834—2011 5.1.6, 5.1.7",
    pattern: /(?<=\S)[ \u00a0]+[·•|–—](?=\s|\u2060|$)/gu,
    verdict: (breaks, start, end) => keepWhole(breaks, start, end),
  },
  {
    name: "closing, pausing, connecting and unit marks do not begin a line",
    source: "CLREQ 6.1.1 line start; GB/T 15834—2011 5.1.1–5.1.7",
    pattern: /[。，、；：？！．‼⁇⁈⁉）〕】〗］｝》〉」』»›～〜‐·‧・•％‰°℃℉′″¢]/gu,
    verdict: notBefore,
  },
  {
    name: "closing quotes do not begin a Chinese line, nor do dashes, ellipses and percent signs",
    source: "CLREQ 6.1.1 line start",
    appliesTo: isChinese,
    pattern: /[”’–%]|(?<!—)—(?!—)|(?<!…)…(?!…)/gu,
    verdict: notBefore,
  },
  {
    name: "opening and prefixed marks do not end a line",
    source: "CLREQ 6.1.1 line end; GB/T 15834—2011 5.1.3",
    pattern: /[（〔【〖［｛《〈「『«‹][ \u00a0]*|[￥¥$£€№§](?=\d)|[<>±≥≤≈~][ \u00a0]?(?=\d)/gu,
    verdict: notAfter,
  },
  {
    name: "opening quotes do not end a Chinese line",
    source: "CLREQ 6.1.1 line end",
    appliesTo: isChinese,
    pattern: /[“‘][ \u00a0]*/gu,
    verdict: notAfter,
  },
];
