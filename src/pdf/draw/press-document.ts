import type { PressSheet } from "../../model/print.ts";
import { THINNEST } from "./hairlines.ts";
import { MARKS, trimInset } from "./press-sheet.ts";
import { ResumeDocument } from "./resume-document.ts";
import type { Tagger } from "./tagger.ts";

/** The parts of pdfkit's insides that colours and boxes need; see its `lib/mixins/color.js` and `lib/page.js`. */
interface Insides {
  /** Components from 0 to 1; null for what is no colour. */
  _normalizeColor(color: unknown): readonly number[] | null;
  readonly page: { readonly dictionary: { readonly data: Record<string, unknown> } };
}

type Box = [left: number, bottom: number, right: number, top: number];

/**
 * A document for a press. What is neutral is gray, which is black ink alone, where equal parts of red, green and blue
 * would be separated into all four inks, and blur with the slightest shift of one of them. Pages have the boxes that a
 * print shop goes by (ISO 32000-1 14.11.2), and marks to cut them at if there is a bleed.
 */
export class PressDocument extends ResumeDocument {
  readonly #sheet: PressSheet;

  constructor(tagger: Tagger, sheet: PressSheet) {
    super(tagger);
    this.#sheet = sheet;
  }

  override addPage(options?: PDFKit.PDFDocumentOptions): this {
    super.addPage(options);
    const { width, height } = this.page;
    const inset = trimInset(this.#sheet);
    const inside = (by: number): Box => [by, by, width - by, height - by];
    const { data } = (this as unknown as Insides).page.dictionary;
    data["CropBox"] = inside(0);
    data["BleedBox"] = inside(inset - this.#sheet.bleed);
    data["TrimBox"] = inside(inset);
    if (inset > 0) this.#drawCropMarks(width, height, inset);
    return this;
  }

  override fillColor(color: PDFKit.Mixins.ColorValue, opacity?: number): this {
    const gray = this.#grayOf(color);
    if (gray === undefined) return super.fillColor(color, opacity);
    this.addContent("/DeviceGray cs").addContent(`${gray} scn`);
    return opacity === undefined ? this : this.fillOpacity(opacity);
  }

  override strokeColor(color: PDFKit.Mixins.ColorValue, opacity?: number): this {
    const gray = this.#grayOf(color);
    if (gray === undefined) return super.strokeColor(color, opacity);
    this.addContent("/DeviceGray CS").addContent(`${gray} SCN`);
    return opacity === undefined ? this : this.strokeOpacity(opacity);
  }

  /** How light a neutral colour is, 0 to 1. */
  #grayOf(color: unknown): number | undefined {
    const [red, green, blue, ...others] = (this as unknown as Insides)._normalizeColor(color) ?? [];
    const isNeutral = red === green && green === blue && others.length === 0;
    return isNeutral && red !== undefined ? Math.round(red * 1e4) / 1e4 : undefined;
  }

  /** Two lines at every corner, on from the edges of the trimmed page. Paths are artifacts by themselves. */
  #drawCropMarks(width: number, height: number, inset: number): void {
    const end = MARKS.outside;
    const start = end + MARKS.length;
    this.save().lineWidth(THINNEST).strokeColor("#000000");
    for (const x of [inset, width - inset]) {
      this.moveTo(x, end).lineTo(x, start).stroke();
      this.moveTo(x, height - start)
        .lineTo(x, height - end)
        .stroke();
    }
    for (const y of [inset, height - inset]) {
      this.moveTo(end, y).lineTo(start, y).stroke();
      this.moveTo(width - start, y)
        .lineTo(width - end, y)
        .stroke();
    }
    this.restore();
  }
}
