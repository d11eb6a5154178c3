import { describe, expect, it } from "vitest";
import type { Resume } from "../../src/model/resume.ts";
import { allNodes, selected } from "./support.ts";

const asked = { pageBreak: "before", keepTogether: true } as const;

const parts = (wishes: Partial<typeof asked>): Partial<Resume> => ({
  work: [
    {
      name: "a",
      ...wishes,
      positions: [{ position: "b", ...wishes }],
      highlights: [{ text: "c", ...wishes }],
    },
  ],
  skills: [{ name: "d", ...wishes }],
  awards: [{ title: "e", ...wishes }],
  sections: [
    { use: "work", ...wishes },
    { use: "skills", ...wishes },
    { use: "awards", ...wishes },
    { id: "own", title: "f", ...wishes, entries: [{ name: "g", ...wishes }] },
  ],
});

describe("page breaks that the author asks for or forbids", () => {
  it("reach every node of the selection", () => {
    const nodes = allNodes(selected(parts(asked)).sections);
    expect(nodes.map(({ kind }) => kind).toSorted()).toEqual([
      "bullet",
      ...["entry", "entry", "entry", "entry"],
      "labelled",
      ...["section", "section", "section", "section"],
    ]);
    for (const node of nodes) expect(node).toMatchObject(asked);
  });

  it("leave no trace where nobody does", () => {
    for (const node of allNodes(selected(parts({})).sections)) {
      expect(Object.keys(node)).not.toContain("pageBreak");
      expect(Object.keys(node)).not.toContain("keepTogether");
    }
  });
});
