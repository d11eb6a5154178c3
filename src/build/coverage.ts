import { describeMissing, type FontLibrary, missingGlyphs } from "../fonts/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Layout } from "../model/layout.ts";
import { childrenOf, type Node, plainText, type Rich, type SelectedResume } from "../model/selected.ts";

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
        ...describeMissing(glyph, faces),
        path: text.at,
        excerpt: glyph.character,
      }),
    );
  });
}

function textsOf({ basics, sections }: SelectedResume): readonly Rich[] {
  const { name, label, contacts } = basics;
  return [name, label, ...contacts.map((contact) => contact.text), ...sections.flatMap(textsBelow)].filter(
    (text) => text !== undefined,
  );
}

function textsBelow(node: Node): readonly (Rich | undefined)[] {
  return [...ownTexts(node), ...childrenOf(node).flatMap(textsBelow)];
}

function ownTexts(node: Node): readonly (Rich | undefined)[] {
  switch (node.kind) {
    case "section":
      return [node.title];
    case "entry":
      return [node.title, node.subtitle, node.note, node.place, node.dates];
    case "labelled":
      return [node.label, node.text];
    case "paragraph":
      return [node.text];
    case "bullet":
      return [node.lead, node.text];
  }
}
