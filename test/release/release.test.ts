import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Manifest } from "../../src/model/manifest.ts";
import { ROOT, resumePdf, resumeYaml, userFolder } from "../cli/run.ts";
import { scratchClone } from "./scratch-clone.ts";
import { type StandInGh, standInGh } from "./stand-in-gh.ts";
import { type JobOutcome, releaseSteps, runSteps, type Step } from "./steps.ts";

const NAMES = ["Check the résumés", "Build", "Check the PDFs", "Write the sums", "Attach"];
const TAG = { GITHUB_REF_TYPE: "tag", GITHUB_REF_NAME: "v1.0.0" };

interface Setting {
  readonly cwd: string;
  readonly gh: StandInGh;
}

/** What one job leaves is there for the next one. */
const setUp = (
  resumes: Readonly<Record<string, string>> = { "lin-yi/resume.yaml": resumeYaml() },
): Setting => ({
  cwd: scratchClone(resumes),
  gh: standInGh(),
});

function runJob(
  { cwd, gh }: Setting,
  env: Readonly<Record<string, string>> = TAG,
  steps: readonly Step[] = releaseSteps,
): JobOutcome {
  const values = { "inputs.tag": "", "steps.build.outputs.folder": "out" };
  return runSteps(steps, { cwd, env: { PATH: gh.path, ...env }, values });
}

/** The job up to its last step, for many tests of that one. */
let ready: Setting;
beforeAll(() => {
  ready = setUp();
  expect(runJob(ready, TAG, releaseSteps.slice(0, -1)).code).toBe(0);
}, 120_000);

/** A clone of its own in which all is ready to be attached. */
function readyToAttach(): Setting {
  const setting = setUp();
  cpSync(join(ready.cwd, "out"), join(setting.cwd, "out"), { recursive: true });
  return setting;
}

/** The job from a step on, as if it had come so far. */
const from = (name: string): readonly Step[] =>
  releaseSteps.slice(releaseSteps.findIndex((step) => step.name === name));

const manifestIn = (cwd: string): Manifest =>
  JSON.parse(readFileSync(join(cwd, "out/manifest.json"), "utf8"));

/** The files of a call, and what comes before them. */
function parts(words: readonly string[] = []): readonly (readonly string[])[] {
  const end = words.indexOf("--");
  return [words.slice(0, end), words.slice(end + 1)];
}

const sha256 = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

