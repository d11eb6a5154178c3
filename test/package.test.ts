import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, resumeYaml, userFolder } from "./cli/run.ts";

/** npm as a user has it: nothing from this repository's scripts, and no network. */
const offline = {
  ...process.env,
  npm_config_offline: "true",
  npm_config_audit: "false",
  npm_config_fund: "false",
};
/** What a program in strict TypeScript does with the library. Nothing but the package gives it types. */
const CONSUMER = `
import { build, checkPdf, checkSource, createNodeHost, exportResume, fixSource } from "resume-pdf";
import { HostError, importResume, ResumeError } from "resume-pdf";
import type { BuildReport, Diagnostic, Host, Layout, ManifestEntry, Resume, SelectedResume } from "resume-pdf";
import type { Exported, FixedSource, Imported, ImportNote, PdfFinding, PdfReport, SourceReport } from "resume-pdf";

const disk: Host = createNodeHost({ SOURCE_DATE_EPOCH: "0" });
const host: Host = { ...disk, write: async (path) => Promise.reject(new HostError(path, "is a test")) };
const report: BuildReport = await build({ inputs: ["me.yaml"], pages: [1, 2], papers: ["letter"] }, host);
export const files: readonly string[] = report.manifest.outputs.map((entry: ManifestEntry) => entry.file);
export const problems: readonly Diagnostic[] = new ResumeError(report.diagnostics).diagnostics;
export const nameOf = (layout: Layout): string => layout.name;
export type Both = readonly [Resume, SelectedResume];
// @ts-expect-error three pages are no promise
await build({ pages: [3] });
const imported: Imported = await importResume(new Uint8Array(), { file: "old.md", lang: "zh" });
export const missing: readonly ImportNote[] = imported.notes.filter(({ kind }) => kind === "missing");
const looked: SourceReport = checkSource({ file: "me.yaml", text: imported.yaml });
const mended: FixedSource = fixSource({ file: "me.yaml", bytes: new Uint8Array() });
export const told: readonly Diagnostic[] = [...looked.diagnostics, ...mended.diagnostics];
const finished: PdfReport = await checkPdf(new Uint8Array(), { file: "me.en.1p.pdf" });
export const found: readonly PdfFinding[] = finished.checks.flatMap(({ findings }) => findings);
export const asText = (resume: Resume): Exported => exportResume(resume, { to: "text", lang: "en" });
// @ts-expect-error a PDF is built, not exported
export const asPdf = (resume: Resume): Exported => exportResume(resume, { to: "pdf" });
`;

/** What a program does with a document that it is given: a résumé, its check, its PDF and the check of that. */
const SCRIPT = `
import { readFileSync, writeFileSync } from "node:fs";
import { build, checkPdf, checkSource, fixSource, importResume } from "resume-pdf";

const { yaml, format, encoding, notes } = await importResume(readFileSync("old.txt"), { file: "old.txt" });
const mended = fixSource({ file: "new.yaml", text: yaml });
writeFileSync("new.yaml", mended.bytes);
const { diagnostics } = checkSource({ file: "new.yaml", bytes: mended.bytes });
const { manifest } = await build({ inputs: ["new.yaml"], pages: [1], out: "library" });
const [{ file }] = manifest.outputs;
const pdf = readFileSync("library/" + file);
const { checks } = await checkPdf(pdf, { file });
const back = await importResume(pdf, { file });
console.log(JSON.stringify({
  ...{ format, encoding, file, codes: notes.map(({ code }) => code), back: back.format },
  ...{ isWhole: back.yaml.includes("写后端，也写前端"), errors: diagnostics.filter(({ severity }) => severity === "error") },
  outcomes: [...new Set(checks.map(({ outcome }) => outcome))],
}));
`;

const MARKDOWN =
  "# Lin Yi\n\nlin.yi@example.com\n\n## Experience\n\n### Example — Engineer\nAug 2020 – Present\n\n- Built a thing.\n";

/**
 * In GB 18030, which Node cannot write: the résumé of 林一, an engineer of 示例公司, whose summary is
 * `写后端,也写前端。` with a half-width comma.
 */
const GB18030 = Buffer.from(
  "c1d6d2bb0a0a6c696e2e7969406578616d706c652e636f6d0a0ab8f6c8cbbcf2bde90a0ad0b4baf3b6cb2cd2b2d0b4c7b0b6cba1a30a0ab9a4d7f7beadc0fa0a0acabec0fdb9abcbbe20b9a4b3cccaa62032303230c4ea38d4c2202d20d6c1bdf10a0a2d20b8bad4f0b7a2b2bcc6bdcca8b5c4baf3b6cbbfaab7a2a1a30a",
  "hex",
);

const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

