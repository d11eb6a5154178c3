import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { openFace } from "../../src/fonts/face.ts";
import { manifest, readShipped } from "./shipped.ts";

describe.each(manifest.faces)("the font that a PDF is given of $file", (record) => {
  const open = async () => {
    const bytes = await readShipped(record.file);
    return { source: create(bytes), font: openFace(record, bytes).font };
  };

  it("leans and counts its widths as fontkit reads it", async () => {
    const { source, font } = await open();
    expect(font.post).toEqual({
      italicAngle: source.post.italicAngle,
      isFixedPitch: source.post.isFixedPitch,
    });
    expect(font.post.italicAngle < 0).toBe(record.style === "italic");
    expect((font as unknown as { italicAngle: number }).italicAngle).toBe(source.post.italicAngle);
    expect(font.unitsPerEm).toBe(source.unitsPerEm);
  });

  it("has fontkit's glyphs for characters, and one object for each", async () => {
    const { source, font } = await open();
    // The object replacement character is in no face: `.notdef` stands for it.
    for (const codePoint of [0x20, 0x41, 0xfffc]) {
      const glyph = font.glyphForCodePoint(codePoint);
      expect(glyph.id).toBe(source.glyphForCodePoint(codePoint).id);
      expect(font.glyphForCodePoint(codePoint)).toBe(glyph);
    }
  });
});