describe("the release job", () => {
  it("makes PDFs, manifest and sums of every résumé, and attaches these and nothing else", () => {
    const setting = { cwd: scratchClone(), gh: standInGh() };
    const { cwd, gh } = setting;
    const { code, ran, log } = runJob(setting);
    expect([log, code]).toEqual([expect.stringContaining("files released"), 0]);
    expect(ran).toEqual(NAMES);
    expect(log.split("\n")).toContain(
      "redaction: public (usual for releases; say otherwise with `redact` in resume-pdf.config.yaml)",
    );

    const { outputs } = manifestIn(cwd);
    const samples = readdirSync(join(ROOT, "content"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect([...new Set(outputs.map(({ source }) => source))]).toEqual(
      samples.map(({ name }) => `content/${name}/resume.yaml`).sort(),
    );
    expect(new Set(outputs.map(({ redaction }) => redaction))).toEqual(new Set(["public"]));
    const pdfs = outputs.map(({ file }) => file);
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(
      [".gitkeep", "SHA256SUMS", "manifest.json", ...pdfs].sort(),
    );

    const sums = readFileSync(join(cwd, "out/SHA256SUMS"), "utf8").trimEnd().split("\n");
    expect(sums).toEqual(
      [...pdfs, "manifest.json"].sort().map((file) => `${sha256(join(cwd, "out", file))}  ${file}`),
    );

    const [view, create, ...others] = gh.calls();
    expect([view?.words.slice(0, 3), others]).toEqual([["release", "view", "v1.0.0"], []]);
    const [words, files] = parts(create?.words);
    expect(words?.slice(0, 6)).toEqual(["release", "create", "v1.0.0", "--verify-tag", "--title", "v1.0.0"]);
    expect(files).toEqual([...pdfs, "manifest.json", "SHA256SUMS"].map((file) => `out/${file}`));
    expect(create?.token).toBe("a-token");
    for (const { file, lang, layout, pages } of outputs)
      expect(create?.input).toContain(`| ${file} | ${lang} | ${layout} | ${pages} | public |\n`);
  }, 300_000);

  it("attaches again to a release that is there, and tells of PDFs that are no longer made", () => {
    const setting = setUp();
    const first = runJob(setting);
    const second = runJob(setting);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.log).toContain("v1.0.0: 4 files attached again");
    expect(second.log).not.toContain("::warning::");
    const [created, uploaded] = [setting.gh.calls()[1], setting.gh.calls()[3]];
    const [words, files] = parts(uploaded?.words);
    expect(words).toEqual(["release", "upload", "v1.0.0", "--clobber"]);
    expect(files).toEqual(parts(created?.words)[1]);

    setting.gh.release("v1.0.0", ["lin-yi.en.1p.pdf", "lin-yi.en.1p.public.pdf", "notes.txt"]);
    const { code, log } = runJob(setting, TAG, from("Attach"));
    expect(log.match(/^::warning::.*/gm)).toEqual([
      "::warning::the release still has lin-yi.en.1p.pdf, which this build did not make: " +
        "gh release delete-asset v1.0.0 lin-yi.en.1p.pdf",
    ]);
    expect(code).toBe(0);
  }, 120_000);

  it("leaves alone what was in the folder before, whether a manifest knows it or not", () => {
    const setting = setUp();
    const { cwd, gh } = setting;
    expect(resumePdf(["build", "--pages", "1"], { cwd }).code).toBe(0);
    writeFileSync(join(cwd, "out/old.pdf"), "%PDF-1.7\n");
    expect(manifestIn(cwd).outputs.map(({ file }) => file)).toEqual(["lin-yi.en.1p.pdf"]);
    expect(runJob(setting).code).toBe(0);
    expect(parts(gh.calls()[1]?.words)[1]).toEqual([
      "out/lin-yi.en.1p.public.pdf",
      "out/lin-yi.en.2p.public.pdf",
      "out/manifest.json",
      "out/SHA256SUMS",
    ]);
  }, 120_000);

  it("goes by the project's configuration, also where that hides nothing", () => {
    const setting = setUp({ "../cv/lin-yi/resume.yaml": resumeYaml() });
    const config = "resumes: [cv]\npages: [1]\nredact: none\nout: pdfs\n";
    writeFileSync(join(setting.cwd, "resume-pdf.config.yaml"), config);
    const { code, log } = runSteps(releaseSteps, {
      cwd: setting.cwd,
      env: { PATH: setting.gh.path, ...TAG },
      values: { "inputs.tag": "" },
    });
    expect([log, code]).toEqual([
      expect.stringContaining("redaction: none, nothing is hidden (resume-pdf.config.yaml:3)\n"),
      0,
    ]);
    expect(parts(setting.gh.calls()[1]?.words)[1]).toEqual([
      ...["pdfs/lin-yi.en.1p.pdf", "pdfs/manifest.json", "pdfs/SHA256SUMS"],
    ]);
  }, 60_000);

  it("releases the tag that is named by hand", () => {
    const setting = readyToAttach();
    const env = { GITHUB_REF_TYPE: "branch", GITHUB_REF_NAME: "main" };
    const { code } = runSteps(from("Attach"), {
      cwd: setting.cwd,
      env: { PATH: setting.gh.path, ...env },
      values: { "inputs.tag": "v2.0.0", "steps.build.outputs.folder": "out" },
    });
    expect([code, setting.gh.calls()[1]?.words[2]]).toEqual([0, "v2.0.0"]);
  }, 120_000);
});

describe("the release job stops, and releases nothing,", () => {
  /** The job fails after these steps, having called gh for nothing. */
  function failsAt(name: string, { gh }: Setting, { code, ran, log }: JobOutcome): string {
    expect([ran.at(-1), gh.calls().filter(({ words }) => words[1] !== "view")]).toEqual([name, []]);
    expect(code).toBeGreaterThan(0);
    return log;
  }

  it("at a typographic error of a résumé, which it shows at its line", () => {
    const setting = setUp({ "lin-yi/resume.yaml": resumeYaml().replace("a thing.", "a thing,fast，small.") });
    const log = failsAt("Check the résumés", setting, runJob(setting));
    expect(log).toMatch(/^::error file=content\/lin-yi\/resume\.yaml,line=3,col=\d+,.*N1 full-width-mark::/m);
    expect(log).toContain("::error::the résumés did not pass the check: nothing was built");
    expect(existsSync(join(setting.cwd, "out/manifest.json"))).toBe(false);
    expect(setting.gh.calls()).toEqual([]);
  }, 60_000);

  it("at an error that only the build can see, which GitHub finds in the log", () => {
    const basics = "basics: { name: Lin Yi, phone: '+8613800000000', summary: Call 138 0000 0000. }";
    const setting = setUp({ "lin-yi/resume.yaml": resumeYaml({ basics }) });
    const log = failsAt("Build", setting, runJob(setting));
    const [, matcher = ""] = /^::add-matcher::(.+)$/m.exec(log) ?? [];
    const [{ pattern }] = JSON.parse(readFileSync(matcher, "utf8")).problemMatcher;
    const found = log.split("\n").flatMap((line) => new RegExp(pattern[0].regexp).exec(line)?.slice(1) ?? []);
    expect(found).toEqual([
      ...["content/lin-yi/resume.yaml", "2", "64", "redacted-mention"],
      "this tells what `public` hides: `basics.phone`",
    ]);
    expect(setting.gh.calls()).toEqual([]);
  }, 60_000);

  it("without a tag", () => {
    const setting = readyToAttach();
    for (const env of [{}, { GITHUB_REF_TYPE: "branch", GITHUB_REF_NAME: "main" }]) {
      const log = failsAt("Attach", setting, runJob(setting, env, from("Attach")));
      expect(log).toContain("::error::there is no tag to release: push one (git push origin v1.0.0)");
    }
  }, 60_000);

  it("at a PDF that is missing, or is not the one that was built", () => {
    const setting = readyToAttach();
    const pdf = join(setting.cwd, "out/lin-yi.en.1p.public.pdf");
    appendFileSync(pdf, "\n");
    const altered = failsAt("Attach", setting, runJob(setting, TAG, from("Attach")));
    expect(altered).toContain("out/lin-yi.en.1p.public.pdf is not what the manifest says that was built");
    rmSync(pdf);
    const missing = failsAt("Write the sums", setting, runJob(setting, TAG, from("Write the sums")));
    expect(missing).toContain("out/lin-yi.en.1p.public.pdf is in the manifest, but not there%0Abuild again");
    rmSync(join(setting.cwd, "out/manifest.json"));
    expect(failsAt("Attach", setting, runJob(setting, TAG, from("Attach")))).toContain(
      "there is no out/manifest.json: build first",
    );
  }, 60_000);

  it("at sums that are missing, or are those of another build", () => {
    const setting = readyToAttach();
    appendFileSync(join(setting.cwd, "out/SHA256SUMS"), `${"0".repeat(64)}  other.pdf\n`);
    const altered = failsAt("Attach", setting, runJob(setting, TAG, from("Attach")));
    expect(altered).toContain("out/SHA256SUMS is of another build: write the sums again");
    rmSync(join(setting.cwd, "out/SHA256SUMS"));
    const missing = failsAt("Attach", setting, runJob(setting, TAG, from("Attach")));
    expect(missing).toContain("there is no out/SHA256SUMS: write the sums first");
  }, 60_000);

  it("where gh is not there", () => {
    const { cwd } = readyToAttach();
    const env = { PATH: userFolder(), INPUT_OUT: "out", INPUT_TAG: "v1.0.0" };
    const script = join(cwd, ".github/steps/attach.mjs");
    const { status, stderr } = spawnSync(process.execPath, [script], { cwd, env, encoding: "utf8" });
    expect([status, stderr]).toEqual([1, "error: gh is not installed: see https://cli.github.com\n"]);
  });

  it("where gh does not answer, in the words of gh", () => {
    const setting = readyToAttach();
    const steps = from("Attach").map((step) => ({ ...step, env: { INPUT_OUT: "out" } }));
    expect(failsAt("Attach", setting, runJob(setting, TAG, steps))).toMatch(/^::error::gh: .*GH_TOKEN/m);
  }, 60_000);
});