const npm = (cwd: string, command: "npm" | "npx", ...words: string[]) =>
  execFileSync(command, words, { cwd, env: offline, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

interface PackResult {
  /** In bytes, compressed. */
  readonly size: number;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

describe("the packed program", () => {
  const folder = userFolder({
    "package.json": '{ "private": true, "type": "module" }',
    "my.yaml": resumeYaml(),
  });
  const packed: PackResult[] = JSON.parse(
    npm(ROOT, "npm", "pack", "--ignore-scripts", "--json", "--pack-destination", folder),
  );
  const [tarball] = packed;
  const contents = (tarball?.files ?? []).map((file) => file.path);

  it("holds what runs, fonts, licences and schema, and nothing that only builds it", () => {
    for (const path of [
      "dist/cli.cjs",
      "dist/index.js",
      "dist/kit.js",
      "dist/program/run.cjs",
      "dist/resume.schema.json",
      "fonts/manifest.json",
      "LICENSE",
    ]) {
      expect(contents).toContain(path);
    }
    const { faces }: { faces: { file: string; licence: { file: string } }[] } = JSON.parse(
      readFileSync(join(ROOT, "fonts/manifest.json"), "utf8"),
    );
    expect(faces.length).toBeGreaterThan(0);
    for (const { file, licence } of faces) {
      expect(contents).toContain(`fonts/${file}`);
      expect(contents).toContain(`fonts/${licence.file}`);
    }
    expect(contents.filter((path) => /^(src|test|content|bench|layouts|node_modules)\//.test(path))).toEqual(
      [],
    );
    expect(contents.filter((path) => path.startsWith("fonts/node_modules/"))).toEqual([]);
  });

  it("installs into an empty folder without a network, builds a résumé there, and can be imported", () => {
    npm(folder, "npm", "install", `./${tarball?.filename}`);
    npm(folder, "npx", "--no", "resume-pdf", "build", "my.yaml");
    for (const file of ["my.en.1p.pdf", "my.en.2p.pdf"]) {
      expect(
        readFileSync(join(folder, "out", file))
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    }
    expect(existsSync(join(folder, "out/manifest.json"))).toBe(true);

    writeFileSync(join(folder, "use.js"), 'import { build } from "resume-pdf"; console.log(typeof build);');
    expect(execFileSync(process.execPath, ["use.js"], { cwd: folder, encoding: "utf8" })).toBe("function\n");
  }, 120_000);

  it("is as large as the README says, to a tenth", () => {
    const [, said = ""] =
      /(\d+(?:\.\d+)?) MB\s+to download/.exec(readFileSync(join(ROOT, "README.md"), "utf8")) ?? [];
    expect((tarball?.size ?? 0) / 1e6 / Number(said)).toBeCloseTo(1, 1);
  });

  it("installs for all projects, begins one and builds it, without a network", () => {
    const prefix = userFolder();
    npm(prefix, "npm", "install", "--global", "--prefix", prefix, join(folder, tarball?.filename ?? ""));
    const command = join(prefix, process.platform === "win32" ? "resume-pdf.cmd" : "bin/resume-pdf");
    const run = (cwd: string, ...words: string[]) => execFileSync(command, words, { cwd, stdio: "pipe" });
    const home = userFolder();
    run(home, "init", "x");
    run(join(home, "x"), "build");
    expect(readFileSync(join(home, "x/out/me.en.1p.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    run(join(home, "x"), "check", "--strict");
  }, 120_000);

  it("has the pages there that the command and other pages point to", () => {
    const command = "node_modules/resume-pdf/dist/cli.cjs";
    const { stderr } = spawnSync(process.execPath, [command, "layouts"], { cwd: folder, encoding: "utf8" });
    expect(stderr).toContain("How to write it: node_modules/resume-pdf/docs/layouts.md\n");
    const pages = contents.filter((path) => /^docs\/.*\.md$/.test(path));
    expect(pages).toContain("docs/layouts.md");
    for (const page of pages) {
      const text = readFileSync(join(folder, "node_modules/resume-pdf", page), "utf8");
      const links = [...text.matchAll(/\]\(((?!\.\.)[^):#]+\.md)/g)].map(([, link = ""]) =>
        posix.join(dirname(page), link),
      );
      for (const link of links) expect(pages, page).toContain(link);
    }
  }, 60_000);

  it("imports Markdown there, checks what it made, builds it and checks the PDF", () => {
    writeFileSync(join(folder, "old.md"), MARKDOWN);
    const run = (...words: string[]) => npm(folder, "npx", "--no", "resume-pdf", ...words);
    run("import", "old.md");
    expect(readFileSync(join(folder, "resume.yaml"), "utf8")).toContain("  name: Lin Yi\n");
    expect(run("check", "resume.yaml")).toBe("1 file, 0 errors, 0 warnings\n");
    run("build", "resume.yaml", "--pages", "1");
    expect(run("check", "out/resume.en.1p.pdf")).toMatch(/^14 checks passed$/m);
    expect(run("export", "resume.yaml", "--to", "text")).toMatch(/^Lin Yi\n=+\n/);
  }, 120_000);

  it("does the same as a library, with a text in another encoding", () => {
    writeFileSync(join(folder, "old.txt"), GB18030);
    writeFileSync(join(folder, "script.js"), SCRIPT);
    const told = execFileSync(process.execPath, ["script.js"], { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(told)).toEqual({
      ...{ format: "text", encoding: "GB18030", file: "new.zh.1p.pdf", back: "own-pdf" },
      ...{ codes: expect.arrayContaining(["encoding", "half-width-mark"]), isWhole: true, errors: [] },
      outcomes: ["passed"],
    });
  }, 120_000);

  it("has types that hold in the strictest program, without those of any other package", () => {
    writeFileSync(join(folder, "use.ts"), CONSUMER);
    const flags = ["--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "false", "--noEmit"];
    const target = ["--target", "es2023", "--lib", "es2023", "--module", "nodenext", "--types", ""];
    const check = () => execFileSync(process.execPath, [TSC, ...flags, ...target, "use.ts"], { cwd: folder });
    expect(check).not.toThrow();
    expect(contents.filter((path) => path.endsWith(".d.ts")).length).toBeLessThan(60);
  }, 120_000);
});
