import { describe, expect, it } from "vitest";
import { read, readOutline, Sheet } from "./sheet.ts";

const only = (set: (sheet: Sheet) => void): string => {
  const sheet = new Sheet();
  set(sheet);
  return readOutline(sheet).trimEnd();
};

describe("words and spaces", () => {
  it("come back where words were only set apart, as TeX does it", () => {
    expect(only((sheet) => sheet.line(50, 100, "words set one by one", { bare: true }))).toBe(
      "words set one by one",
    );
  });

  it("are not doubled where a space is drawn as well", () => {
    expect(only((sheet) => sheet.line(50, 100, "a drawn space", { space: 0.5 }))).toBe("a drawn space");
  });

  it("come back from justified lines, tight and loose", () => {
    expect(
      only((sheet) => {
        sheet.line(50, 100, "Tight words of a line", { bare: true, justifiedTo: 150 });
        sheet.line(50, 130, "Loose words of a line", { bare: true, justifiedTo: 168 });
      }),
    ).toBe("Tight words of a line\nLoose words of a line");
  });

  it("are not put between spaced-out letters", () => {
    expect(only((sheet) => sheet.line(50, 100, "EDUCATION AND MORE", { tracking: 0.3 }))).toBe(
      "EDUCATION AND MORE",
    );
    expect(only((sheet) => sheet.line(50, 100, "E D U C A T I O N"))).toBe("EDUCATION");
  });

  it("are not put between Chinese characters, justified or spread", () => {
    const line = "负责发布系统与变更平台的开发";
    expect(only((sheet) => sheet.line(50, 100, line, { justifiedTo: 220 }))).toBe(line);
    expect(only((sheet) => sheet.line(50, 100, "林一", { tracking: 1.2 }))).toBe("林一");
    expect(only((sheet) => sheet.line(50, 100, "教育背景", { tracking: 1.5 }))).toBe("教育背景");
  });

  it("apart by a wide gap are pieces", () => {
    expect(
      only((sheet) => {
        sheet.line(50, 100, "Example Ltd.");
        sheet.line(545, 100, "2018 – 2020", { alignedRight: true });
      }),
    ).toBe("Example Ltd. | 2018 – 2020");
  });

  it("apart by a narrower gap are pieces where others of the column begin", () => {
    expect(
      only((sheet) => {
        sheet.lines(50, 100, ["Languages", "Tools", "Certificates:"], { leading: 14 });
        sheet.lines(120, 100, ["English", "Git", "None"], { leading: 14 });
      }),
    ).toBe("Languages | English\nTools | Git\nCertificates: | None");
  });

  it("keep superscripts, and digits that are lowered", () => {
    expect(
      only((sheet) => {
        const end = sheet.line(50, 100, "Ranked 108");
        const after = sheet.line(end, 96, "th", { size: 6 });
        const water = sheet.line(after, 100, " of H");
        const two = sheet.line(water, 102, "2", { size: 6 });
        sheet.line(two, 100, "O");
      }),
    ).toBe("Ranked 108^th^ of H~2~O");
  });

  it("lose ligatures and marks that nobody sees", () => {
    expect(only((sheet) => sheet.line(50, 100, "e\ufb03cient\u200b o\ufb00er"))).toBe("efficient offer");
  });

  it("keep their weight and slant, unless all of the text has it", () => {
    expect(
      only((sheet) => {
        const end = sheet.line(50, 100, "Lead:", { bold: true });
        const more = sheet.line(end, 100, " text and ");
        sheet.line(more, 100, "title", { italic: true });
      }),
    ).toBe("**Lead:** text and *title*");
    expect(only((sheet) => sheet.line(50, 100, "all of it is bold", { bold: true }))).toBe(
      "all of it is bold",
    );
  });

  it("are bold where text is drawn twice, and stand there once", () => {
    expect(
      only((sheet) => {
        sheet.line(50, 100, "some more text in the usual weight");
        sheet.line(50, 130, "Twice");
        sheet.line(50.3, 130, "Twice");
        sheet.line(80, 130, "once");
      }),
    ).toBe("some more text in the usual weight\n**Twice** once");
  });

  it("keep what they link to, and what Markdown would take for a mark", () => {
    expect(
      only((sheet) => {
        const end = sheet.line(50, 100, "see ");
        const more = sheet.line(end, 100, "the project", { link: "https://example.com/p" });
        sheet.line(more, 100, " of *stars*");
      }),
    ).toBe("see [the project](https://example.com/p) of \\*stars\\*");
  });
});

describe("what nobody can read", () => {
  it("goes if it is an icon", () => {
    const icons = { name: "FontAwesome5Free", bold: false, italic: false };
    const sheet = new Sheet();
    sheet.line(50, 100, "\uf095", { font: icons });
    sheet.line(62, 100, "+86 138 0000 0000");
    expect(read(sheet)).toMatchObject({
      blocks: [{ lines: [{ text: "+86 138 0000 0000" }] }],
      notes: [{ kind: "reading", code: "icon" }],
    });
  });

  it("stays as U+FFFD inside of words, for somebody to look at", () => {
    const sheet = new Sheet();
    sheet.line(50, 100, "a te\ue123t with a hole");
    expect(read(sheet)).toMatchObject({
      blocks: [{ lines: [{ text: "a te\ufffdt with a hole" }] }],
      notes: [{ kind: "uncertain", code: "unreadable-character" }],
    });
  });

  it("is refused where it is most of the text", () => {
    const sheet = new Sheet();
    sheet.line(50, 100, "\u0001\u0002\u0003\ue004\ue005 ok");
    expect(() => read(sheet)).toThrow(/cannot be read/);
  });

  it("is refused where there is only a picture, and told where one page is", () => {
    const scan = new Sheet({ hasPictures: true });
    expect(() => read(scan)).toThrow("the PDF holds pictures of text, and no text");
    expect(() => read(new Sheet())).toThrow("the PDF has no text");
    const page = new Sheet();
    page.line(50, 100, "a page of text");
    expect(read(page, scan).notes).toMatchObject([{ kind: "missing", code: "scanned-page" }]);
  });

  it("is left out if it does not run to the right", () => {
    const sheet = new Sheet();
    sheet.line(50, 100, "text");
    for (const [i, text] of [..."DRAFT"].entries())
      sheet.glyph({ x: 300, y: 400 - 10 * i, text, turned: true });
    expect(read(sheet)).toMatchObject({
      blocks: [{ lines: [{ text: "text" }] }],
      notes: [{ kind: "uncertain", code: "turned-text", before: "DRAFT" }],
    });
  });
});
