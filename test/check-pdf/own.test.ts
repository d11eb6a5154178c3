import { describe, expect, it } from "vitest";
import { build, check, checkNamed, flawsOf, SOURCE } from "./checked.ts";

describe("a PDF of ours passes", () => {
  it.each([
    ["in English", {}],
    ["in Chinese", { langs: ["zh"] }],
    ["in two columns", { layouts: ["sidebar"] }],
    ["on Letter", { layouts: ["scholar"], papers: ["letter"], langs: ["zh"] }],
    ["for the newer standards", { standard: "ua2,a4f" }],
    ["redacted", { redact: "public" }],
    ["for the print shop", { print: { bleed: "3mm", duplex: true } }],
    ["for paper with a code", { print: { links: "qr" } }],
  ] as const)("%s", async (_, options) => {
    const report = await check(await build(options), "me.1p.pdf");
    expect(flawsOf(report)).toEqual({});
    expect(checkNamed(report, "round-trip").summary).toMatch(
      /^1\d fields of the data inside, pdf.js and PDFium$/,
    );
    expect(report.checks.length).toBeGreaterThan(12);
  });

  it("without data inside, though nothing can be said about it then", async () => {
    const bytes = await build({ standard: "none" });
    expect(flawsOf(await check(bytes))).toEqual({ "round-trip unknown": [] });
    expect(flawsOf(await check(bytes, "me.pdf", SOURCE))).toEqual({});
  });
});
