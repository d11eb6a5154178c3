import { describe, expect, it } from "vitest";
import { PageContent } from "../../src/pdf/draw/page-content.ts";

/** The operators of a page to which a function added some. */
function contentOf(add: (content: PageContent) => void): string[] {
  const content = new PageContent();
  add(content);
  return content.toString().split("\n");
}

const written = (...operators: readonly string[]): string[] =>
  contentOf((content) => {
    for (const operator of operators) content.add(operator);
  });

const TEXT = "BT /F1 10 Tf 1 0 0 -1 0 0 Tm [<0001>] TJ ET";

/** A mark of which every stretch can be told. */
function marker(owner = {}) {
  let opened = 0;
  return { owner, open: () => `/P <</MCID ${opened++}>> BDC` };
}

const addText = (content: PageContent, mark = marker(), text = TEXT): void =>
  content.marked(mark, () => content.add(text));

describe("what is painted outside a mark is an artifact (ISO 14289-1 7.1)", () => {
  it.each(["S", "s", "f", "f*", "F", "B", "B*", "b", "b*"])(
    "a path painted by %s, from its beginning on",
    (paint) => {
      expect(written("0 0 m", "9 0 l", paint)).toEqual(["/Artifact BMC", "0 0 m", "9 0 l", paint, "EMC"]);
    },
  );

  it("not a path that only clips (ISO 32000-1 8.5.4)", () => {
    const clip = ["0 0 9 9 re", "W n"];
    expect(
      contentOf((content) => {
        for (const operator of clip) content.add(operator);
        addText(content);
      }),
    ).toEqual([...clip, "/P <</MCID 0>> BDC", TEXT, "EMC"]);
  });

  it("with only path operators in it: others come before (ISO 32000-1 8.2)", () => {
    expect(written("0 0 m", "1 w", "9 0 l", "0 0 0 RG", "S")).toEqual([
      "1 w",
      "0 0 0 RG",
      "/Artifact BMC",
      "0 0 m",
      "9 0 l",
      "S",
      "EMC",
    ]);
  });

  it("not a path without parts, which paints nothing", () => {
    expect(written("S", "f", "W n")).toEqual([""]);
  });

  it("not a path in a mark: it belongs to what the mark is of", () => {
    const drawing = ["0 0 9 9 re", "f"];
    expect(
      contentOf((content) =>
        content.marked(marker(), () => {
          for (const operator of drawing) content.add(operator);
        }),
      ),
    ).toEqual(["/P <</MCID 0>> BDC", ...drawing, "EMC"]);
  });
});

describe("stretches of one owner", () => {
  it("that follow each other are one sequence", () => {
    const mark = marker();
    expect(
      contentOf((content) => {
        addText(content, mark);
        content.add("1 0 0 1 9 0 cm");
        addText(content, mark);
      }),
    ).toEqual(["/P <</MCID 0>> BDC", TEXT, "1 0 0 1 9 0 cm", TEXT, "EMC"]);
  });

  it("with another owner's between them are two", () => {
    const [mark, other] = [marker(), marker()];
    const marks = contentOf((content) => {
      for (const each of [mark, other, mark]) addText(content, each);
    }).filter((operator) => operator.endsWith("BDC"));
    expect(marks).toEqual(["/P <</MCID 0>> BDC", "/P <</MCID 0>> BDC", "/P <</MCID 1>> BDC"]);
  });

  it("with an artifact between them are two: marked content is not nested", () => {
    const mark = marker();
    const operators = contentOf((content) => {
      addText(content, mark);
      for (const operator of ["0 0 m", "9 0 l", "S"]) content.add(operator);
      addText(content, mark);
    });
    expect(operators.filter((operator) => /(BDC|BMC|EMC)$/.test(operator))).toEqual([
      "/P <</MCID 0>> BDC",
      "EMC",
      "/Artifact BMC",
      "EMC",
      "/P <</MCID 1>> BDC",
      "EMC",
    ]);
  });

  it.each([
    ["begins", ["q"], ["Q"]],
    ["ends and begins", ["Q", "q"], []],
  ])("never reach across a state that %s (ISO 32000-1 14.6.1)", (_, between, after) => {
    const mark = marker();
    const operators = contentOf((content) => {
      content.add("q");
      content.add("1 w");
      addText(content, mark);
      for (const operator of between) content.add(operator);
      content.add("2 w");
      addText(content, mark);
      for (const operator of after) content.add(operator);
      content.add("1 0 0 1 5 5 cm");
      addText(content);
      content.add("Q");
    });
    let marked = false;
    for (const operator of operators) {
      if (operator.endsWith("BDC")) marked = true;
      if (operator === "EMC") marked = false;
      if (operator === "q" || operator === "Q") expect(marked).toBe(false);
    }
    expect(operators.filter((operator) => operator === TEXT)).toHaveLength(3);
    expect(operators).toContain("/P <</MCID 1>> BDC");
  });
});

