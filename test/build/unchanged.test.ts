import { describe, expect, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import type { Threads } from "../../src/build/order.ts";
import { HandPress } from "../../src/build/press.ts";
import { build } from "../../src/build.ts";
import type { BuildOptions } from "../../src/model/build.ts";
import type { Host } from "../../src/model/host.ts";
import { memoryHost } from "../support/memory-host.ts";
import { resumeYaml } from "./resumes.ts";

/** A disk that what was written can be read from again. */
function disk(files: Record<string, string | Uint8Array>, given: Partial<Host> = {}) {
  const contents = { ...files };
  const base = memoryHost(files, given);
  const host: Host = {
    ...base,
    read: async (path) => {
      const found = contents[path];
      if (found === undefined) return base.read(path);
      return typeof found === "string" ? new TextEncoder().encode(found) : found;
    },
    write: async (path, bytes) => {
      contents[path] = bytes;
    },
    ...given,
  };
  return { host, contents };
}

const JANE = "content/jane/resume.yaml";
const OPTIONS: BuildOptions = { inputs: ["content"], pages: [1] };

async function twice(
  change: (contents: Record<string, string | Uint8Array>) => void,
  second: BuildOptions = OPTIONS,
) {
  const { host, contents } = disk({ [JANE]: resumeYaml() });
  const first = await build(host, OPTIONS);
  expect(first.unchanged).toEqual([]);
  change(contents);
  return { ...(await build(host, second)), contents };
}

describe("a PDF that an earlier run has made of the very same data", () => {
  it("is left as it is, and reported as if it were built", async () => {
    const { unchanged, manifest, diagnostics } = await twice(() => {});
    expect(unchanged).toEqual(["jane.en.1p.pdf"]);
    expect(manifest.outputs.map(({ file, pages }) => [file, pages])).toEqual([["jane.en.1p.pdf", 1]]);
    expect(diagnostics).toEqual([]);
  });

  it("does not change the manifest by being there", async () => {
    let before: string | Uint8Array | undefined;
    const { contents } = await twice((files) => {
      before = files["out/manifest.json"];
    });
    expect(contents["out/manifest.json"]).toEqual(before);
  });

  it("is told of with what could be told without making it", async () => {
    const short: BuildOptions = { ...OPTIONS, pages: [2] };
    const { host } = disk({ [JANE]: resumeYaml() });
    const first = await build(host, short);
    const second = await build(host, short);
    expect(second.unchanged).toEqual(["jane.en.2p.pdf"]);
    expect(first.diagnostics.map(({ code }) => code)).toEqual(["fewer-pages"]);
    expect(second.diagnostics).toEqual(first.diagnostics);
  });

  it.each<[string, (contents: Record<string, string | Uint8Array>) => void]>([
    ["a word of it is another", (files) => (files[JANE] = resumeYaml().replace("Built", "Made"))],
    ["the PDF is gone", (files) => delete files["out/jane.en.1p.pdf"]],
    ["the PDF was changed", (files) => (files["out/jane.en.1p.pdf"] = "%PDF-1.7")],
    ["the manifest is gone", (files) => delete files["out/manifest.json"]],
    ["the manifest is damaged", (files) => (files["out/manifest.json"] = "{")],
  ])("is made again where %s", async (_, change) => {
    const { unchanged, manifest } = await twice(change);
    expect(unchanged).toEqual([]);
    expect(manifest.outputs).toHaveLength(1);
  });

  it.each<[string, BuildOptions]>([
    ["it is forced", { force: true }],
    ["the theme is another", { theme: { colors: { accent: "#7a1f1f" } } }],
    ["the fonts are others", { fonts: { latin: "Source Serif 4" } }],
    ["the standard is another", { standard: "none" }],
    ["pictures are wanted too", { png: { dpi: 40 } }],
  ])("is made again where %s", async (_, options) => {
    const { unchanged } = await twice(() => {}, { ...OPTIONS, ...options });
    expect(unchanged).toEqual([]);
  });

  it("is made again where warnings are to be told that only making it finds", async () => {
    const { host } = disk({ [JANE]: resumeYaml() });
    const hand = new HandPress(host, Object.values(layouts));
    const warning = { kind: "fit", severity: "warning", code: "looks-odd", message: "it looks odd" } as const;
    const threads: Threads = {
      available: 2,
      startPress: () => ({
        print: async (order) => {
          const { problems, pdf } = await hand.print(order);
          return { problems: order.target === 1 ? [...problems, warning] : problems, ...(pdf && { pdf }) };
        },
        close: async () => {},
      }),
    };
    const options: BuildOptions = { inputs: ["content"], jobs: 2 };
    const first = await build(host, options, threads);
    const second = await build(host, options, threads);
    expect(first.diagnostics.map(({ code }) => code)).toEqual(["looks-odd"]);
    expect(second).toMatchObject({ unchanged: ["jane.en.2p.pdf"], diagnostics: first.diagnostics });
  });
});
