import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import * as encodings from "../../../src/import/read/encodings.ts";
import { mayBeMojibake, repairMojibake } from "../../../src/import/read/mojibake.ts";

/** UTF-8 that a program took for another encoding. */
const mangle = (text: string, encoding: string) => iconv.decode(Buffer.from(text, "utf8"), encoding);
const repair = (text: string) => (mayBeMojibake(text) ? repairMojibake(text, encodings).text : text);

const CHINESE = "工作经历：负责交易系统的设计与开发";
const FRENCH = "Ingénieure diplômée, conçu et réalisé";
const GERMAN = "Geschäftsführerin für Übergänge, groß geworden in Köln";
const JAPANESE = "職務経歴：システムの設計と開発を担当しました。カタカナも。";

describe("a text that was decoded wrongly is whole again", () => {
  it.each([
    ["Mac Roman", "macroman", CHINESE],
    ["Mac Roman", "macroman", "林一，工程师"],
    ["cp1252", "win1252", FRENCH],
    ["cp1252", "win1252", GERMAN],
    ["Latin-1", "latin1", CHINESE],
    ["Latin-1", "latin1", FRENCH],
  ])("from %s (%s): %s", (name, encoding, text) => {
    const { text: repaired, notes } = repairMojibake(mangle(text, encoding), encodings);
    expect(repaired).toBe(text);
    expect(notes).toMatchObject([{ kind: "change", code: "mojibake", line: 1, after: text }]);
    expect(notes[0]?.message).toMatch(/^UTF-8 had been read as /);
    expect(["Mac Roman", "cp1252", "Latin-1"]).toContain(name);
  });

  it("from GB 18030, whose characters are pairs of bytes", () => {
    for (const text of ["工作经历", "示例公司工程"]) expect(repair(mangle(text, "gb18030"))).toBe(text);
  });

  it("from Latin-1, if it was in GB 18030", () => {
    const wrong = iconv.decode(iconv.encode(CHINESE, "gb18030"), "latin1");
    expect(repairMojibake(wrong, encodings)).toMatchObject({
      text: CHINESE,
      notes: [{ message: "GB 18030 had been read as Latin-1" }],
    });
  });

  it("when it was saved wrongly twice", () => {
    expect(repair(mangle(mangle(FRENCH, "latin1"), "latin1"))).toBe(FRENCH);
    for (const encoding of ["latin1", "macroman"])
      expect(repair(mangle(mangle(CHINESE, encoding), encoding))).toBe(CHINESE);
  });

  it("line by line, where sound lines stand between", () => {
    const lines = [CHINESE, mangle(CHINESE, "macroman"), "plain", FRENCH, mangle(FRENCH, "latin1")];
    const { text, notes } = repairMojibake(lines.join("\n"), encodings);
    expect(text.split("\n")).toEqual([CHINESE, CHINESE, "plain", FRENCH, FRENCH]);
    expect(notes.map(({ line }) => line)).toEqual([2, 5]);
  });

  it("whatever it says", () => {
    const han = fc.array(fc.constantFrom(...new Set(CHINESE), ..."林一二三软件工程师上海北京"), {
      minLength: 4,
      maxLength: 40,
    });
    fc.assert(
      fc.property(han, fc.constantFrom("macroman", "latin1"), (characters, encoding) => {
        const text = characters.join("");
        expect(repair(mangle(text, encoding))).toBe(text);
      }),
    );
  });
});

describe("a sound text is left alone", () => {
  it.each([
    CHINESE,
    FRENCH,
    GERMAN,
    JAPANESE,
    "Membre de l’équipe",
    "Chargé d’études à l’École d’été",
    "Encore…à suivre",
    "Größe: 5 µm – «naïve» café’s",
    "Zażółć gęślą jaźń",
    "Привет, мир",
    "한국어 이력서",
    "±½×÷",
    "“A” — ‘B’…",
  ])("%s", (text) => expect(repairMojibake(text, encodings)).toEqual({ text, notes: [] }));

  const words = (alphabet: string, least = 1) =>
    fc
      .array(
        fc
          .array(fc.constantFrom(...alphabet), { minLength: least, maxLength: 12 })
          .map((letters) => letters.join("")),
        { minLength: 1, maxLength: 8 },
      )
      .map((all) => all.join(" "));

  it.each([
    ["French", "abcdeéèêëàâçîïôùûüœ’…"],
    ["German", "abcdefgäöüßÄÖÜ"],
    ["Chinese", "林一工作经历项目负责设计开发系统上海北京，。；：（）“”、—…·"],
    ["Japanese", "職務経歴システムのとをはがです。、「」ー・"],
    ["Russian", "абвгдежзийклмнопрстуфхцчшщъыьэюя"],
  ])("whatever it says in %s", (_name, alphabet) => {
    fc.assert(
      fc.property(words(alphabet), (text) => {
        expect(repair(text)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
