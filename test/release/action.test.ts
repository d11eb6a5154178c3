import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, resumeYaml, userFolder } from "../cli/run.ts";
import { actionInputs, actionSteps, type JobOutcome, runSteps } from "./steps.ts";

const OWN_PROFILE = resumeYaml({
  meta: "meta: { languages: [en], lastModified: 2026-01-15, redaction: { agency: [basics.email] } }",
});

/** What the bundle is made of, by which the cache goes. */
const PROGRAM_SOURCES = [
  ...["package.json", "package-lock.json", "tsconfig.json", "tsconfig.types.json"],
  ...["esbuild.config.mjs", "esbuild.plugins.mjs", "src", "layouts"],
];

/** Somebody else's repository, which uses the action of this one. */
const repository = () =>
  userFolder({ "content/lin-yi/resume.yaml": resumeYaml(), "cv/my résumé.yaml": OWN_PROFILE });

/** The action as a runner has it whose cache knows the program: the bundle, and no package that it was made of. */
function cachedAction(): string {
  const folder = userFolder();
  for (const path of [...PROGRAM_SOURCES, ".github/steps", "dist", "fonts"]) {
    const filter = (source: string) => !source.includes("node_modules");
    cpSync(join(ROOT, path), join(folder, path), { recursive: true, filter });
  }
  return folder;
}

function use(cwd: string, inputs: Readonly<Record<string, string>> = {}, folder = ROOT): JobOutcome {
  const env = { GITHUB_ACTION_PATH: folder.replace(/\/$/, "") };
  return runSteps(actionSteps, { cwd, env, values: actionInputs(inputs) });
}

const filesIn = (folder: string) => readdirSync(folder).sort();

describe("the action in another repository", () => {
  it("checks and builds what is below content, and says where it is", () => {
    const cwd = repository();
    const { code, log, ran, outputs } = use(cwd, { pages: "1" }, cachedAction());
    expect([log, code]).toEqual([expect.stringContaining("redaction: public (usual"), 0]);
    expect(ran).toEqual([
      ...["Find what is cached", "Check the résumés", "Build", "Check the PDFs", "Write the sums"],
    ]);
    expect(outputs["steps.build.outputs.folder"]).toBe("out");
    expect(outputs["steps.build.outputs.manifest"]).toBe("out/manifest.json");
    expect(filesIn(join(cwd, "out"))).toEqual(["SHA256SUMS", "lin-yi.en.1p.public.pdf", "manifest.json"]);
    for (const kept of ["program", "npm"])
      expect(outputs[`steps.cached.outputs.${kept}`]).toMatch(/^resume-pdf-[\w.-]+-[\da-f]{16}$/);
  }, 60_000);

  it("keeps the program until something that it is made of is another", () => {
    const folder = cachedAction();
    const find = actionSteps.filter(({ id }) => id === "cached");
    const key = (name: string) =>
      runSteps(find, { cwd: folder, env: { GITHUB_ACTION_PATH: folder } }).outputs[
        `steps.cached.outputs.${name}`
      ];
    const [program, npm] = [key("program"), key("npm")];
    expect(key("program")).toBe(program);
    appendFileSync(join(folder, "src/build.ts"), "\n");
    expect([key("program") === program, key("npm")]).toEqual([false, npm]);
    appendFileSync(join(folder, "package-lock.json"), "\n");
    expect(key("npm")).not.toBe(npm);
  });

  it("goes by every input", () => {
    const cwd = repository();
    const inputs = {
      resumes: "\n  content\n  cv/my résumé.yaml\n",
      ...{ lang: "en", pages: "auto", layout: "sidebar,scholar", check: "strict", out: "made/pdfs" },
    };
    const { code, log, outputs } = use(cwd, inputs);
    expect([log, code]).toEqual([expect.stringContaining("4 PDFs in made/pdfs"), 0]);
    expect(outputs["steps.build.outputs.folder"]).toBe("made/pdfs");
    const sums = readFileSync(join(cwd, "made/pdfs/SHA256SUMS"), "utf8");
    expect(sums.match(/(?<= {2}).*$/gm)).toEqual([
      ...["lin-yi.en.auto.scholar.public.pdf", "lin-yi.en.auto.sidebar.public.pdf", "manifest.json"],
      ...["my résumé.en.auto.scholar.public.pdf", "my résumé.en.auto.sidebar.public.pdf"],
    ]);
  }, 60_000);

  it("hides what a profile says, and says whence it has that", () => {
    const cwd = repository();
    const { code, log } = use(cwd, {
      resumes: "cv/my résumé.yaml",
      pages: "1",
      redact: "agency",
      check: "false",
    });
    expect([log, code]).toEqual([expect.stringContaining("redaction: agency (--redact)\n"), 0]);
    expect(filesIn(join(cwd, "out"))).toContain("my résumé.en.1p.agency.pdf");
    const full = use(cwd, {
      resumes: "cv/my résumé.yaml",
      pages: "1",
      redact: "none",
      out: "full",
      check: "false",
    });
    expect([full.log, full.code]).toEqual([
      expect.stringContaining("redaction: none, nothing is hidden (--redact)\n"),
      0,
    ]);
    expect(filesIn(join(cwd, "full"))).toContain("my résumé.en.1p.pdf");
  }, 60_000);

  it("runs nothing that an input says", () => {
    const cwd = repository();
    for (const resumes of ["$(touch run)", "`touch run`", '"; touch run; "', "--out=elsewhere"]) {
      const { code, ran } = use(cwd, { resumes });
      expect([code, ran.at(-1)]).toEqual([2, "Check the résumés"]);
    }
    const { code } = use(cwd, { lang: 'en"; touch run; "', check: "false" });
    expect(code).toBe(2);
    expect(filesIn(cwd)).toEqual(["content", "cv"]);
  }, 60_000);

  it("checks as strictly as it should", () => {
    const warned = resumeYaml().replace("Built a thing.", "Built  a thing.");
    const cwd = userFolder({ "content/lin-yi/resume.yaml": warned });
    const strict = use(cwd, { check: "strict", pages: "1" });
    expect([strict.code, strict.ran.at(-1)]).toEqual([6, "Check the résumés"]);
    expect(strict.log).toMatch(/^::warning file=content\/lin-yi\/resume\.yaml,line=3,/m);
    const unchecked = use(cwd, { check: "false", pages: "1" });
    expect([unchecked.code, unchecked.log.match(/^not checked: `check` is false$/gm)?.length]).toEqual([
      0, 2,
    ]);
    const wrong = use(cwd, { check: "yes" });
    expect(wrong.log).toContain("::error::`check` is true or false or strict, not `yes`");
    expect([wrong.code, wrong.ran.at(-1)]).toEqual([1, "Check the résumés"]);
  }, 60_000);

  it("tells what is missing", () => {
    const cwd = userFolder();
    const { code, log } = use(cwd, { check: "false" });
    expect(code).toBe(2);
    expect(log).toContain("::error::not everything could be built: nothing is published");
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});
