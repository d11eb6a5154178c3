import type { Lang } from "../model/resume.ts";
import type { Slip, Writing } from "../model/slip.ts";
import { FULL_WIDTH_MARK, hasHan } from "./characters.ts";
import { type Place, type Reading, read } from "./reading.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/**
 * By which rules a text is written. Chinese goes by those of Latin while it has neither a Chinese character nor a
 * full-width mark: `Redis, Kafka`. Of other languages only what holds for all is known.
 */
export type Script = "chinese" | "latin" | "other";

/** A text, read once, with what all rules ask of it. */
export interface Passage extends Reading, Surroundings {
  readonly script: Script;
  /** What its author says, whatever it looks like. */
  readonly isChinese: boolean;
  readonly hasHan: boolean;
  readonly extracted: boolean;
}

/** What a kind of slip says wherever it is found. */
export type Kind = Pick<Slip, "rule" | "code" | "severity" | "message" | "hint">;

export type Rule = (passage: Passage) => Iterable<Slip>;

export function passageOf(text: string, { lang, extracted = false }: Writing): Passage {
  const reading = read(text);
  const chinese = hasHan(reading.shown);
  const language = primarySubtag(lang);
  return {
    ...reading,
    ...surroundingsOf(reading.shown),
    script: scriptOf(language, chinese || ANY_FULL_WIDTH_MARK.test(reading.shown)),
    isChinese: language === "zh",
    hasHan: chinese,
    extracted,
  };
}

const ANY_FULL_WIDTH_MARK = new RegExp(`[${FULL_WIDTH_MARK}]`);

const primarySubtag = (lang: Lang): string => lang.toLowerCase().split("-", 1)[0] ?? "";

function scriptOf(language: string, looksChinese: boolean): Script {
  if (language === "zh") return looksChinese ? "chinese" : "latin";
  return language === "en" ? "latin" : "other";
}

/** A slip from one position of `shown` to another, or none where mark-up divides it. */
export function slipAt(passage: Passage, kind: Kind, from: number, to: number, replacement?: string): Slip[] {
  const place = passage.place(from, to);
  return place === undefined ? [] : [slipOf(kind, place, replacement)];
}

/** What stands there is to go, part by part if mark-up divides it. */
export function removals(passage: Passage, kind: Kind, from: number, to: number): Slip[] {
  return passage.pieces(from, to).map((place) => slipOf(kind, place, ""));
}

export function slipOf(kind: Kind, { start, end }: Place, replacement?: string): Slip {
  const { rule, code, severity, message, hint } = kind;
  const slip = { rule, code, severity, start, end, message, hint };
  return replacement === undefined ? slip : { ...slip, replacement };
}
