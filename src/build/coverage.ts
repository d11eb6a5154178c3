import { describeMissing, type Face, type FontLibrary, missingGlyphs } from "../fonts/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Layout } from "../model/layout.ts";
import { plainText, type SelectedResume } from "../model/selected.ts";
import { unifyIdeographs } from "../orthography/index.ts";
import { textsOf } from "./texts.ts";

/**
 * Characters of the résumé that the layout's fonts cannot draw, each an error at its place in the source.
 * Checked before anything is laid out: nothing is ever printed that the author did not write.
 */
export async function checkCoverage(
  resume: SelectedResume,
  layout: Layout,
  fonts: FontLibrary,
): Promise<Diagnostic[]> {
  const faces = await Promise.all([
    fonts.face({ family: layout.fonts.latin }),
    fonts.face({ family: layout.fonts.han }),
  ]);
  return textsOf(resume).flatMap((text) => {
    const missing = missingGlyphs(plainText(text), faces);
    const once = new Map(missing.map((glyph) => [glyph.codePoint, glyph]));
    return [...once.values()].map(
      (glyph): Diagnostic => ({
        kind: "font",
        severity: "error",
        code: "missing-glyph",
        message: describeMissing(glyph, faces),
        hint: hintFor(glyph.character, faces),
        path: text.at,
        excerpt: glyph.character,
      }),
    );
  });
}

/** Characters that PDFs and input methods leave in texts have others that were meant, and that fonts have. */
function hintFor(character: string, faces: readonly Face[]): string {
  const unified = unifyIdeographs(character);
  if (unified !== character)
    return `write the character itself, \`${unified}\`: \`resume-pdf check --fix\` does so`;
  const plain = character.normalize("NFKC");
  const isKnown = plain !== character && missingGlyphs(plain, faces).length === 0;
  return isKnown
    ? `write \`${plain}\``
    : "no font that comes along has it: write it another way, or leave it out";
}
