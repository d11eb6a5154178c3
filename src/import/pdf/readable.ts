import { ResumeError } from "../../model/diagnostic.ts";
import type { Tell } from "../note.ts";
import type { LegiblePage } from "./legible.ts";

/** Where so many glyphs say nothing, the rest is chance. */
const MOST_UNREADABLE = 0.5;

/** @throws ResumeError of kind `content` */
export function refuseUnreadable(pages: readonly LegiblePage[]): void {
  const seen = pages.map(visible);
  const unreadable = sum(pages.map((page) => page.unreadable));
  if (sum(seen) === 0)
    throw refusal(
      "no-text",
      pages.some(({ hasPictures }) => hasPictures)
        ? "the PDF holds pictures of text, and no text"
        : "the PDF has no text",
      "recognise its text first: `ocrmypdf scan.pdf readable.pdf` writes a copy that has some",
    );
  if (unreadable > MOST_UNREADABLE * sum(seen))
    throw refusal(
      "unreadable-text",
      "most of the PDF's text cannot be read: its fonts do not say what their glyphs stand for",
      "export the PDF anew, or recognise its text: `ocrmypdf --force-ocr in.pdf readable.pdf`",
    );
}

/** Says which pages have pictures and no text, and where single characters could not be read. */
export function tellMissing(pages: readonly LegiblePage[], tell: Tell): void {
  for (const page of pages) {
    const { number, unreadable } = page;
    if (visible(page) === 0 && page.hasPictures)
      tell({
        kind: "missing",
        code: "scanned-page",
        message: `page ${number} is a picture: what it says is missing here`,
      });
    if (unreadable > 0)
      tell({
        kind: "uncertain",
        code: "unreadable-character",
        message: `${unreadable === 1 ? "a character" : `${unreadable} characters`} of page ${number} cannot be read and became \ufffd`,
      });
  }
}

const visible = ({ glyphs }: LegiblePage): number => glyphs.filter(({ text }) => text.trim() !== "").length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const refusal = (code: string, message: string, hint: string): ResumeError =>
  new ResumeError([{ kind: "content", severity: "error", code, message, hint }]);
