import { describe, expect, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import { build } from "../../src/build.ts";
import { memoryHost } from "../support/memory-host.ts";
import { readPdf } from "../support/read-pdf.ts";

/** Builds a résumé in every layout and both variants. */
async function buildAll(yaml: string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const host = memoryHost({ "me.yaml": yaml, ...files });
  const { manifest, diagnostics } = await build(host, {
    inputs: ["me.yaml"],
    pages: [1, 2],
    layouts: Object.keys(layouts),
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(manifest.outputs).toHaveLength(2 * Object.keys(layouts).length);
  const built = manifest.outputs.map((entry) => ({ entry, bytes: host.written.get(`out/${entry.file}`) }));
  return { built, diagnostics };
}

/** The first diagnostic of a build that gives nothing. */
async function refusal(yaml: string, files: Readonly<Record<string, Uint8Array>> = {}) {
  const { manifest, diagnostics } = await build(memoryHost({ "me.yaml": yaml, ...files }), {
    inputs: ["me.yaml"],
    pages: [1],
  });
  expect(manifest.outputs).toEqual([]);
  return diagnostics.filter(({ severity }) => severity === "error");
}

const bullets = (count: number, priority = "normal"): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `      - { text: "Did thing ${i} with measurable results, a team and a budget that was kept.", priority: ${priority} }\n`,
  ).join("");

const job = (highlights: string, head = ""): string =>
  `basics: { name: Lin Yi }\nwork:\n  - name: Example\n    startDate: 2020-01\n${head}    highlights:\n${highlights}`;

const textOf = async (bytes: Uint8Array | undefined): Promise<string> =>
  (await readPdf(bytes ?? new Uint8Array())).flatMap(({ texts }) => texts.map(({ text }) => text)).join(" ");

describe("a résumé of unusual size", () => {
  it("may be one line; two pages are too many for it, and that is said", async () => {
    const { built, diagnostics } = await buildAll("basics: { name: Lin Yi }\n");
    expect(built.map(({ entry }) => entry.pages)).toEqual(built.map(() => 1));
    for (const { entry } of built) expect(entry.fit).toMatchObject({ comfort: 1, omitted: [] });
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["info fewer-pages"]);
  });

  it("may have empty sections: they are not shown", async () => {
    const { built } = await buildAll("basics: { name: Lin Yi }\nwork: []\nsections: [work, skills]\n");
    for (const { bytes } of built) expect(await textOf(bytes)).toBe("Lin Yi");
  });

  it("may have no way of contact", async () => {
    const { built } = await buildAll(job("      - Wrote it.\n"));
    for (const { bytes } of built) expect(await textOf(bytes)).toContain("Wrote it.");
  });

  it("may have 300 bullets: pages are full, the rest is named", async () => {
    const { built } = await buildAll(job(bullets(300)));
    for (const { entry } of built) {
      expect(entry.pages).toBe(entry.target);
      expect(Math.min(...entry.fit.fill)).toBeGreaterThan(0.88);
      expect(entry.fit.omitted.length).toBeGreaterThan(150);
    }
  });

  it("may have a bullet of 2,000 characters, which a page break can divide", async () => {
    const words = "将网关延迟降低并提升稳定性，".repeat(143);
    const yaml = `meta: { languages: [zh] }\n${job(`      - ${words}\n`).replace("Lin Yi", "林一")}`;
    const { built } = await buildAll(yaml);
    for (const { bytes, entry } of built) {
      expect((await textOf(bytes)).replaceAll(" ", "")).toContain("将网关延迟降低并提升稳定性");
      expect(Math.max(...entry.fit.fill)).toBeLessThanOrEqual(1);
    }
  });
});

describe("what must stay and does not fit", () => {
  it("is refused with the overflow in lines and the three nearest cuts", async () => {
    const [problem, ...others] = await refusal(job(bullets(90, "must"), "    priority: must\n"));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ kind: "fit", code: "does-not-fit" });
    expect(problem?.message).toMatch(/^what must stay is \d+ lines too long for one page/);
    expect(problem?.hint?.match(/work\[0\]\.highlights\[\d+\] \([\d.]+ lines/g)).toHaveLength(3);
    expect(problem?.range).toBeDefined();
  });
});

describe("a photo", () => {
  const yaml = "basics: { name: Lin Yi, image: me.png }\n";

  it.each([
    ["that is not there", {}],
    ["that is broken", { "me.png": new TextEncoder().encode("\x89PNG\r\n\x1a\nxxxx") }],
  ])("%s is an error at its name", async (_, files) => {
    const [problem] = await refusal(yaml, files);
    expect(problem).toMatchObject({ code: "unreadable-image", range: { line: 1, column: 32 } });
  });
});
