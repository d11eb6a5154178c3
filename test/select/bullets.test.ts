import { describe, expect, it } from "vitest";
import type { HighlightInput } from "../../src/model/resume.ts";
import { onlyEntry, outline, selected } from "./support.ts";

const bullets = (highlights: readonly HighlightInput[], lang = "en", audience?: string) =>
  onlyEntry(selected({ work: [{ name: "Example", highlights }] }, lang, audience)).bullets;

const outlines = (...args: Parameters<typeof bullets>) => bullets(...args).map(outline);

describe("a highlight becomes a bullet", () => {
  it("from a string or a text by language", () => {
    expect(outlines(["One", { en: "Two", zh: "二" }])).toEqual(["One", "Two"]);
    expect(outlines([{ en: "Two", zh: "二" }], "zh")).toEqual(["二"]);
  });

  it("with lead, text and highlights of its own, three levels deep", () => {
    const highlights = [
      { lead: "A", highlights: [{ text: "B", highlights: ["C", { lead: "D", text: "E" }] }] },
    ];
    expect(outlines(highlights)).toEqual(["A [B [C; D | E]]"]);
  });

  it("named by its path", () => {
    const [first] = bullets([{ lead: "A", priority: "low", highlights: ["B"] }]);
    expect(first).toMatchObject({
      id: "work[0].highlights[0]",
      priority: "low",
      lead: { at: ["work", 0, "highlights", 0, "lead"] },
      children: [{ id: "work[0].highlights[0].highlights[0]", priority: "normal" }],
    });
  });

  it.each(["Lead:", "Lead：", "Lead :", "**Lead**：", "**Lead:**", "**Lead:** "])(
    "whose lead %j loses its colon, for the layout sets one",
    (lead) => expect(outlines([{ lead, text: "text" }])).toEqual(["Lead | text"]),
  );

  it("whose lead keeps a colon inside", () => {
    expect(outlines([{ lead: "OLTP: CDC", text: "text" }])).toEqual(["OLTP: CDC | text"]);
  });

  it("unless it is empty, hidden, or heads nothing that shows", () => {
    const hidden = { text: "hidden", only: ["zh"] };
    expect(
      outlines(["", { priority: "low" }, hidden, { lead: "Heading", highlights: [hidden] }, "kept"]),
    ).toEqual(["kept"]);
    expect(outlines([{ lead: "Heading", highlights: [hidden] }], "zh")).toEqual(["Heading [hidden]"]);
  });

  it("even if it is only a lead", () => {
    expect(outlines([{ lead: "Prize winner" }])).toEqual(["Prize winner"]);
  });

  it("and gives way to its members if it has no text at all", () => {
    expect(outlines([{ highlights: ["One", "Two"] }])).toEqual(["One", "Two"]);
  });

  it("for the audience that it is tagged for", () => {
    const highlights = [{ text: "backend", tags: ["backend"] }, { text: "data", tags: ["data"] }, "both"];
    expect(outlines(highlights, "en", "data")).toEqual(["data", "both"]);
    expect(outlines(highlights)).toEqual(["backend", "data", "both"]);
  });
});
