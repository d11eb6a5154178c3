import { describe, expect, it } from "vitest";
import { read, readOutline, Sheet } from "./sheet.ts";

const only = (set: (sheet: Sheet) => void): string => {
  const sheet = new Sheet();
  set(sheet);
  return readOutline(sheet);
};

describe("lines", () => {
  it("of a paragraph join where the next word would not have fit", () => {
    expect(
      only((sheet) => {
        sheet.lines(50, 100, [
          "A line that reaches the edge of its own wide column and goes",
          "On and on, another",
          "Stays.",
        ]);
      }),
    ).toBe("A line that reaches the edge of its own wide column and goes On and on, another\nStays.\n");
  });

  it("of Chinese join without a space, beside Latin with one", () => {
    expect(
      only((sheet) => {
        sheet.lines(50, 100, [
          "负责线上发布系统与变更稳定性相关平",
          "台的开发，日常协助同事使用 Kubernetes",
          "编排服务。",
        ]);
      }),
    ).toBe("负责线上发布系统与变更稳定性相关平台的开发，日常协助同事使用 Kubernetes 编排服务。\n");
  });

  it("that a hyphen divided become one word, compounds keep theirs", () => {
    const { blocks, notes } = read(
      ((sheet) => {
        sheet.lines(50, 100, [
          "Raised the throughput and the quality of it all, and the perfor-",
          "mance of what had been made before, beside a number of cross-",
          "platform tools that were made with the help of state-of-the-",
          "art methods.",
        ]);
        return sheet;
      })(new Sheet()),
    );
    expect(blocks).toMatchObject([
      {
        lines: [
          {
            text: "Raised the throughput and the quality of it all, and the performance of what had been made before, beside a number of cross-platform tools that were made with the help of state-of-the-art methods.",
          },
        ],
      },
    ]);
    expect(notes).toMatchObject([{ kind: "reading", code: "divided-word", after: "performance" }]);
  });

  it("of an address that is a link join without a space", () => {
    expect(
      only((sheet) => {
        const link = "https://example.com/a/long/path";
        sheet.line(50, 100, "The whole of it stands at example.com/a/", {
          link: undefined as never,
          justifiedTo: 250,
        });
        sheet.line(50, 112, "long/path");
        sheet.line(50, 130, link, { link });
      }),
    ).toContain("example.com/a/long/path");
  });

  it("are counted through the document", () => {
    const sheet = new Sheet();
    sheet.line(50, 60, "Lin Yi", { size: 20 });
    sheet.line(50, 100, "Work", { size: 13 });
    sheet.lines(50, 120, ["- one line of a list that is full to the edge", "  and goes on", "- another"]);
    sheet.line(50, 180, "School", { size: 13 });
    expect(read(sheet).blocks).toMatchObject([
      { kind: "heading", line: 1 },
      { kind: "heading", line: 2 },
      { kind: "list", line: 3, items: [{ line: 3 }, { line: 5 }] },
      { kind: "heading", line: 6 },
    ]);
  });
});

