import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { glyphTable } from "../../src/fonts/glyph-table.ts";
import { manifest, readShipped } from "./shipped.ts";

describe.each(manifest.faces.map(({ file }) => file))("the tables of %s", (file) => {
  const open = async () => {
    const bytes = await readShipped(file);
    const font = create(bytes);
    return { font, table: glyphTable(font, bytes) };
  };

  it("have the glyphs of code points that fontkit finds", async () => {
    const { font, table } = await open();
    const known = font.characterSet;
    expect(known.length).toBeGreaterThan(200);
    // What stands beside a code point that there is may be one that there is not.
    const asked = [...known.flatMap((near) => [near - 1, near, near + 1]), 0x10ffff];
    const wrong = asked.filter(
      (codePoint) => table.glyph(codePoint).id !== font._cmapProcessor.lookup(codePoint),
    );
    expect(wrong).toEqual([]);
  });

  it("have the advances and bearings that fontkit reads", async () => {
    const { font, table } = await open();
    const { metrics, bearings } = font.hmtx;
    for (let id = 0; id < metrics.length; id += 1) {
      const { advance, bearing } = metrics.get(id);
      if (table.advance(id) !== advance || table.bearing(id) !== bearing)
        expect([id, table.advance(id), table.bearing(id)]).toEqual([id, advance, bearing]);
    }
    if (bearings.length > 0) {
      expect(table.bearing(metrics.length)).toBe(bearings.get(0));
      expect(table.advance(metrics.length)).toBe(metrics.get(metrics.length - 1).advance);
    }
  });
});
