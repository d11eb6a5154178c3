import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "./run.ts";

const people = Object.fromEntries(
  ["ada", "bo", "cai", "dan", "eve"].map((name) => [
    `content/${name}/resume.yaml`,
    resumeYaml({ basics: `basics: { name: ${name} }` }),
  ]),
);

const contentsOf = (folder: string) =>
  new Map(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), "base64")]),
  );

describe("build --shard and merge-manifests", () => {
  const cwd = userFolder(people);
  const run = (...words: string[]) => resumePdf(words, { cwd });

  it("build on three machines what one builds, to the byte", () => {
    expect(run("build", "--pages", "1", "--out", "whole").code).toBe(0);
    for (const shard of ["1/3", "2/3", "3/3"])
      expect(run("build", "--pages", "1", "--shard", shard, "--out", "shared").code).toBe(0);
    expect(run("merge-manifests", "shared")).toMatchObject({
      code: 0,
      stderr: "shared/manifest.json  5 PDFs, nothing missing\n",
    });
    const shared = contentsOf(join(cwd, "shared"));
    const manifests = [...shared.keys()].filter(
      (file) => /manifest\./.test(file) && file !== "manifest.json",
    );
    expect(manifests).toHaveLength(3);
    for (const file of manifests) shared.delete(file);
    expect(shared).toEqual(contentsOf(join(cwd, "whole")));
  });

  it("join folders of several machines, each with its own", () => {
    for (const shard of ["1/2", "2/2"])
      run("build", "--pages", "1", "--shard", shard, "--out", `machine-${shard[0]}`);
    const joined = run("merge-manifests", "machine-1", "machine-2", "--out", "all.json");
    expect(joined).toMatchObject({ code: 0, stderr: "all.json  5 PDFs, nothing missing\n" });
    expect(readFileSync(join(cwd, "all.json"))).toEqual(readFileSync(join(cwd, "whole/manifest.json")));
  });

  it("fail on a PDF that is missing or is not what was built, and write nothing", () => {
    cpSync(join(cwd, "shared"), join(cwd, "damaged"), { recursive: true });
    rmSync(join(cwd, "damaged/manifest.json"));
    rmSync(join(cwd, "damaged/ada.en.1p.pdf"));
    writeFileSync(join(cwd, "damaged/bo.en.1p.pdf"), "%PDF-1.7\n");
    const { code, stderr } = run("merge-manifests", "damaged");
    expect(code).toBe(6);
    expect(stderr).toContain("ada.en.1p.pdf is missing");
    expect(stderr).toContain("bo.en.1p.pdf is not what was built");
    expect(readdirSync(join(cwd, "damaged"))).not.toContain("manifest.json");
  });

  it("fail on a share that is missing", () => {
    rmSync(join(cwd, "damaged/manifest.2-of-3.json"));
    expect(run("merge-manifests", "damaged")).toMatchObject({
      code: 6,
      stderr: expect.stringContaining("share 2 of 3 is missing"),
    });
  });

  it.each(["0/3", "4/3", "1", "a/b", "1/0"])("refuse %s for a share", (shard) => {
    const { code, stderr } = run("build", "--shard", shard);
    expect(code).toBe(2);
    expect(stderr).toContain(`\`--shard\` takes a share and how many there are, not \`${shard}\``);
  });
});

describe("a build of many", () => {
  it("goes on where one of them fails, tells which, and exits with the worst code", () => {
    const cwd = userFolder({ ...people, "content/bo/resume.yaml": "basics: { nam: Bo }\n" });
    const { code, stderr } = resumePdf(["build", "--pages", "1"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain("content/bo/resume.yaml:1:11 error unknown-key");
    expect(readdirSync(join(cwd, "out"))).toHaveLength(5);
  });

  it("tells a PDF that could not be made among the others, and counts it", () => {
    const cwd = userFolder({
      ...people,
      "content/bo/resume.yaml": resumeYaml({ basics: "basics: { name: Bo ᚠ }" }),
    });
    const { code, stderr } = resumePdf(["build", "--pages", "1"], { cwd });
    expect(code).toBe(5);
    expect(stderr).toContain("out/bo.en.1p.pdf  not built\n");
    expect(stderr).toMatch(/^5 PDFs: 4 built, 1 not built$/m);
  });

  it("makes again only what has changed", () => {
    const cwd = userFolder(people);
    const build = (...words: string[]) => resumePdf(["build", "--pages", "1", ...words], { cwd }).stderr;
    expect(build()).toMatch(/^5 PDFs: 5 built$/m);
    expect(build()).toMatch(/^5 PDFs: 0 built, 5 unchanged$/m);
    writeFileSync(join(cwd, "content/ada/resume.yaml"), resumeYaml({ basics: "basics: { name: Ada L. }" }));
    expect(build()).toMatch(/^5 PDFs: 1 built, 4 unchanged$/m);
    expect(build("--force")).toMatch(/^5 PDFs: 5 built$/m);
  });
});
