import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import { build } from "../../src/build.ts";
import { readShipped } from "../fonts/shipped.ts";
import { type MemoryHost, memoryHost } from "../support/memory-host.ts";

const words = fc.array(
  fc.constantFrom(
    "设计",
    "平台，",
    "“服务”",
    "（试用）",
    "and",
    "measurable ",
    "throughput ",
    "2.5 倍",
    "**重**",
    "—— ",
    "AI",
  ),
  { minLength: 1, maxLength: 60 },
);
const yamlOf = (points: readonly string[]): string =>
  [
    "meta: { languages: [zh] }",
    "basics: { name: 林一 }",
    "work:",
    "  - { name: 示例公司, position: 工程师, highlights: [" +
      points.map((point) => JSON.stringify(point)).join(", ") +
      "] }",
  ].join("\n");

/** A host of its own, with fonts that are opened anew, and what it keeps. */
function hostWith(yaml: string, kept: Map<string, Uint8Array>): MemoryHost {
  return memoryHost(
    { "a.yaml": yaml },
    {
      readShipped: (path) => readShipped(path),
      readCache: async (name) => kept.get(name),
      writeCache: async (name, bytes) => {
        kept.set(name, bytes);
      },
    },
  );
}

async function pdfOf(yaml: string, kept: Map<string, Uint8Array>): Promise<Buffer> {
  const host = hostWith(yaml, kept);
  const { diagnostics } = await build(host, { inputs: ["a.yaml"], pages: [1], jobs: 1 });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const [pdf] = [...host.written].filter(([path]) => path.endsWith(".pdf")).map(([, bytes]) => bytes);
  return Buffer.from(pdf ?? []);
}

const YAML = yamlOf(["设计“服务”平台，throughput 提升 2.5 倍。".repeat(4), "Led a measurable change."]);

describe("what is kept of paragraphs and pages", () => {
  it(
    "never changes a PDF: there, of other texts, or damaged in any way",
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), fc.nat(), async (points, place) => {
          const yaml = yamlOf(points.map((point) => point.join("")));
          const kept = new Map<string, Uint8Array>();
          await pdfOf(YAML, kept);
          const first = await pdfOf(yaml, kept);
          expect(first.length).toBeGreaterThan(1000);
          expect(await pdfOf(yaml, new Map())).toEqual(first);
          expect(await pdfOf(yaml, kept)).toEqual(first);

          for (const [name, intact] of kept) {
            const altered = Uint8Array.from(intact);
            const at = place % altered.length;
            altered[at] = (altered[at] ?? 0) ^ 0x10;
            for (const damaged of [altered, intact.slice(0, at), new Uint8Array()])
              expect(await pdfOf(yaml, new Map([...kept, [name, damaged]]))).toEqual(first);
          }
        }),
        { numRuns: 5 },
      ),
    120_000,
  );

  it("is written once for a text, and again for what a changed text adds", async () => {
    const kept = new Map<string, Uint8Array>();
    await pdfOf(YAML, kept);
    const first = new Map(kept);
    expect([...first.keys()].map((name) => name.replace(/-.*/, ""))).toEqual(["paragraphs", "measures"]);
    await pdfOf(YAML, kept);
    for (const [name, bytes] of kept) expect(bytes).toBe(first.get(name));

    await pdfOf(YAML.replace("Led", "Made"), kept);
    for (const [name, bytes] of kept) expect(bytes.length).toBeGreaterThan(first.get(name)?.length ?? 0);
  });

  it("is not what pages of a user's layout measured, which may have changed", async () => {
    const kept = new Map<string, Uint8Array>();
    const host: MemoryHost = {
      ...hostWith(YAML, kept),
      loadLayout: async () => ({
        exports: { default: { ...layouts.classic, name: "own" } },
        fingerprint: "own",
        explain: () => {
          throw new Error("nothing is wrong with it");
        },
      }),
    };
    const { diagnostics } = await build(host, {
      inputs: ["a.yaml"],
      layouts: ["own.tsx"],
      pages: [1],
      jobs: 1,
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...kept.keys()].map((name) => name.replace(/-.*/, ""))).toEqual(["paragraphs"]);
  });

  it("is found whatever number of bytes it lies behind in memory", async () => {
    const kept = new Map<string, Uint8Array>();
    const first = await pdfOf(YAML, kept);
    const [[name = "", bytes = new Uint8Array()] = []] = kept;
    const shifted = new Uint8Array(bytes.length + 1).subarray(1);
    shifted.set(bytes);
    const again = new Map([[name, shifted]]);
    expect(await pdfOf(YAML, again)).toEqual(first);
    // It was all there.
    expect(again.get(name)).toBe(shifted);
  });
});
