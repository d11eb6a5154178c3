import type { InspectedPage } from "../../model/inspection.ts";
import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts, LookedAt } from "./facts.ts";
import { counted, type Flaw, failure, judged, warning } from "./verdict.ts";

/** `me.en.1p.pdf`: what our file names promise. */
const PROMISE = /\.(\d{1,2})p(?:\.[^./\\]+)*\.pdf$/i;

/** Recruiters read two pages, and rarely a third. */
const USUAL_PAGES = 3;

/** As many pages as promised, each of the same usual paper, none of them empty. */
export function checkPages({ file, inspection: { pages }, pages: seen }: Facts): PdfCheck {
  const papers = [...new Set(pages.map(paperOf))];
  const flaws = [
    ...flawsOfCount(file, pages.length),
    ...flawsOfPaper(pages, papers),
    ...seen.flatMap(emptiness),
  ];
  const shown = papers.slice(0, 3).join(", ");
  return judged(
    { id: "pages", title: "Pages and paper", summary: `${counted(pages.length, "page")}, ${shown}` },
    flaws,
  );
}

const paperOf = ({ paper, width, height }: InspectedPage): string =>
  paper ?? `${Math.round(width)} × ${Math.round(height)} mm`;

function flawsOfCount(file: string, count: number): readonly Flaw[] {
  const [, digits] = PROMISE.exec(file) ?? [];
  const promised = Number(digits ?? USUAL_PAGES);
  if (count <= promised) return count === 0 ? [failure("there are no pages")] : [];
  return digits === undefined
    ? [warning(`it has ${count} pages`, { hint: "a résumé of more than two is rarely read to its end" })]
    : [failure(`it has ${count} pages, its name promises ${promised}`, { hint: "build it again" })];
}

function flawsOfPaper(pages: readonly InspectedPage[], papers: readonly string[]): readonly Flaw[] {
  const sides = new Set(pages.map(({ orientation }) => orientation));
  const unusual = pages.find(({ paper }) => paper === undefined);
  return [
    ...(papers.length > 1 || sides.size > 1
      ? [warning("its pages are not all of one size", { hint: "printers ask for each of them" })]
      : []),
    ...(unusual
      ? [warning(`${paperOf(unusual)} is no usual paper`, { page: unusual.number, hint: "use A4 or Letter" })]
      : []),
  ];
}

/** Nothing to see, and nothing to read. */
const EMPTY = 0.0005;

const emptiness = ({ number: page, ink = 1, pdfJs, pdfium }: LookedAt): readonly Flaw[] =>
  ink < EMPTY && !pdfJs?.trim() && !pdfium?.trim()
    ? [warning("it is empty", { page, hint: "remove it" })]
    : [];
