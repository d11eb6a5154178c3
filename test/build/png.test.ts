import { createHash } from "node:crypto";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { toPng } from "../../src/raster/index.ts";
import { rasterizer } from "../support/rasterizer.ts";
import { BILINGUAL, buildFiles, ONE, resumeYaml } from "./resumes.ts";

const SHORT = { "content/jane/resume.yaml": resumeYaml() };
/** More than one page of highlights. */
const LONG = {
  "content/jane/resume.yaml": resumeYaml({
    work: `work: [{ name: Example, startDate: 2020-08, highlights: [${"Built a thing that is worth a whole line of its own in anyone's résumé\\, and said so., "
      .replaceAll("\\,", "")
      .repeat(60)}] }]`,
  }),
};

describe("pictures of the pages", () => {
  it("are not made unless they are wanted", async () => {
    for (const png of [undefined, false]) {
      const { manifest, files } = await buildFiles(SHORT, { ...ONE, ...(png === undefined ? {} : { png }) });
      expect(files).toEqual(["out/jane.en.1p.pdf", "out/manifest.json"]);
      expect(manifest.outputs[0]).not.toHaveProperty("images");
    }
  });

  it("stand beside a PDF of one page under its name", async () => {
    const { files } = await buildFiles(SHORT, { ...ONE, png: { dpi: 40 } });
    expect(files).toEqual(["out/jane.en.1p.pdf", "out/jane.en.1p.png", "out/manifest.json"]);
  });

  it("are numbered beside a PDF of several pages", async () => {
    const { files } = await buildFiles(LONG, { langs: ["en"], pages: [2], png: { dpi: 40 } });
    expect(files).toEqual([
      "out/jane.en.2p-1.png",
      "out/jane.en.2p-2.png",
      "out/jane.en.2p.pdf",
      "out/manifest.json",
    ]);
  });

  it("show the PDF beside them, at 150 dots per inch unless told otherwise", async () => {
    for (const [png, dpi] of [
      [true, 150],
      [{}, 150],
      [{ dpi: 60 }, 60],
    ] as const) {
      const { host } = await buildFiles(SHORT, { ...ONE, png });
      const pdf = host.written.get("out/jane.en.1p.pdf") ?? new Uint8Array();
      const [page] = await toPng(await rasterizer(), pdf, { dpi });
      expect(host.written.get("out/jane.en.1p.png")).toEqual(page?.bytes);
    }
  });

  it("are described in the manifest", async () => {
    const { manifest, host } = await buildFiles(LONG, { langs: ["en"], pages: [2], png: { dpi: 40 } });
    const [entry] = manifest.outputs;
    expect(entry?.images).toHaveLength(2);
    for (const image of entry?.images ?? []) {
      const bytes = host.written.get(`out/${image.file}`) ?? new Uint8Array();
      const { width, height } = decode(bytes);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      expect(image).toEqual({ file: image.file, width, height, bytes: bytes.length, sha256 });
    }
  });

  it("of another build stay in the manifest as long as they are there unchanged", async () => {
    const files = { "content/lin/resume.yaml": BILINGUAL };
    const first = await buildFiles(files, { langs: ["zh"], pages: [1], png: { dpi: 40 } });
    const image = first.manifest.outputs[0]?.images?.[0];
    expect(image).toBeDefined();
    const imagesAfter = async (change: Record<string, Uint8Array>) => {
      const before = { ...files, ...Object.fromEntries(first.host.written), ...change };
      const { host } = await buildFiles(before, { langs: ["en"], pages: [1] });
      const { outputs } = JSON.parse(new TextDecoder().decode(host.written.get("out/manifest.json")));
      expect(outputs.map(({ file }: { file: string }) => file)).toEqual(["lin.en.1p.pdf", "lin.zh.1p.pdf"]);
      return outputs[1].images;
    };
    expect(await imagesAfter({})).toEqual([image]);
    expect(await imagesAfter({ "out/lin.zh.1p.png": new Uint8Array(3) })).toBeUndefined();
  });

  it("are not written for a PDF that could not be made, and what was there stays", async () => {
    const broken = { "content/jane/resume.yaml": resumeYaml({ basics: "basics: { name: 🂡 }" }) };
    const { files, diagnostics } = await buildFiles(broken, { ...ONE, png: true });
    expect(diagnostics.map(({ code }) => code)).toContain("missing-glyph");
    expect(files).toEqual([]);
  });

  it("load nothing of PDFium unless they are wanted", async () => {
    let reads = 0;
    const readPdfium = async (): Promise<Uint8Array> => {
      reads += 1;
      throw new Error("nobody wants pictures");
    };
    await buildFiles(SHORT, ONE, { readPdfium });
    expect(reads).toBe(0);
    await expect(buildFiles(SHORT, { ...ONE, png: true }, { readPdfium })).rejects.toThrow("nobody wants");
    expect(reads).toBe(1);
  });

  it.each([
    ["a text", "yes" as never, "`png` must be true, false or an object"],
    ["a resolution of none", { dpi: 0 }, "`png.dpi` takes a whole number from 20 to 600, not `0`"],
    ["a fraction", { dpi: 72.5 }, "`png.dpi` takes a whole number from 20 to 600, not `72.5`"],
    ["another key", { DPI: 72 } as never, "unknown option `png.DPI`"],
  ])("are refused for %s", async (_what, png, message) => {
    const { diagnostics, files } = await buildFiles(SHORT, { ...ONE, png });
    expect(diagnostics.map((d) => d.message)).toEqual([message]);
    expect(files).toEqual([]);
  });
});
