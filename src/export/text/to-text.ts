import { columnsOf } from "../../content/index.ts";
import { localeOf } from "../../locale/index.ts";
import type { Lang } from "../../model/resume.ts";
import type { Rich, SelectedResume } from "../../model/selected.ts";
import { withAddresses } from "../../print/index.ts";
import type { Fact, Heading, Piece, Point } from "../document/document.ts";
import { documentOf } from "../document/document-of.ts";
import { lettersOf } from "../document/words.ts";
import { wrap } from "./wrap.ts";

/** What terminals and mail programs have shown for ages, and no form that texts are pasted into breaks again. */
const COLUMNS = 80;

const UNDERLINES: Readonly<Record<number, string>> = { 1: "=", 2: "-" };
const BULLETS = ["- ", "* ", "+ "] as const;

/** What a variant shows as plain text, for forms and mail: titles underlined, addresses of links written out. */
export function toText(selected: SelectedResume): string {
  const blocks: string[][] = [];
  let before: Piece | undefined;
  for (const piece of documentOf(withAddresses(selected, "text"))) {
    const lines = linesOf(piece, selected.lang);
    // What an entry is about stands right below its title.
    const isClose = piece.kind === "facts" && before?.kind === "heading" && before.level > 2;
    if (isClose) blocks.at(-1)?.push(...lines);
    else blocks.push([...(piece.kind === "heading" && piece.level === 2 ? [""] : []), ...lines]);
    before = piece;
  }
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function linesOf(piece: Piece, lang: Lang): readonly string[] {
  switch (piece.kind) {
    case "heading":
      return headingLines(piece);
    case "facts":
      // A person's are copied one by one; an entry's are read together.
      return piece.about === "person"
        ? piece.facts.map((fact) => factText(fact, lang))
        : inRows(piece.facts.map((fact) => factText(fact, lang))).flatMap((row) => wrap(row, lang, COLUMNS));
    case "words":
      return wrap(lettersIn(piece.text), piece.text.lang, COLUMNS);
    case "points":
      return piece.points.flatMap((point) => pointLines(point, lang, 0));
  }
}

function headingLines({ level, text }: Heading): readonly string[] {
  const lines = wrap(lettersIn(text), text.lang, COLUMNS);
  const mark = UNDERLINES[level];
  return mark === undefined ? lines : [...lines, mark.repeat(Math.max(...lines.map(columnsOf)))];
}

function factText({ label, text }: Fact, lang: Lang): string {
  const { labelSeparator } = localeOf(lang);
  return label === undefined ? lettersIn(text) : `${label}${labelSeparator}${lettersIn(text)}`;
}

/** Facts side by side, as many as there is room for, none of them divided if it fits. */
function inRows(facts: readonly string[]): readonly string[] {
  const rows: string[] = [];
  for (const fact of facts) {
    const row = [...rows.slice(-1), fact].join(" | ");
    if (rows.length > 0 && columnsOf(row) <= COLUMNS) rows[rows.length - 1] = row;
    else rows.push(fact);
  }
  return rows;
}

function pointLines({ lead, text, below }: Point, lang: Lang, level: number): readonly string[] {
  const said = [lead, text].filter((part) => part !== undefined).map(lettersIn);
  const { labelSeparator } = localeOf((text ?? lead)?.lang ?? lang);
  const indent = "  ".repeat(level);
  const bullet = BULLETS[level] ?? BULLETS[0];
  const lines = wrap(
    said.join(labelSeparator),
    (text ?? lead)?.lang ?? lang,
    COLUMNS - indent.length - bullet.length,
  );
  return [
    ...lines.map((line, i) => `${indent}${i === 0 ? bullet : "  "}${line}`),
    ...below.flatMap((point) => pointLines(point, lang, level + 1)),
  ];
}

const lettersIn = ({ spans }: Rich): string => spans.map(lettersOf).join("");
