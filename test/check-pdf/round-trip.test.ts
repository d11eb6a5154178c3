import { beforeAll, describe, expect, it } from "vitest";
import { contactsIn } from "../../src/check/pdf/contacts-in-text.ts";
import { extractOf } from "../../src/check/pdf/extract.ts";
import { Finder } from "../../src/check/pdf/find.ts";
import { build, check, checkNamed, SOURCE } from "./checked.ts";

let english: Uint8Array;
let chinese: Uint8Array;

beforeAll(async () => {
  english = await build();
  chinese = await build({ langs: ["zh"] });
}, 60_000);

/** What the check says of a PDF that is held against another source. */
async function against(bytes: Uint8Array, from: string, to: string) {
  const text = SOURCE.text.replace(from, to);
  expect(text).not.toBe(SOURCE.text);
  return checkNamed(await check(bytes, "me.pdf", { ...SOURCE, text }), "round-trip");
}

describe("the text of a PDF is held against what it was made from", () => {
  it("as it is", async () => {
    for (const bytes of [english, chinese]) {
      const { outcome, summary } = checkNamed(await check(bytes, "me.pdf", SOURCE), "round-trip");
      expect(outcome).toBe("passed");
      expect(summary).toBe("17 fields of resume.yaml, pdf.js and PDFium");
    }
  });

  it("a word that changed within a bullet is lost, and one is told what came out", async () => {
    const { outcome, findings } = await against(english, "another region", "another country");
    expect(outcome).toBe("failed");
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toBe(
      "work[0].highlights[0].en “Moved forty services to anoth…” is not whole in the text: behind “cestoanother” comes “regionwithou” instead of “countrywitho” (pdf.js, PDFium)",
    );
  });

  it("a Chinese character that changed is lost", async () => {
    const { outcome, findings } = await against(chinese, "迁移至另一地域", "搬迁至另一地域");
    expect(outcome).toBe("failed");
    expect(findings[0]?.message).toContain("comes “迁移至另一地域。");
  });

  it("a whole bullet that is not there was left out, and is counted", async () => {
    const more =
      "      - { en: Introduced an entirely different practice., zh: 引入了截然不同的做法。 }\n  - name: { en: Sample";
    const { outcome, summary } = await against(english, "  - name: { en: Sample", more);
    expect(outcome).toBe("passed");
    expect(summary).toContain(", 1 item left out");
  });

  it("a field of an entry that is there is lost, not left out", async () => {
    const { findings } = await against(
      chinese,
      "position: { en: Engineer, zh: 工程师 }",
      "position: { en: Clerk, zh: 书记员 }",
    );
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^work\[1\]\.position\.zh “书记员”/),
    ]);
  });

  it("a name is never left out", async () => {
    const { findings } = await against(english, "en: Lin Yi,", "en: Lin Er,");
    expect(findings[0]?.message).toMatch(/^basics\.name\.en/);
  });

  it("bullets in another order are lost", async () => {
    const [one = "", other = ""] = SOURCE.text.match(/ {6}- \{ en: (?:Moved|Cut).*\n/g) ?? [];
    const { outcome, findings } = await against(english, one + other, other + one);
    expect(outcome).toBe("failed");
    expect(findings[0]?.message).toContain("it stands elsewhere in the text");
  });

  it("needs a source that is a résumé", async () => {
    await expect(check(english, "me.pdf", { file: "bad.yaml", text: "basics: 1" })).rejects.toThrow();
  });
});

describe("texts are found", () => {
  const finder = (...pages: string[]) => new Finder(extractOf("engine", pages));
  const found = (text: string, ...pages: string[]) => finder(...pages).first(text, 0);

  it("whose lines end with a space, with nothing, or with a hyphen that divides a word", () => {
    expect(found("支持 two words", "x\n支\n持 two\nwords")).toEqual({ at: 1, end: 11 });
    expect(found("a divided word", "a divi-\nded word")).toBeDefined();
    expect(found("machine-learning models", "machine-\nlearning models")).toBeDefined();
  });

  it("that go on on the next page, behind what stands at its head", () => {
    expect(found("one two three four", "one two\nPage 1 of 2", "Work (continued)\nthree four")).toBeDefined();
    expect(
      found("one two three four", "one two\nPage 1 of 2", "Work (continued)\nthree five"),
    ).toBeUndefined();
  });

  it("and not those that lost a character, or have others", () => {
    for (const page of ["支 two words", "持支 two words", "支持 two word"])
      expect(found("支持 two words", page)).toBeUndefined();
  });

  it("with a problem where a space was added or lost", () => {
    expect(found("支持 two words", "支 持 two words")?.gapProblem).toBe("a space was added at 支|持twowo");
    expect(found("支持 two words", "支持 twowords")?.gapProblem).toBe("a space was lost at 支持two|words");
  });

  it("without a problem where the gap between Chinese and Latin stands for a written space (CLREQ 6.3.3)", () => {
    expect(found("基于 java 开发 17 个", "基于java开发17个")).toMatchObject({ at: 0 });
    expect(found("基于 java 开发 17 个", "基于java开发17个")?.gapProblem).toBeUndefined();
    expect(found("切流 限流", "切流限流")?.gapProblem).toBe("a space was lost at 切流|限流");
  });

  it("within a bound of time", () => {
    const hostile = finder("a".repeat(290_000));
    const started = performance.now();
    expect(hostile.first(`${"a".repeat(5000)}b`, 0)).toBeUndefined();
    expect(hostile.isExhausted).toBe(true);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe("contacts in a text that nothing is known of", () => {
  it("are those that lead nowhere", () => {
    const text = "林一 lin.yi@example.com 138 0000 0000 https://example.com/lin，2019.01 – 2022.05";
    const { summary, flaws } = contactsIn(text, ["mailto:lin.yi@example.com", "tel:+8613800000000"]);
    expect(summary).toBe("3 contacts in the text, 2 links");
    expect(flaws.map(({ message }) => message)).toEqual(["https://example.com/lin is not a link"]);
  });

  it("are found in no time, whatever the text", () => {
    const started = performance.now();
    for (const text of [
      "a".repeat(300_000),
      "1 ".repeat(150_000),
      "a@".repeat(150_000),
      "+1(".repeat(100_000),
    ])
      contactsIn(text, []);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
