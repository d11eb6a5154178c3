import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT, resumeYaml, userFolder } from "../cli/run.ts";
import { scratchClone } from "../release/scratch-clone.ts";
import { standInGh } from "../release/stand-in-gh.ts";
import { action, actionInputs, actionSteps, runSteps, type Step } from "../release/steps.ts";
import { fencedIn, readPage, rowsIn, spansIn } from "./page.ts";

const page = readPage("ci.md");
const RESUMES = { "lin-yi/resume.yaml": resumeYaml() };

interface Job {
  readonly needs?: string;
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
  readonly steps: readonly Step[];
}

const blocks = fencedIn(page).filter(({ language }) => language === "yaml");
const workflows: { name: string; jobs: Record<string, Job> }[] = blocks
  .map(({ text }) => parse(text))
  .filter((block) => !Array.isArray(block));

/** Types the commands of the page one after the other; returns each with its exit code. */
function follow(cwd: string, path: string): readonly string[] {
  const parts = fencedIn(page)
    .filter(({ language }) => language === "console")
    .flatMap(({ text }) => text.split(/^\$ /m).slice(1));
  return parts.map((part) => {
    const [line = "", ...shown] = part.trimEnd().split("\n");
    const env = { PATH: path, GH_TOKEN: "a-token" };
    const { status, stdout, stderr } = spawnSync("bash", ["--norc", "-c", line], {
      cwd,
      env,
      encoding: "utf8",
    });
    for (const piece of shown.join("\n").split(/^…$/m)) expect(`${stdout}${stderr}`).toContain(piece.trim());
    return `${line}: ${status}`;
  });
}

describe("docs/ci.md", () => {
  it("lists the inputs and outputs of the action, and no other", () => {
    const first = page.slice(0, page.indexOf("## What is shown"));
    const listed = rowsIn(first).map(([name]) => spansIn(name)[0]);
    expect(listed).toEqual([...Object.keys(action.inputs), ...Object.keys(action.outputs)]);
  });

  it("shows the action in five lines", () => {
    const [lines] = blocks;
    expect(lines?.text.trimEnd().split("\n")).toHaveLength(5);
    expect(parse(lines?.text ?? "").map(({ uses }: Step) => uses)).toContain("OWNER/resume-pdf@v1");
  });

  it("has a workflow of one's own that makes a release of what the action built", () => {
    const [workflow] = workflows;
    const steps: readonly Step[] = workflow?.jobs["build"]?.steps ?? [];
    const given = steps.find(({ uses }) => uses?.startsWith("OWNER/"))?.with as Record<string, string>;
    const cwd = userFolder({ "content/lin-yi/resume.yaml": resumeYaml() });
    const gh = standInGh();
    const env = {
      ...{ PATH: gh.path, GITHUB_ACTION_PATH: ROOT.replace(/\/$/, "") },
      ...{ GITHUB_REF_TYPE: "tag", GITHUB_REF_NAME: "v1.0.0" },
    };
    const { code, ran } = runSteps([...actionSteps, ...steps], { cwd, env, values: actionInputs(given) });
    expect([code, ran.length]).toEqual([0, 6]);
    const [create] = gh.calls();
    expect(create?.words.slice(0, 3)).toEqual(["release", "create", "v1.0.0"]);
    expect(create?.words.slice(-3)).toEqual([
      ...["out/lin-yi.en.auto.public.pdf", "out/manifest.json", "out/SHA256SUMS"],
    ]);
  }, 60_000);

  it("shows what its commands print, one after the other", () => {
    const cwd = scratchClone(RESUMES);
    expect(follow(cwd, standInGh().path)).toEqual([
      "node .github/steps/check.mjs: 0",
      "node .github/steps/build.mjs: 0",
      "node .github/steps/check-pdfs.mjs: 0",
      "node .github/steps/sum.mjs: 0",
      "node .github/steps/attach.mjs v1.0.0: 0",
      "node .github/steps/attach.mjs v1.0.0: 0",
      "INPUT_LANG=en INPUT_PAGES=1 INPUT_OUT=out/draft node .github/steps/build.mjs: 0",
    ]);
    expect(readdirSync(join(cwd, "out/draft"))).toEqual(["lin-yi.en.1p.public.pdf", "manifest.json"]);
  }, 60_000);

  it("shares the work among as many jobs as it says, whose results the last one joins", () => {
    const [, sharing] = workflows;
    const { build, release } = sharing?.jobs ?? {};
    const runs = (job: Job | undefined) => job?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(build?.strategy?.matrix.shard).toEqual([1, 2, 3]);
    expect(runs(build).at(-1)).toContain("/3");
    expect(release?.needs).toBe("build");
    const files = runs(release).flatMap((run) => /^node (\S+)$/.exec(run)?.[1] ?? []);
    expect(files).toHaveLength(2);
    for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });
});
