import { describe, expect, it } from "vitest";
import { describeMissing, missingGlyphs } from "../../src/fonts/index.ts";
import { face, faces, isHan } from "./shipped.ts";

const pairs = [
  ["Inter", "Noto Sans SC"],
  ["Source Serif 4", "Noto Serif SC"],
] as const;

const missingIn = async (text: string, families: readonly string[]): Promise<string> =>
  missingGlyphs(text, await Promise.all(families.map((family) => face(family))))
    .map((glyph) => glyph.character)
    .join("");

describe.each(pairs)("%s with %s", (...pair) => {
  it("covers the names of people: rare Han and Latin with marks", async () => {
    expect(await missingIn("㛃䶮喆堃昇犇𬭎𫟼峯龑凃彣", pair)).toBe("");
    expect(
      await missingIn("Zoë Žižek Łukasz Őry Şahin Ștefan Đặng Nguyễn Þór Ünal Müßig L’Hôpital", pair),
    ).toBe("");
    expect(await missingIn("Lǚ Bùwéi, Ōsaka, Ąńę", pair)).toBe("");
  });

  it("covers Chinese punctuation and the signs of technical prose", async () => {
    expect(await missingIn("，。、；：？！“”‘’（）《》〈〉「」『』【】——……·～￥％＋", pair)).toBe("");
    expect(await missingIn("≥≤≈±×÷∞√Σ→←↑↓•–—…‰°²³µαβπΩ™®©§€£¥①⑳℃№■□●○▲△◆◇★☆✓", pair)).toBe("");
  });

  it("lacks what no résumé should rely on, and says so", async () => {
    expect(await missingIn("音𝄞乐😀", pair)).toBe("𝄞😀");
  });
});

describe("the Chinese faces", () => {
  it("cover every Han character of GB 2312", async () => {
    const decoder = new TextDecoder("gb18030");
    const han: string[] = [];
    for (let row = 0xb0; row <= 0xf7; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) han.push(decoder.decode(Uint8Array.of(row, cell)));
    }
    const characters = han.filter((character) => /\p{Script=Han}/u.test(character)).join("");
    expect(characters.length).toBe(6763);
    for (const chinese of await faces(isHan)) expect(missingGlyphs(characters, [chinese])).toEqual([]);
  });

  it("cover the same characters in every weight", async () => {
    const [first, ...others] = await faces(isHan);
    expect(others.length).toBe(3);
    for (const other of others) expect(other.font.characterSet).toEqual(first?.font.characterSet);
  });
});

describe("a family", () => {
  it("covers the same characters in every style, so that one face speaks for all", async () => {
    const covered = ({ font }: { font: { characterSet: readonly number[] } }): string =>
      font.characterSet
        .map((codePoint) => String.fromCodePoint(codePoint))
        .filter((character) => !/[\p{Private_Use}\p{Control}]/u.test(character))
        .sort()
        .join("");
    const all = await faces();
    const families = new Set(all.map(({ record }) => record.family));
    expect(families.size).toBe(4);
    for (const family of families) {
      const styles = all.filter(({ record }) => record.family === family).map(covered);
      expect(new Set(styles).size).toBe(1);
    }
  });
});

describe("missing glyphs", () => {
  it("are reported where they stand, each time, in UTF-16 units", async () => {
    const inter = await face("Inter");
    expect(missingGlyphs("a中b𝄞中", [inter])).toEqual([
      { character: "中", codePoint: 0x4e2d, index: 1 },
      { character: "𝄞", codePoint: 0x1d11e, index: 3 },
      { character: "中", codePoint: 0x4e2d, index: 5 },
    ]);
  });

  it("are no concern for characters that are never drawn", async () => {
    expect(missingGlyphs("a\nb\u00ad\u200b\u2060\ufe0f", [await face("Inter")])).toEqual([]);
  });

  it.each(["𝄞", "😀", "한", "龥"])("are told with their code and the fonts: %s", async (character) => {
    const shipped = [await face("Inter"), await face("Noto Sans SC")];
    const [missing] = missingGlyphs(character, shipped);
    if (!missing) throw new Error(`${character} is covered`);
    const message = describeMissing(missing, shipped);
    expect(message).toMatch(/^U\+[0-9A-F]{4,5} . has no glyph in Inter and Noto Sans SC$/u);
    expect(message).toContain(character);
  });
});
