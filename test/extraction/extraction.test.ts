import { beforeAll, describe, expect, it } from "vitest";
import { compare } from "./compare.ts";
import { extractWithPdfium, extractWithPdfJs } from "./extractors.ts";
import { type Sample, setSamples } from "./samples.ts";

let samples: readonly Sample[];

beforeAll(async () => {
  samples = await setSamples();
}, 120_000);

describe("the comparison of extracted text", () => {
  it("accepts a paragraph whose line ends stand for spaces or for nothing", () => {
    expect(compare(["支持 two words"], "x\n支\n持 two\nwords\n")).toEqual([]);
  });

  it.each([
    ["a space added inside Chinese", "支 持 two words"],
    ["a space lost between words", "支持 twowords"],
    ["a character lost", "支 two words"],
    ["characters reordered", "持支 two words"],
  ])("finds %s", (_, extracted) => {
    expect(compare(["支持 two words"], extracted)).toHaveLength(1);
  });
});

describe("text extracted from the samples equals their source (requirement X1)", () => {
  it.each([
    ["pdf.js", extractWithPdfJs],
    ["PDFium", extractWithPdfium],
  ])(
    "with %s",
    async (_, extract) => {
      expect(samples).toHaveLength(36);
      let compared = 0;
      for (const { name, pdf, paragraphs } of samples) {
        expect({ name, findings: compare(paragraphs, await extract(pdf)) }).toEqual({ name, findings: [] });
        compared += paragraphs.length;
      }
      console.log(`${compared} paragraphs compared`);
      expect(compared).toBeGreaterThan(1500);
    },
    120_000,
  );
});
