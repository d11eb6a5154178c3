import { describe, expect, it } from "vitest";
import { buildFiles, ONE, resumeYaml } from "./resumes.ts";

describe("a résumé that is too long", () => {
  it("is pointed at the nearest cut, and three are named", async () => {
    const many = (count: number) =>
      `[${Array.from({ length: count }, (_, i) => `{ text: Did the thing number ${i}., priority: must }`).join(", ")}]`;
    const work = [
      "work:",
      "  - name: Short",
      `    highlights: ${many(5)}`,
      "  - name: Long",
      `    highlights: ${many(90)}`,
    ].join("\n");
    const { diagnostics } = await buildFiles({ "content/jane/resume.yaml": resumeYaml({ work }) }, ONE);
    expect(diagnostics).toMatchObject([
      {
        code: "does-not-fit",
        file: "content/jane/resume.yaml",
        // The text of the last of the lines that are all equally long.
        range: { line: 7, length: "Did the thing number 89.".length },
        hint: expect.stringMatching(/(work\[1\]\.highlights\[\d+\] \(\d\.\d lines, .*){3}/),
      },
    ]);
  });
});

describe("a photo on the net", () => {
  it.each(["https://example.com/me.png", "//example.com/me.png", `data:image/png;base64,${"A".repeat(200)}`])(
    "is not fetched: %s",
    async (image) => {
      const basics = `basics: { name: Jane, image: "${image}" }`;
      const { diagnostics } = await buildFiles({ "content/jane/resume.yaml": resumeYaml({ basics }) }, ONE);
      expect(diagnostics).toMatchObject([{ code: "unreadable-image", range: { line: 2, column: 30 } }]);
      expect(diagnostics[0]?.message).toContain("images are not fetched from the net");
      expect(diagnostics[0]?.message.length).toBeLessThan(150);
    },
  );
});
