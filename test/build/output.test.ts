import { createHash } from "node:crypto";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import type { Host } from "../../src/model/host.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { VERSION } from "../../src/model/version.ts";
import { BILINGUAL, buildFiles, ONE, resumeYaml } from "./resumes.ts";

const PATH = "content/jane/resume.yaml";

describe("the manifest", () => {
  it("is written beside the PDFs and is what the build returns", async () => {
    const { manifest, host } = await buildFiles({ "content/lin/resume.yaml": BILINGUAL });
    const text = new TextDecoder().decode(host.written.get("out/manifest.json"));
    const written: Manifest = JSON.parse(text);
    expect(written).toEqual(manifest);
    expect(text.endsWith("}\n")).toBe(true);
    expect(manifest.generator).toBe(`resume-pdf ${VERSION}`);
    expect(manifest.outputs).toHaveLength(4);
  });

  it("describes each PDF as it is", async () => {
    const { manifest, host } = await buildFiles({ "content/lin/resume.yaml": BILINGUAL }, { langs: ["zh"] });
    for (const entry of manifest.outputs) {
      const bytes = host.written.get(`out/${entry.file}`) ?? new Uint8Array();
      const pdf = await PDFDocument.load(bytes);
      expect(entry).toMatchObject({
        source: "content/lin/resume.yaml",
        lang: "zh",
        layout: "classic",
        paper: "a4",
        pages: pdf.getPageCount(),
        bytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      });
      expect(entry.fonts).toContain("NotoSansSC-Regular");
    }
    expect(manifest.outputs.map(({ target }) => target)).toEqual([1, 2]);
  });

  it("tells how each page was filled and what was left out", async () => {
    const highlights = Array.from({ length: 60 }, (_, i) => `Did the thing number ${i}.`);
    const work = `work: [{ name: Example, highlights: [${highlights.join(", ")}] }]`;
    const { manifest } = await buildFiles({ [PATH]: resumeYaml({ work }) });
    const [one, two] = manifest.outputs.map(({ fit }) => fit);
    expect(one?.omitted.length).toBeGreaterThan(0);
    expect(one?.omitted.at(-1)).toEqual({
      path: "work[0].highlights[59]",
      excerpt: "Did the thing number 59.",
      priority: "normal",
      reason: "later",
      lines: expect.closeTo(1.1, 1),
      short: expect.any(Number),
    });
    expect(one?.fill).toHaveLength(1);
    expect(one?.fill[0]).toBeGreaterThan(0.95);
    expect(two?.omitted).toEqual([]);
    expect(two?.fill).toHaveLength(2);
    for (const fit of [one, two]) {
      expect(fit?.attempts).toBeGreaterThan(0);
      expect(fit?.comfort).toBeGreaterThanOrEqual(0);
      expect(fit?.comfort).toBeLessThanOrEqual(1);
    }
  });

  it("is not written when nothing was built", async () => {
    const { files } = await buildFiles({ [PATH]: "basics: {}\n" });
    expect(files).toEqual([]);
  });
});

describe("the date in a PDF", () => {
  const dateIn = async (lines: Readonly<Record<string, string>>, given: Partial<Host> = {}) => {
    const { host, diagnostics } = await buildFiles({ [PATH]: resumeYaml(lines) }, ONE, given);
    expect(diagnostics).toEqual([]);
    const pdf = await PDFDocument.load(host.written.get("out/jane.en.1p.pdf") ?? new Uint8Array(), {
      updateMetadata: false,
    });
    expect(pdf.getModificationDate()).toEqual(pdf.getCreationDate());
    return pdf.getCreationDate()?.toISOString().replace(".000Z", "Z");
  };
  const dated = (lastModified: string) => ({
    meta: `meta: { languages: [en], lastModified: ${lastModified} }`,
  });
  const undated = { meta: "meta: { languages: [en] }" };
  const committed: Partial<Host> = { lastCommitTime: async () => 1_700_000_000 };

  it("is SOURCE_DATE_EPOCH before anything else, even if it is 0", async () => {
    expect(await dateIn(dated("2026-01-15"), { ...committed, sourceDateEpoch: 1_600_000_000 })).toBe(
      "2020-09-13T12:26:40Z",
    );
    expect(await dateIn(dated("2026-01-15"), { sourceDateEpoch: 0 })).toBe("1970-01-01T00:00:00Z");
  });

  it.each([
    ["2026-01-15", "2026-01-15T00:00:00Z"],
    ['"2026-01-15T08:30:00Z"', "2026-01-15T08:30:00Z"],
    ['"2026-01-15T08:30:00+08:00"', "2026-01-15T00:30:00Z"],
    ['"2026-01-15T08:30:00"', "2026-01-15T08:30:00Z"],
  ])("is else the résumé's own: %s", async (lastModified, date) => {
    expect(await dateIn(dated(lastModified), committed)).toBe(date);
  });

  it("is else that of the last commit, of this very file", async () => {
    const asked: string[] = [];
    const lastCommitTime = async (path: string) => {
      asked.push(path);
      return 1_700_000_000;
    };
    expect(await dateIn(undated, { lastCommitTime })).toBe("2023-11-14T22:13:20Z");
    expect(asked).toEqual([PATH]);
  });

  it("is else a fixed one, never the present", async () => {
    expect(await dateIn(undated)).toBe("2000-01-01T00:00:00Z");
  });
});

describe("the metadata of a PDF", () => {
  it("is the résumé's, by the conventions of its language", async () => {
    const yaml = resumeYaml({
      meta: "meta: { languages: [en, zh], keywords: [Rust, { en: availability, zh: 高可用 }] }",
      basics: "basics: { name: { en: Lin Yi, zh: 林一 }, label: { en: Engineer, zh: 工程师 } }",
      work: "work: [{ name: { en: Example, zh: 示例 } }]",
    });
    const { host } = await buildFiles({ [PATH]: yaml }, { pages: [1] });
    const read = async (lang: string) => {
      const bytes = host.written.get(`out/jane.${lang}.1p.pdf`) ?? new Uint8Array();
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      return [pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords(), pdf.getCreator()];
    };
    const creator = `resume-pdf ${VERSION}, layout classic`;
    expect(await read("en")).toEqual([
      "Lin Yi – Résumé",
      "Lin Yi",
      "Engineer",
      "Rust, availability",
      creator,
    ]);
    expect((await read("zh")).slice(1)).toEqual(["林一", "工程师", "Rust, 高可用", creator]);
  });
});

describe("the same input", () => {
  it("gives the same bytes in every build, whatever was built before", async () => {
    const files = { "content/lin/resume.yaml": BILINGUAL, [PATH]: resumeYaml() };
    const first = await buildFiles(files);
    await buildFiles({ [PATH]: resumeYaml({ basics: "basics: { name: Someone Else }" }) });
    const second = await buildFiles(files, { inputs: ["content/lin", "content/jane"] });
    expect(second.files).toEqual(first.files);
    expect(first.files).toHaveLength(7);
    for (const file of first.files.filter((name) => name.endsWith(".pdf"))) {
      const [one, two] = [first, second].map(({ host }) => host.written.get(file) ?? new Uint8Array());
      expect(one?.length).toBeGreaterThan(1000);
      expect(Buffer.compare(one ?? new Uint8Array(), two ?? new Uint8Array()), file).toBe(0);
    }
  });
});
