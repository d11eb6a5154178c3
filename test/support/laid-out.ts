import type { Font } from "fontkit";
import { type LaidOutDocument, type LaidOutNode, type PageLine, pageLines } from "../../src/pdf/index.ts";
import type { GlyphRun, Line } from "../../src/pdf/typeset/types.ts";
import { type Box, inkBox } from "./embedded-fonts.ts";

/** A set line with its place on the page and what it is made of. */
export interface PlacedLine extends PageLine {
  readonly runs: readonly GlyphRun[];
}

/** Every set line of a document in drawing order. */
export function placedLines(document: LaidOutDocument): PlacedLine[] {
  const lines = document.children.flatMap(linesBelow);
  return pageLines(document).map((place, i) => ({ ...place, runs: lines[i]?.runs ?? [] }));
}

const linesBelow = (node: LaidOutNode): readonly Line[] =>
  node.type === "TEXT" ? (node.lines ?? []) : (node.children ?? []).flatMap(linesBelow);

export interface PlannedGlyph {
  readonly page: number;
  /** The baseline, whatever the rise. */
  readonly y: number;
  readonly rise: number;
  readonly size: number;
  readonly text: string;
  /** Where its outline lies; absent for spaces. */
  readonly ink?: Box;
}

/** Where the layout wants every glyph; lengths in pt from the page's top left. */
export function plannedGlyphs(document: LaidOutDocument): PlannedGlyph[] {
  return placedLines(document).flatMap(({ page, x, y, runs }) => {
    let pen = x;
    return runs.flatMap((run) =>
      run.glyphs.map((glyph, i) => {
        const { xAdvance = 0, xOffset = 0, yOffset: rise = 0 } = run.positions[i] ?? {};
        const size = run.attributes.fontSize;
        const ink = inkBox(run.attributes.font[0] as Font, glyph.id, { x: pen + xOffset, y: y - rise, size });
        pen += xAdvance;
        return {
          page,
          y,
          rise,
          size,
          text: String.fromCodePoint(...glyph.codePoints),
          ...(ink ? { ink } : {}),
        };
      }),
    );
  });
}
