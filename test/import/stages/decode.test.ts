import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/import/read/decode.ts";

const CHINESE =
  "林一\n\n工作经历\n\n2019年3月至今，示例公司，高级软件工程师。\n负责交易系统的设计与开发，日均处理一百万笔订单。\n";
const TRADITIONAL =
  "林一\n\n工作經歷\n\n示例公司，資深軟體工程師。\n負責交易系統的設計與開發，帶領團隊完成專案。\n";
const FRENCH =
  "Hélène Lefèvre\n\nExpérience\n\nIngénieure à l’École d’été – conçu et réalisé des systèmes de paiement.\n";

const decode = (bytes: Uint8Array) => decodeText("cv.txt", bytes);
const codesOf = ({ notes }: Awaited<ReturnType<typeof decode>>) => notes.map(({ code }) => code);

describe("a text is decoded", () => {
  it("from UTF-8 without a word", async () => {
    expect(await decode(Buffer.from(CHINESE))).toEqual({ text: CHINESE, encoding: "UTF-8", notes: [] });
  });

  it("from UTF-8 with a byte order mark, which is no part of it", async () => {
    expect((await decode(Buffer.from(`\ufeff${CHINESE}`))).text).toBe(CHINESE);
  });

  it.each([
    ["UTF-16LE", CHINESE, "utf16le"],
    ["UTF-16BE", CHINESE, "utf16be"],
    ["UTF-16LE", FRENCH, "utf16le"],
    ["UTF-16BE", FRENCH, "utf16be"],
  ])("from %s, with its mark and without", async (encoding, text, name) => {
    for (const addBOM of [true, false]) {
      const decoded = await decode(iconv.encode(text, name, { addBOM }));
      expect(decoded).toMatchObject({ text, encoding });
      expect(codesOf(decoded)).toEqual(["encoding"]);
    }
  });

  it.each([
    ["GB18030", CHINESE, "gb18030"],
    ["Big5", TRADITIONAL, "big5"],
    ["windows-1252", FRENCH, "win1252"],
  ])("from %s, and says so", async (encoding, text, name) => {
    const decoded = await decode(iconv.encode(text, name));
    expect(decoded).toMatchObject({ text, encoding });
    expect(codesOf(decoded)).toEqual(["encoding"]);
  });

  it("with one kind of line break, whatever system it comes from", async () => {
    const lines = "one\r\ntwo\rthree\u2028four\u0085five\n";
    expect((await decode(Buffer.from(lines))).text).toBe("one\ntwo\nthree\nfour\nfive\n");
  });
});

describe("a damaged text in UTF-8", () => {
  it("loses the character that it was cut in, and tells where", async () => {
    const { text, notes } = await decode(Buffer.from(CHINESE.trim()).subarray(0, -1));
    expect(text).toBe(CHINESE.trim().slice(0, -1));
    expect(notes).toMatchObject([{ kind: "uncertain", code: "damaged", line: 6 }]);
  });

  it("loses single bytes, and keeps everything around them", async () => {
    const [before, after] = [Buffer.from(CHINESE), Buffer.from(CHINESE)];
    const { text } = await decode(Buffer.concat([before, Buffer.of(0xff), after]));
    expect(text).toBe(CHINESE + CHINESE);
  });
});

describe("what is no text", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "empty-file"],
    ["white space", Buffer.from(" \u3000\n\t"), "empty-file"],
    ["NULs in a text", Buffer.from("Lin Yi\0, Engineer"), "not-text"],
    ["controls", Buffer.from("\u0001\u0002\u0003abc"), "not-text"],
    ["half a megabyte", Buffer.alloc(500_001, "a"), "too-large"],
    ["ten thousand lines", Buffer.alloc(10_001, "\n"), "too-large"],
  ])("is refused: %s", async (_name, bytes, code) => {
    await expect(decode(bytes)).rejects.toMatchObject({
      diagnostics: [{ kind: "content", code, file: "cv.txt", hint: expect.any(String) }],
    });
  });
});
