import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { advances, face, faces, isHan, readShipped } from "./shipped.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe("Chinese marks (GB/T 15834, CLREQ 3.1.6)", () => {
  it("set the dash —— as one rule of exactly two em", async () => {
    for (const chinese of await faces(isHan)) {
      for (const dash of ["——", "⸺"]) {
        const glyphs = chinese.shape(`中${dash}文`);
        expect(glyphs.length).toBe(3);
        expect(advances(chinese, `中${dash}文`)).toEqual([1, 2, 1]);
      }
      expect(advances(chinese, "—")).toEqual([1]);
    }
  });

  it("set the ellipsis …… two em wide, its dots at the height of the dash", async () => {
    for (const chinese of await faces(isHan)) {
      expect(advances(chinese, "……")).toEqual([1, 1]);
      const middle = (text: string): number => {
        const id = chinese.shape(text)[0]?.id ?? 0;
        const { minY, maxY } = chinese.font.getGlyph(id).bbox;
        return (minY + maxY) / 2 / chinese.unitsPerEm;
      };
      // The middle of the em box, -0.12 to 0.88.
      expect(middle("……")).toBeCloseTo(0.38, 2);
      expect(middle("——")).toBeCloseTo(0.38, 2);
    }
  });

  it("set the interpunct and the quotation marks one em wide", async () => {
    for (const chinese of await faces(isHan)) {
      expect(advances(chinese, "·“”‘’，。")).toEqual([1, 1, 1, 1, 1, 1, 1]);
      expect(chinese.shape("·")[0]?.codePoints).toEqual([0xb7]);
    }
  });

  it("need no OpenType rule but the dash's: the quick way gives what the shaper gives", async () => {
    for (const chinese of await faces(isHan)) {
      const source = create(await readShipped(chinese.record.file));
      const marks = chinese.font.characterSet
        .filter((codePoint) => codePoint >= 0x2000 && codePoint !== 0x2014 && codePoint !== 0x2e3a)
        .map((codePoint) => String.fromCodePoint(codePoint))
        .filter((character) => !/\p{Unified_Ideograph}|\p{Default_Ignorable_Code_Point}/u.test(character));
      expect(marks.length).toBeGreaterThan(1000);
      const different = marks.filter((mark) => {
        const text = `中${mark}文`;
        const { glyphs, positions } = source.layout(text);
        const full = glyphs.map(({ id }, index) => [id, positions[index]?.xAdvance]);
        const ours = chinese.shape(text).map(({ id, xAdvance }) => [id, xAdvance]);
        return JSON.stringify(ours) !== JSON.stringify(full);
      });
      expect(different).toEqual([]);
    }
  });

  it("keep their form next to Latin letters of the same face, and whatever the figures are asked to be", async () => {
    for (const chinese of await faces(isHan)) {
      expect(chinese.shape("A——B").map(({ start, end }) => [start, end])).toEqual([
        [0, 1],
        [1, 3],
        [3, 4],
      ]);
      expect(advances(chinese, "A——B")[1]).toBe(2);
      expect(advances(chinese, "年——·", ["tnum"])).toEqual([1, 2, 1]);
    }
  });
});

