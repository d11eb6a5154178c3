import { parseInline } from "../../content/index.ts";
import type { Block, ListItem, SourceText } from "../../model/intake.ts";
import { findRange } from "../dates.ts";
import type { Tell } from "../note.ts";
import { plainTitle, readTitle } from "../words/section-titles.ts";

/** A document in two languages side by side, as one in each. */
export interface Halves {
  readonly zh: readonly Block[];
  readonly en: readonly Block[];
}

/** 教育背景 Education: a Chinese text and its translation behind it, or the other way round. */
const CHINESE_FIRST =
  /^(.*[\p{Script=Han}）)。！？”])\s*[/|｜(（-]?\s*(\p{Script=Latin}[^\p{Script=Han}]*?)[)）]?$/su;
const LATIN_FIRST = /^(\p{Script=Latin}[^\p{Script=Han}]*?)\s*[/|｜(（-]?\s*(\p{Script=Han}.*?)[)）]?$/su;
/** Pieces of a line that have languages of their own. */
const PIECES = /(\s*[|｜]\s*|\t+|\s{2,}|\s+·\s+)/u;
const PIECES_AND_COMMAS = /(\s*[|｜]\s*|\t+|\s{2,}|(?<=\p{L})[,，]\s+)/u;
const LABEL = /^([^:：]{2,40})([:：]\s*)(\S.*)$/su;

/** Below this many titles in both languages, a document is not taken for bilingual. */
const LEAST_TITLES = 2;

/** Divides a document whose titles are mostly in both languages; undefined for any other. */
export function divideSideBySide(blocks: readonly Block[], tell: Tell): Halves | undefined {
  const titles = blocks
    .filter((block) => block.kind === "heading")
    .filter(({ text }) => readTitle(text) !== undefined);
  const inBoth = titles.filter(({ text }) => isInBoth(plainTitle(text)));
  if (inBoth.length < LEAST_TITLES || inBoth.length * 2 < titles.length) return undefined;
  tell({
    kind: "uncertain",
    code: "side-by-side",
    message: "Chinese and English stand side by side, and were taken apart",
  });
  return {
    zh: blocks.flatMap((block) => half(block, "zh")),
    en: blocks.flatMap((block) => half(block, "en")),
  };
}

/** Both halves of a title say the same of the section. */
function isInBoth(title: string): boolean {
  const [zh, en] = [titleIn(title, "zh"), titleIn(title, "en")];
  return zh !== en && readTitle(zh)?.kind !== undefined && readTitle(zh)?.kind === readTitle(en)?.kind;
}

type Side = keyof Halves;

function half(block: Block, side: Side): readonly Block[] {
  switch (block.kind) {
    case "heading":
      return [{ ...block, text: titleIn(block.text, side) }];
    case "paragraph": {
      const lines = halfOfLines(block.lines, side);
      return lines.length === 0 ? [] : [{ ...block, lines }];
    }
    case "list": {
      const items = block.items.flatMap((item): ListItem[] => {
        const blocks = item.blocks.flatMap((one) => half(one, side));
        return blocks.length === 0 ? [] : [{ ...item, blocks }];
      });
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case "table":
      return [
        {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: inLanguage(cell.text, side) }))),
        },
      ];
    default:
      return [block];
  }
}

/** A line in one language belongs to it; one in both is divided; one in neither (dates, addresses) belongs to both. */
function halfOfLines(lines: readonly SourceText[], side: Side): readonly SourceText[] {
  return lines.flatMap((line) => {
    const said = languageOfLine(line.text);
    if (said !== undefined && said !== side) return [];
    const text = said === side ? line.text : inLanguage(line.text, side);
    return text === "" ? [] : [{ ...line, text }];
  });
}

/** The one language that a whole line is in: no Han, or no more Latin than names in a Chinese sentence. */
function languageOfLine(text: string): Side | undefined {
  const plain = parseInline(text)
    .map((span) => span.text)
    .join("");
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = plain.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  if (/@|https?:|^[\d\s.+()-]+$/.test(plain)) return undefined;
  if (han === 0) return words >= 3 ? "en" : undefined;
  return /[。！？；]$/u.test(plain) ? "zh" : undefined;
}

/** 教育背景 | Education: what parts the pieces of a line may part a title from its translation. */
function titleIn(title: string, side: Side): string {
  const part = partIn(title, side);
  return part === title ? inLanguage(title, side) : part;
}

/** What a text says in one language; the whole of it where it says nothing in the other. */
function inLanguage(text: string, side: Side): string {
  const pieces = text.split(/ \/ /.test(text) && /\p{Script=Han}/u.test(text) ? PIECES_AND_COMMAS : PIECES);
  const [one = "", , other = ""] = pieces;
  // 前端工程师 | Front-end Engineer: one each.
  if (pieces.length === 3 && isOnly(one, other))
    return (side === "zh") === /\p{Script=Han}/u.test(one) ? one : other;
  if (pieces.length > 1)
    return pieces.map((piece, i) => (i % 2 === 1 ? piece : pieceIn(piece, side))).join("");
  return pieceIn(text, side);
}

const HAS_HAN = /\p{Script=Han}/u;
const HAS_LATIN = /\p{Script=Latin}/u;

/** One is Chinese without Latin words, the other Latin without Chinese, and neither an address. */
const isOnly = (one: string, other: string): boolean =>
  !/[@\d]|https?:/.test(one + other) &&
  ((HAS_HAN.test(one) && !HAS_LATIN.test(one) && HAS_LATIN.test(other) && !HAS_HAN.test(other)) ||
    (HAS_LATIN.test(one) && !HAS_HAN.test(one) && HAS_HAN.test(other) && !HAS_LATIN.test(other)));

function pieceIn(text: string, side: Side): string {
  const [, label = "", colon = "", rest = ""] = LABEL.exec(text) ?? [];
  if (
    label !== "" &&
    /\p{Script=Han}/u.test(label) &&
    /\p{Script=Latin}/u.test(label) &&
    !/https?$/.test(label)
  ) {
    return `${partIn(label, side)}${colon}${partIn(rest, side)}`;
  }
  // 2020.03 – 至今 Present: the range says it all, in both.
  if (findRange(text) !== undefined) return text;
  return partIn(text, side);
}

function partIn(text: string, side: Side): string {
  const [, marks, inner] = /^(\*{1,3})((?:(?!\1).)+)\1$/su.exec(text) ?? [];
  if (marks !== undefined && inner !== undefined) return `${marks}${partIn(inner, side)}${marks}`;
  const [, zh, en] = CHINESE_FIRST.exec(text) ?? [];
  if (zh !== undefined && en !== undefined) return side === "zh" ? zh : en;
  const [, first, second] = LATIN_FIRST.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return side === "en" ? first : second;
  return text;
}
