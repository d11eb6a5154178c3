import { type LaidOutDocument, type LaidOutNode, type PageLine, pageLines } from "../../src/pdf/index.ts";
import type { GlyphRun, Line } from "../../src/pdf/typeset/types.ts";

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
  readonly x: number;
  /** The baseline, whatever the rise. */
  readonly y: number;
  readonly rise: number;
  readonly size: number;
  readonly text: string;
}

/** Where the layout wants every glyph; lengths in pt from the page's top left. */
export function plannedGlyphs(document: LaidOutDocument): PlannedGlyph[] {
  return placedLines(document).flatMap(({ page, x, y, runs }) => {
    let pen = x;
    return runs.flatMap((run) =>
      run.glyphs.map((glyph, i) => {
        const { xAdvance = 0, xOffset = 0, yOffset: rise = 0 } = run.positions[i] ?? {};
        const at = pen + xOffset;
        pen += xAdvance;
        const text = String.fromCodePoint(...glyph.codePoints);
        return { page, x: at, y, rise, size: run.attributes.fontSize, text };
      }),
    );
  });
}
