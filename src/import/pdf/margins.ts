import type { Tell } from "../note.ts";
import { type Line, linesOf, lineText, type Piece, textOf } from "./line.ts";

/** Headers and footers are at most so many lines. */
const LINES = 2;
/** They stand at the same height of every page, in pt. */
const SAME_HEIGHT = 2;

const PAGE_NUMBER =
  /^[\s\-–—|·]*(?:page|p\.|第)?\s*(?<page>\d{1,3})\s*页?\s*(?:(?:\/|of|共|[,，]\s*共)\s*(?<of>\d{1,3})\s*页?)?[\s\-–—|·]*$/i;

/** Leaves out what stands on every page: running heads, and the pages' numbers. */
export function withoutMargins(
  pages: readonly (readonly Piece[])[],
  tell: Tell,
): readonly (readonly Piece[])[] {
  const lines = pages.map((pieces) => linesOf(pieces));
  const title = largest(pages[0] ?? []);
  const edges = lines.map((page) => new Set([...page.slice(0, LINES), ...page.slice(-LINES)]));
  return lines.map((page, i) => {
    const others = edges.flatMap((edge, at) => (at === i ? [] : [...edge]));
    const dropped = page.filter(
      (line) =>
        edges[i]?.has(line) &&
        (isPageNumber(line, i + 1) || isRunning(line, others) || names(line, title, i)),
    );
    // What would leave nothing is no margin.
    if (dropped.length === 0 || dropped.length === page.length) return page.flatMap(({ pieces }) => pieces);
    tell({
      kind: "reading",
      code: "page-margin",
      message: `page ${i + 1} has a running head or a page number, which is no part of the text`,
      before: dropped.map(lineText).join(" / "),
    });
    return page.flatMap((line) => (dropped.includes(line) ? [] : line.pieces));
  });
}

function isPageNumber(line: Line, page: number): boolean {
  const { groups } = PAGE_NUMBER.exec(lineText(line).replaceAll("\t", " ")) ?? {};
  return groups?.["page"] !== undefined && Number(groups["page"]) === page;
}

/** The same words, but for numbers, at the same height of another page. */
const isRunning = (line: Line, others: readonly Line[]): boolean =>
  others.some(
    (other) =>
      other.page !== line.page &&
      Math.abs(other.baseline - line.baseline) < SAME_HEIGHT &&
      withoutNumbers(other) === withoutNumbers(line),
  );

const withoutNumbers = (line: Line): string => lineText(line).replace(/\d+/g, "0");

/** The piece set largest: whose résumé it is. */
const largest = (pieces: readonly Piece[]): Piece | undefined =>
  pieces.reduce<Piece | undefined>(
    (most, piece) => (most && most.size >= piece.size ? most : piece),
    undefined,
  );

/** Further pages begin or end with the name, maybe with a number, and smaller than on the first. */
function names(line: Line, title: Piece | undefined, page: number): boolean {
  if (page === 0 || !title || line.size >= title.size) return false;
  const name = textOf(title);
  const text = lineText(line).replaceAll("\t", " ");
  return text.startsWith(name) && (text === name || PAGE_NUMBER.test(text.slice(name.length)));
}
