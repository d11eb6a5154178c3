import { describe, expect, it } from "vitest";
import type { Box } from "../support/embedded-fonts.ts";
import type { DrawnGlyph } from "../support/read-pdf.ts";
import { overlaps, rowsOf, textOf } from "./rows.ts";

/** A glyph of 10 pt whose ink is its em box: from 8.8 pt above its baseline to 1.2 pt below it. */
const glyph = (text: string, x: number, y: number): DrawnGlyph => ({
  page: 1,
  x,
  y,
  rise: 0,
  size: 10,
  advance: 10,
  text,
  code: 1,
  font: "ABCDEF+Square",
});
const emBox = ({ x, y }: DrawnGlyph): Box => ({ left: x, right: x + 10, top: y - 8.8, bottom: y + 1.2 });

describe("the checks of drawn pages themselves", () => {
  it("tell lines and columns apart", () => {
    const glyphs = [
      glyph("右", 90, 20),
      glyph("•", 0, 20),
      glyph("左", 17, 20),
      glyph("下", 17, 35),
      glyph("文", 27, 20),
    ];
    expect(rowsOf(glyphs).map(textOf)).toEqual(["•", "左文", "右", "下"]);
  });

  it("see a line that is printed over the one above", () => {
    expect(overlaps([glyph("上", 0, 20), glyph("下", 0, 29)], emBox)).toHaveLength(1);
    expect(overlaps([glyph("上", 0, 20), glyph("下", 0, 30)], emBox)).toEqual([]);
  });

  it("see a column that runs into the next one, and let kerning pass", () => {
    expect(overlaps([glyph("左", 0, 20), glyph("右", 5, 20)], emBox)).toHaveLength(1);
    expect(overlaps([glyph("A", 0, 20), glyph("V", 9, 20)], emBox)).toEqual([]);
  });
});