describe("lists", () => {
  it("nest by their indents, whatever they are marked with", () => {
    expect(
      only((sheet) => {
        sheet.line(50, 100, "• one");
        sheet.line(60, 112, "– two, whose text");
        sheet.line(66, 124, "hangs");
        sheet.line(70, 136, "▪ three");
        sheet.line(60, 148, "– four");
        sheet.line(50, 160, "• five");
      }),
    ).toBe("- one\n  - two, whose text hangs\n    - three\n  - four\n- five\n");
  });

  it("have bullets that stand apart, small, or in Word's symbol font", () => {
    expect(
      only((sheet) => {
        sheet.line(50, 99, "•", { size: 7 });
        sheet.line(70, 100, "one");
        sheet.line(50, 112, "\uf0b7");
        sheet.line(70, 112, "two");
      }),
    ).toBe("- one\n- two\n");
  });

  it("count if they are numbered, and only from 1", () => {
    expect(only((sheet) => sheet.lines(50, 100, ["1. one", "2. two", "3. three"]))).toBe(
      "1. one\n2. two\n3. three\n",
    );
    expect(only((sheet) => sheet.lines(50, 100, ["1、第一", "2、第二"]))).toBe("1. 第一\n2. 第二\n");
    expect(only((sheet) => sheet.lines(50, 100, ["2020. A year", "3.7 GPA"]))).toBe(
      "2020. A year\n3.7 GPA\n",
    );
  });

  it("go on where a line runs under its bullet, after a full one", () => {
    expect(
      only((sheet) => {
        sheet.lines(50, 100, [
          "• this item fills its line up to the very edge",
          "and goes on below its bullet",
          "• next",
        ]);
      }),
    ).toBe("- this item fills its line up to the very edge and goes on below its bullet\n- next\n");
  });

  it("end before a line with a date at its right", () => {
    expect(
      only((sheet) => {
        sheet.line(50, 100, "• one");
        sheet.line(50, 112, "Example Ltd.", { bold: true });
        sheet.line(545, 112, "2018 – 2020", { alignedRight: true });
        sheet.line(50, 124, "• two is a bit longer than the first, in normal weight");
      }),
    ).toBe("- one\n**Example Ltd.** | 2018 – 2020\n- two is a bit longer than the first, in normal weight\n");
  });
});

describe("entries", () => {
  it("begin with a bold name and a year at the right, however close they stand", () => {
    const sheet = new Sheet();
    ["Alpha Ltd.", "Beta Ltd."].forEach((name, i) => {
      sheet.line(50, 100 + 24 * i, name, { bold: true });
      sheet.line(545, 100 + 24 * i, `201${i} – 201${i + 1}`, { alignedRight: true });
      sheet.line(50, 112 + 24 * i, "Did something that took a whole sentence to tell.");
    });
    expect(read(sheet).blocks).toMatchObject([
      { lines: [{ line: 1 }, { line: 2 }] },
      { lines: [{ line: 3 }, { line: 4 }] },
    ]);
  });
});

describe("titles", () => {
  const entries = (sheet: Sheet, y: number): void => {
    sheet.line(50, y, "Example Ltd.", { bold: true });
    sheet.line(545, y, "2018 – 2020", { alignedRight: true });
    sheet.line(50, y + 12, "Did something that took a whole sentence to tell.");
  };

  it("are larger than the text, ranked by size", () => {
    const text = only((sheet) => {
      sheet.line(50, 50, "Lin Yi", { size: 22 });
      sheet.line(50, 70, "Engineer", { size: 12 });
      for (const [i, title] of ["Work", "School"].entries()) {
        sheet.line(50, 110 + 80 * i, title, { size: 14, bold: true });
        entries(sheet, 130 + 80 * i);
      }
    });
    expect(text.match(/^#.*/gm)).toEqual(["# Lin Yi", "## Work", "## School"]);
    expect(text).toContain("**Example Ltd.** | 2018 – 2020");
  });

  it("are bold where none is larger, but for what has a date beside it", () => {
    const text = only((sheet) => {
      for (const [i, title] of ["Work", "School", "Skills"].entries()) {
        sheet.line(50, 110 + 80 * i, title, { bold: true });
        sheet.lines(50, 130 + 80 * i, ["Did something that took a whole sentence to tell."]);
      }
    });
    expect(text.match(/^#.*/gm)).toEqual(["# Work", "# School", "# Skills"]);
  });

  it("are in capitals where nothing else tells them", () => {
    const text = only((sheet) => {
      for (const [i, title] of ["WORK EXPERIENCE", "EDUCATION"].entries()) {
        sheet.line(50, 110 + 80 * i, title);
        sheet.lines(50, 130 + 80 * i, ["Did something that took a whole sentence to tell."]);
      }
    });
    expect(text.match(/^#.*/gm)).toEqual(["# WORK EXPERIENCE", "# EDUCATION"]);
  });
});