describe("Latin text", () => {
  it("keeps what was typed: -> stays two glyphs", async () => {
    for (const latin of await faces((candidate) => !isHan(candidate))) {
      expect(latin.shape("->").map((glyph) => glyph.codePoints)).toEqual([[0x2d], [0x3e]]);
      for (const typed of ["->", "=>", "!=", "<-", "1x2", "A-B"]) {
        const ids = latin.shape(typed).map((glyph) => glyph.id);
        expect(ids).toEqual([...typed].map((character) => latin.shape(character)[0]?.id));
      }
    }
  });

  it("is kerned", async () => {
    for (const latin of await faces((candidate) => !isHan(candidate))) {
      const apart = sum(advances(latin, "A")) + sum(advances(latin, "V"));
      expect(sum(advances(latin, "AV"))).toBeLessThan(apart - 0.02);
    }
  });

  it("joins fi in Source Serif and still knows both letters", async () => {
    const [glyph, ...others] = (await face("Source Serif 4")).shape("fi");
    expect(others).toEqual([]);
    expect(glyph).toMatchObject({ codePoints: [0x66, 0x69], start: 0, end: 2 });
  });

  it("has figures of one width on request, for columns of dates", async () => {
    for (const latin of await faces((candidate) => !isHan(candidate))) {
      const widths = "0123456789".split("").map((digit) => advances(latin, digit, ["tnum"])[0]);
      expect(new Set(widths).size).toBe(1);
    }
    const inter = await face("Inter");
    expect(sum(advances(inter, "2011"))).toBeLessThan(sum(advances(inter, "2011", ["tnum"])));
  });

  it("is shaped alike with and without the tables that plain text is spared", async () => {
    const plain = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x21 + index));
    // fontkit alone forgets that the soft hyphen is not drawn once it has drawn a hyphen.
    const drawn = plain.filter((character) => character !== "\u00ad");
    const words = drawn.concat([..."–—…‘’“”•‰€™→≥≤≈√"]).flatMap((c) => [`${c}a`, `f${c}`, `T${c}1`]);
    for (const latin of await faces((candidate) => !isHan(candidate))) {
      const source = create(await readShipped(latin.record.file));
      const different = words.filter((word) => {
        const { glyphs, positions } = source.layout(word, { ...latin.record.features });
        const full = glyphs.map(({ id }, index) => [
          id,
          positions[index]?.xAdvance,
          positions[index]?.xOffset,
        ]);
        const ours = latin.shape(word).map(({ id, xAdvance, xOffset }) => [id, xAdvance, xOffset]);
        return JSON.stringify(ours) !== JSON.stringify(full);
      });
      expect(different).toEqual([]);
    }
  });

  it("places combining marks", async () => {
    for (const latin of await faces((candidate) => !isHan(candidate))) {
      const decomposed = latin.shape("q\u0301");
      expect(decomposed.map((glyph) => glyph.codePoints)).toEqual([[0x71], [0x301]]);
      expect(decomposed[1]?.xAdvance).toBe(0);
    }
  });
});

describe("shaped glyphs", () => {
  it("cover the text without gaps, in UTF-16 units", async () => {
    for (const each of await faces()) {
      for (const text of ["Office finance, q\u0301naïve", "中——文𬭎……·—尾", "a⁄b 1⁄2", "——⸺——", ""]) {
        let at = 0;
        for (const { start, end } of each.shape(text)) {
          expect(start).toBe(at);
          at = end;
        }
        expect(at).toBe(text.length);
      }
    }
  });

  it("leave out what is not drawn, and give its place to the glyph before it", async () => {
    for (const each of await faces()) {
      const glyphs = each.shape("a\u00adb\u{e0100}c\u200d");
      expect(glyphs.map(({ start, end }) => [start, end])).toEqual([
        [0, 2],
        [2, 5],
        [5, 7],
      ]);
      expect(glyphs.map(({ codePoints }) => codePoints[0])).toEqual([0x61, 0x62, 0x63]);
      expect(each.shape("\u200ba").map(({ start, end }) => [start, end])).toEqual([[0, 2]]);
      expect(each.shape("\u200b")).toEqual([]);
    }
  });

  it("know their own characters even where two characters share a glyph", async () => {
    const inter = await face("Inter");
    expect(inter.shape(" ")[0]?.codePoints).toEqual([0x20]);
    expect(inter.shape("\u00a0")[0]?.codePoints).toEqual([0xa0]);
    const han = await face("Noto Sans SC");
    expect(han.shape("——")[0]?.codePoints).toEqual([0x2014, 0x2014]);
    expect(han.shape("⸺")[0]?.codePoints).toEqual([0x2e3a]);
  });

  it("are the same objects on every pass", async () => {
    const inter = await face("Inter");
    expect(inter.shape("resume")).toBe(inter.shape("resume"));
    expect(inter.shape("2011", ["tnum"])).not.toBe(inter.shape("2011"));
  });
});

describe("a face's font for PDF writers", () => {
  it("shapes as the face does and may be scaled in place", async () => {
    const han = await face("Noto Sans SC");
    const run = han.font.layout("——");
    for (const position of run.positions) position.xAdvance = 0;
    expect(run.glyphs.map((glyph) => glyph.advanceWidth)).toEqual([2000]);
    expect(han.font.layout("——").positions).toMatchObject([{ xAdvance: 2000 }]);
    const inter = await face("Inter");
    expect(inter.font.layout("11", { tnum: true }).advanceWidth).toBe(
      inter.shape("11", ["tnum"]).reduce((total, glyph) => total + glyph.xAdvance, 0),
    );
  });

  it("makes subsets that hold the glyphs asked for", async () => {
    for (const each of await faces()) {
      const subset = each.font.createSubset();
      for (const { id } of each.shape("Ag—")) expect(subset.includeGlyph(id)).toBeGreaterThan(0);
      const bytes = subset.encode();
      expect(bytes.length).toBeLessThan(10_000);
      expect(create(bytes).type).toBe("TTF");
    }
  });
});
