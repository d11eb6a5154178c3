import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import type { StructureElement } from "../../src/model/structure.ts";

const FACE = fileURLToPath(new URL("../../fonts/Inter_400Regular.ttf", import.meta.url));

/** A page on which every mark is set by hand, without anything of the project's own drawing. */
export class HandDrawn {
  readonly #document = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    font: null as unknown as string,
    info: { CreationDate: new Date(0) },
  });

  page(): this {
    this.#document.addPage({ size: [300, 400], margin: 0 });
    return this;
  }

  /** Operators as they stand. */
  raw(operators: string): this {
    (this.#document as unknown as { addContent(operators: string): void }).addContent(operators);
    return this;
  }

  /** What is drawn, as marked content. */
  mark(role: string, mcid: number, draw: () => void): this {
    this.raw(`/${role} <</MCID ${mcid}>> BDC`);
    draw();
    return this.raw("EMC");
  }

  text(text: string, y: number, font = FACE): this {
    this.#document.font(font, 10).text(text, 20, y, { lineBreak: false });
    return this;
  }

  markedText(role: string, mcid: number, text: string): this {
    return this.mark(role, mcid, () => this.text(text, 20 + 20 * mcid));
  }

  link(url: string, y: number): this {
    this.#document.link(20, y, 100, 12, url);
    return this;
  }

  rule(): this {
    this.#document.moveTo(20, 10).lineTo(280, 10).stroke();
    return this;
  }

  picture(y: number, image = PIXEL): this {
    this.#document.image(image, 20, y, { width: 40 });
    return this;
  }

  async bytes(): Promise<Uint8Array> {
    this.#document.end();
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#document) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  }
}

/** A red pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

const mark = (mcid: number, page = 0) => ({ page, mcid });

/** Two pages: headings, a list that goes on overleaf, a link of two lines, a picture, a rule. */
export async function drawTwoPages(): Promise<Uint8Array> {
  const drawing = new HandDrawn();
  drawing
    .page()
    .raw("/Artifact BMC")
    .rule()
    .raw("EMC")
    .markedText("H1", 0, "Jane Doe")
    .markedText("H2", 1, "Work")
    .markedText("H3", 2, "Engineer")
    .markedText("Lbl", 3, "•")
    .markedText("LBody", 4, "A bullet that goes")
    .markedText("Link", 5, "example")
    .link("https://example.com/a", 120)
    .markedText("Link", 6, ".com")
    .link("https://example.com/a", 140)
    .mark("Figure", 7, () => drawing.picture(200))
    .page()
    .markedText("LBody", 0, "on overleaf")
    .markedText("H2", 1, "Education")
    .markedText("Span", 2, "Université");
  return drawing.bytes();
}

/** The structure of the two pages. */
export const TWO_PAGES: StructureElement = {
  role: "Document",
  children: [
    { role: "H1", text: "Jane Doe", box: [20, 370, 100, 380], children: [mark(0)] },
    {
      role: "Sect",
      children: [
        { role: "H2", text: "Work", box: [20, 350, 100, 360], children: [mark(1)] },
        { role: "H3", text: "Engineer", box: [20, 330.123456, 100, 340.123456], children: [mark(2)] },
        {
          role: "L",
          children: [
            {
              role: "LI",
              children: [
                { role: "Lbl", children: [mark(3)] },
                { role: "LBody", children: [mark(4), mark(0, 1)] },
              ],
            },
          ],
        },
        {
          role: "P",
          children: [
            {
              role: "Link",
              text: "example.com",
              contents: "example.com (https://example.com/a)",
              children: [{ page: 0, annotation: 0 }, mark(5), { page: 0, annotation: 1 }, mark(6)],
            },
          ],
        },
        { role: "Figure", alt: "A red square", box: [20, 160, 60, 200.123456], children: [mark(7)] },
      ],
    },
    {
      role: "Sect",
      children: [
        { role: "H2", text: "Education", children: [mark(1, 1)] },
        { role: "P", children: [{ role: "Span", lang: "fr", text: "Université", children: [mark(2, 1)] }] },
      ],
    },
  ],
};
