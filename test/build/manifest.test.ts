import { describe, expect, it } from "vitest";
import type { BuildOptions } from "../../src/build.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import type { Files } from "../support/memory-host.ts";
import { BILINGUAL, buildFiles, ONE, resumeYaml } from "./resumes.ts";

const LIN = { "content/lin/resume.yaml": BILINGUAL };
const MANIFEST = "out/manifest.json";

const textOf = (files: ReadonlyMap<string, Uint8Array>) => new TextDecoder().decode(files.get(MANIFEST));

/** Builds after an earlier build, whose files may have been changed since, into the same folder. */
async function buildAfter(earlier: Files, files: Files, options: Partial<BuildOptions> = {}) {
  const { host, manifest } = await buildFiles({ ...files, ...earlier }, options);
  const text = textOf(host.written);
  return { manifest, text, names: (JSON.parse(text) as Manifest).outputs.map(({ file }) => file) };
}

describe("the manifest of a folder that was built into before", () => {
  it("keeps what was not built again, by file name; the report tells only what was", async () => {
    const { host } = await buildFiles(LIN);
    const { manifest, text } = await buildAfter(Object.fromEntries(host.written), LIN, {
      langs: ["zh"],
      pages: [1],
    });
    expect(text).toBe(textOf(host.written));
    expect(manifest.outputs.map(({ file }) => file)).toEqual(["lin.zh.1p.pdf"]);
  });

  it("keeps what failed this time and so still stands there", async () => {
    const jane = { "content/jane/resume.yaml": resumeYaml() };
    const { host } = await buildFiles({ ...LIN, ...jane }, ONE);
    const broken = { "content/jane/resume.yaml": resumeYaml({ basics: "basics: { name: 𝄞 }" }) };
    const { names } = await buildAfter(Object.fromEntries(host.written), { ...LIN, ...broken }, ONE);
    expect(names).toEqual(["jane.en.1p.pdf", "lin.en.1p.pdf"]);
  });

  it("forgets a file that is gone or is another one by now", async () => {
    const { host } = await buildFiles(LIN);
    const earlier: Record<string, Uint8Array> = Object.fromEntries(host.written);
    delete earlier["out/lin.en.1p.pdf"];
    earlier["out/lin.en.2p.pdf"] = new TextEncoder().encode("another");
    const { names } = await buildAfter(earlier, LIN, { langs: ["zh"], pages: [1] });
    expect(names).toEqual(["lin.zh.1p.pdf", "lin.zh.2p.pdf"]);
  });

  it.each([
    ["is no JSON", () => "not JSON"],
    ["is something else", () => "null"],
    [
      "is of another version",
      (text: string) => text.replace(/"generator": "[^"]+"/, '"generator": "resume-pdf 0"'),
    ],
    ["holds no entries", (text: string) => text.replaceAll('"file"', '"files"')],
    ["leads out of the folder", (text: string) => text.replaceAll('"file": "', '"file": "../out/')],
  ])("begins anew where the old one %s", async (_name, change) => {
    const { host } = await buildFiles(LIN);
    const earlier = { ...Object.fromEntries(host.written), [MANIFEST]: change(textOf(host.written)) };
    const { names } = await buildAfter(earlier, LIN, { langs: ["zh"], pages: [1] });
    expect(names).toEqual(["lin.zh.1p.pdf"]);
  });
});

describe("a source", () => {
  it("is called alike however its path was given, and counts once", async () => {
    const portable = (path: string) => path.replace(/^\/home\/lin\//, "");
    const yaml = resumeYaml();
    const { manifest, diagnostics } = await buildFiles(
      { "/home/lin/content/jane/resume.yaml": yaml, "content/jane/resume.yaml": yaml },
      { ...ONE, inputs: ["/home/lin/content/jane/resume.yaml", "content/jane/resume.yaml"] },
      { portable },
    );
    expect(diagnostics).toEqual([]);
    expect(manifest.outputs.map(({ source }) => source)).toEqual(["content/jane/resume.yaml"]);
  });
});