describe("the graphics state (ISO 32000-1 8.4)", () => {
  it("is not saved for what paints nothing", () => {
    expect(written("q", "1 0 0 1 5 5 cm", "q", "0 0 9 9 re", "W n", "Q", "Q")).toEqual([""]);
  });

  it("is saved once where two states end together", () => {
    expect(written("q", "1 0 0 1 5 5 cm", "q", "2 w", TEXT, "Q", "Q")).toEqual([
      "q",
      "1 0 0 1 5 5 cm",
      "2 w",
      TEXT,
      "Q",
    ]);
  });

  it.each([
    ["a width", "1 w"],
    ["a dash pattern", "[3] 0 d"],
    ["a parameter dictionary", "/Gs1 gs"],
    ["a gray", "0.5 g"],
    ["a colour for strokes", "1 0 0 RG"],
  ])("is not given %s twice", (_, setting) => {
    expect(written(setting, TEXT, setting, TEXT)).toEqual([setting, TEXT, TEXT]);
  });

  it("gets back what it was after a state of its own", () => {
    const operators = ["0.5 g", "q", "0.7 g", TEXT, "Q"];
    expect(written(...operators, "0.7 g", TEXT)).toEqual([...operators, "0.7 g", TEXT]);
    expect(written(...operators, "0.5 g", TEXT)).toEqual([...operators, TEXT]);
  });

  it("has a colour only in its colour space (ISO 32000-1 8.6.8)", () => {
    const spaces = ["/DeviceGray cs", "0.5 scn", TEXT, "/DeviceRGB cs", "0.5 scn", TEXT];
    expect(written(...spaces)).toEqual(spaces);
    const direct = [
      "/DeviceRGB cs",
      "0.5 0.5 0.5 scn",
      TEXT,
      "0.5 g",
      TEXT,
      "/DeviceRGB cs",
      "0.5 0.5 0.5 scn",
      TEXT,
    ];
    expect(written(...direct)).toEqual(direct);
    expect(written("/DeviceRGB cs", "1 0 0 scn", TEXT, "/DeviceRGB cs", "1 0 0 scn", TEXT)).toEqual([
      "/DeviceRGB cs",
      "1 0 0 scn",
      TEXT,
      TEXT,
    ]);
  });

  it("keeps the colours of strokes and of fills apart", () => {
    const both = ["1 0 0 rg", "1 0 0 RG", TEXT];
    expect(written(...both)).toEqual(both);
  });

  it("is not set right before it ends", () => {
    expect(written("q", "1 w", TEXT, "2 w", "1 0 0 1 9 0 cm", "Q")).toEqual(["q", "1 w", TEXT, "Q"]);
  });

  it("is moved once for two moves, and each other transformation stays", () => {
    expect(written("1 0 0 1 5.1 0.1 cm", "1 0 0 1 -0.0003 0.2 cm", TEXT)).toEqual([
      "1 0 0 1 5.0997 0.3 cm",
      TEXT,
    ]);
    const turned = ["1 0 0 1 5 0 cm", "0 1 -1 0 0 0 cm", "1 0 0 1 5 0 cm", TEXT];
    expect(written(...turned)).toEqual(turned);
  });

  it("is nested at most 28 times (ISO 19005-3 6.1.13)", () => {
    const nested = (depth: number): string[] =>
      Array.from({ length: depth }, (_, i) => ["q", `${i + 1} w`])
        .flat()
        .concat(TEXT, ...Array.from({ length: depth }, () => ["Q", TEXT]).flat());
    expect(written(...nested(28)).filter((operator) => operator === "q")).toHaveLength(28);
    expect(() => written(...nested(29))).toThrow("nests 29 graphics states; 28 are allowed");
  });
});
