import type { InspectedFont } from "../../model/inspection.ts";
import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts } from "./facts.ts";
import { counted, type Flaw, failure, judged, warning } from "./verdict.ts";

/** The fonts of PDF's own, which every viewer has something for (ISO 32000-1 9.6.2.2). */
const STANDARD = /^(?:Times|Helvetica|Courier)(?:-\w+)?$|^Symbol$|^ZapfDingbats$/;

/** Every font travels with the file, and tells what its glyphs stand for. */
export function checkFonts({ inspection: { fonts } }: Facts): PdfCheck {
  const embedded = fonts.filter((font) => font.embedded || isDrawn(font)).length;
  const summary =
    fonts.length === 0 ? "no fonts" : `${embedded} of ${counted(fonts.length, "font")} embedded`;
  const flaws = fonts.flatMap((font) => [...flawsOfProgram(font), ...flawsOfEncoding(font)]);
  return judged({ id: "fonts", title: "Fonts are inside and tell their characters", summary }, flaws);
}

/** The glyphs of Type 3 fonts are drawings in the file itself. */
const isDrawn = ({ type }: InspectedFont): boolean => type === "Type 3";

function flawsOfProgram(font: InspectedFont): readonly Flaw[] {
  if (font.embedded || isDrawn(font)) return [];
  const hint = "embed all fonts when exporting, the standard ones too";
  const message = `the font ${font.name} is not embedded: every machine shows another one`;
  return [STANDARD.test(font.name) ? warning(message, { hint }) : failure(message, { hint })];
}

function flawsOfEncoding(font: InspectedFont): readonly Flaw[] {
  if (font.toUnicode || tellsByEncoding(font)) return [];
  return [
    failure(`the font ${font.name} does not tell which characters its glyphs are`, {
      hint: "export with another program: without a ToUnicode map nothing can be copied or searched",
    }),
  ];
}

/**
 * An encoding by name says it, as do the glyph names of Type 1 and the character maps of Chinese, Japanese and Korean
 * that are known everywhere (ISO 32000-1 9.10.2); glyph numbers alone do not.
 */
function tellsByEncoding({ type, encoding, name }: InspectedFont): boolean {
  if (encoding !== undefined) return !/^Identity-[HV]$/.test(encoding);
  return type.startsWith("Type 1") || STANDARD.test(name);
}
