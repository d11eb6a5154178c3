import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { attachedResume } from "../../src/import/pdf/index.ts";
import { blocksOf, outline } from "./read.ts";

/** How programs put a line onto a page: as one text, word by word, or glyph by glyph. */
type Setter = (
  page: PDFPage,
  text: string,
  at: { x: number; y: number; size: number; font: PDFFont },
) => void;

const whole: Setter = (page, text, at) => page.drawText(text, at);

const wordByWord: Setter = (page, text, { x, ...at }) => {
  let pen = x;
  for (const word of text.split(" ")) {
    page.drawText(word, { ...at, x: pen });
    pen += at.font.widthOfTextAtSize(`${word} `, at.size);
  }
};

const glyphByGlyph: Setter = (page, text, { x, ...at }) => {
  let pen = x;
  for (const glyph of text) {
    if (glyph !== " ") page.drawText(glyph, { ...at, x: pen });
    pen += at.font.widthOfTextAtSize(glyph, at.size);
  }
};

/** Words in any order, as of programs that draw all of one font first. */
const shuffled: Setter = (page, text, { x, ...at }) => {
  const words = text.split(" ").map((word, i, all) => ({
    word,
    x:
      x +
      at.font.widthOfTextAtSize(
        all
          .slice(0, i)
          .map((one) => `${one} `)
          .join(""),
        at.size,
      ),
  }));
  for (const { word, x } of words.toReversed()) page.drawText(word, { ...at, x });
};

const SENTENCE =
  "Built and maintained the platform that every team of the company releases its services with, and cut the time " +
  "of a release from two hours to ten minutes by testing what had changed instead of everything there was.";

/** Lines that are as full as they get within a width, ragged right. */
function wrap(text: string, font: PDFFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && font.widthOfTextAtSize(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function resume(set: Setter): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const [font, bold] = [
    await document.embedFont(StandardFonts.TimesRoman),
    await document.embedFont(StandardFonts.TimesRomanBold),
  ];
  const page = document.addPage([595, 842]);
  let y = 780;
  const line = (text: string, x = 50, size = 10, face = font) => set(page, text, { x, y, size, font: face });
  const right = (text: string) => line(text, 545 - font.widthOfTextAtSize(text, 10));
  line("Lin Yi", 250, 22, bold);
  y -= 20;
  line("lin.yi@example.com | +86 138 0000 0000", 200);
  for (const title of ["Work Experience", "Education"]) {
    y -= 30;
    line(title, 50, 14, bold);
    for (const place of ["Example Ltd.", "Sample Inc."]) {
      y -= 20;
      line(place, 50, 10, bold);
      right("Sep 2018 – Jan 2020");
      y -= 12;
      line("•", 55);
      for (const text of wrap(SENTENCE, font, 10, 480)) {
        line(text, 65);
        y -= 12;
      }
    }
  }
  return document.save();
}

const item = `- ${SENTENCE}\n`;
const entries = `**Example Ltd.** | Sep 2018 – Jan 2020\n${item}**Sample Inc.** | Sep 2018 – Jan 2020\n${item}`;

describe("PDFs of other programs", () => {
  it.each([
    ["line by line", whole],
    ["word by word, as TeX and browsers do", wordByWord],
    ["glyph by glyph", glyphByGlyph],
    ["in any order", shuffled],
  ])("come out the same when they are drawn %s", async (_, set) => {
    const { blocks } = await blocksOf(await resume(set));
    expect(outline(blocks)).toBe(
      `# Lin Yi\nlin.yi@example.com | +86 138 0000 0000\n## Work Experience\n${entries}## Education\n${entries}`,
    );
  });
});

describe("our own PDFs", () => {
  it("carry their data, whatever else is attached", () => {
    const file = (name: string, text: string) => ({ name, content: new TextEncoder().encode(text) });
    expect(attachedResume([file("notes.txt", "x"), file("resume.json", '{"basics":{}}')])).toBe(
      '{"basics":{}}',
    );
    expect(attachedResume([file("notes.txt", "x")])).toBeUndefined();
  });
});
