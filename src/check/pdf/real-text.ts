import type { PdfCheck } from "../../model/pdf-check.ts";
import { splitUp } from "./extract.ts";
import type { Facts, LookedAt } from "./facts.ts";
import { counted, type Flaw, failure, judged, warning } from "./verdict.ts";

/** Below that a page is empty: a speck, a hairline. */
const INKED = 0.0005;

/** What a page of text with nothing but text covers at least, were it a picture. */
const COVERED = 0.02;

/** Fewer characters than a contact line has are a title above a picture. */
const HARDLY_ANY = 40;

/** Nothing that is to be read is a picture, or drawn as outlines. */
export function checkRealText({ pages }: Facts): PdfCheck {
  const flaws = pages.flatMap(flawsOf);
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  const unknown = pages.some(({ ink, pdfJs, pdfium }) => ink === undefined && !pdfJs && !pdfium);
  const summary = pictures === 0 ? "no pictures" : counted(pictures, "picture");
  return judged({ id: "real-text", title: "Text is text, not a picture", summary, unknown }, flaws);
}

function flawsOf({ number: page, ink = 0, pdfJs, pdfium, pictures, drawn = [] }: LookedAt): readonly Flaw[] {
  const lengths = [pdfJs, pdfium].map((text) => splitUp(text ?? "").characters.length);
  const characters = Math.max(...lengths);
  const invisible = drawn.filter(({ visible }) => !visible);
  const lengthOf = (texts: typeof drawn) => texts.reduce((sum, { text }) => sum + text.length, 0);
  if (characters === 0 && ink > INKED) {
    const what = pictures > 0 ? "a picture" : "drawn as outlines";
    return [failure(`there is no text: what it shows is ${what}`, { page, hint: EXPORT })];
  }
  if (characters < HARDLY_ANY && pictures > 0 && ink > COVERED)
    return [failure("there is hardly any text beside a picture", { page, hint: EXPORT })];
  return lengthOf(invisible) > lengthOf(drawn) / 2
    ? [
        warning("its text is invisible, as recognised in a scan: it may hold mistakes", {
          page,
          hint: EXPORT,
        }),
      ]
    : [];
}

const EXPORT = "export it from the program that it was written with instead of scanning or flattening it";
