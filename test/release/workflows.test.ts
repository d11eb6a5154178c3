import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../cli/run.ts";
import { action, actionSteps, expression, INSTALL, release, releaseSteps, type Step } from "./steps.ts";

const ASKED_FOR = ["resumes", "lang", "pages", "layout", "redact", "check"];

const scriptsOf = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ run, name }) => run !== undefined && name !== INSTALL);

describe.each([
  { file: "release.yml", steps: releaseSteps, before: "" },
  { file: "action.yml", steps: actionSteps, before: "$GITHUB_ACTION_PATH/" },
])("the steps of $file", ({ steps, before }) => {
  it("run a file of the project each, so that they run elsewhere too", () => {
    const files = scriptsOf(steps).map(({ run = "" }) => {
      const [, file = run] = /^node "?(.+?\.mjs)"?$/.exec(run) ?? [];
      return file.replace(before, "");
    });
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it("have nothing of an input in a command line, where a shell would run it", () => {
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  });

  it("use actions of others at a commit that cannot be replaced", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(1);
    for (const name of used) expect(name).toMatch(/^actions\/[a-z-]+@[\da-f]{40}$/);
  });

  it("install from the lock file", () => {
    expect(steps.find(({ name }) => name === INSTALL)?.run).toMatch(/^npm ci /);
  });
});

describe("release.yml", () => {
  it("runs for tags alone, or for one that is named", () => {
    expect(release.on).toMatchObject({
      push: { tags: ["v*"] },
      workflow_dispatch: { inputs: { tag: { required: true } } },
    });
    expect(Object.keys(Object(release.on["push"]))).toEqual(["tags"]);
  });

  it("may write releases and nothing else, and shows its token to no step but the last", () => {
    expect(release.permissions).toEqual({ contents: "write" });
    const trusted = releaseSteps.filter((step) => JSON.stringify(step).includes("github.token"));
    expect(trusted.map(({ name }) => name)).toEqual(["Attach"]);
    expect(releaseSteps.at(-1)?.name).toBe("Attach");
  });

  it("has the whole history, from which a PDF has its date, and keeps npm's packages", () => {
    expect(releaseSteps.find(({ uses }) => uses?.startsWith("actions/checkout@"))?.with).toMatchObject({
      "fetch-depth": 0,
    });
    expect(releaseSteps.find(({ uses }) => uses?.startsWith("actions/setup-node@"))?.with).toMatchObject({
      ...{ cache: "npm", "node-version-file": "package.json" },
    });
  });
});

describe("action.yml", () => {
  it("takes what can be asked of a build, each with a description", () => {
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(ASKED_FOR));
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/^\p{Lu}/u);
  });

  it("hands every input to the steps in their environment", () => {
    const handed = actionSteps.flatMap(({ env = {} }) => Object.entries(env));
    for (const name of Object.keys(action.inputs))
      expect(handed).toContainEqual([`INPUT_${name.toUpperCase()}`, expression(`inputs.${name}`)]);
  });

  it("says where the PDFs and their manifest are, as the build told it", () => {
    expect(action.outputs).toMatchObject({
      folder: { value: expression("steps.build.outputs.folder") },
      manifest: { value: expression("steps.build.outputs.manifest") },
    });
    expect(actionSteps.find(({ id }) => id === "build")?.name).toBe("Build");
  });

  it("installs only where the program is not in the cache, which goes by all that it is made of", () => {
    const skipped = actionSteps.filter((step) => step.if !== undefined);
    expect(skipped.map(({ name }) => name)).toEqual(["Cache npm", INSTALL]);
    for (const step of skipped) expect(step.if).toBe("steps.program.outputs.cache-hit != 'true'");
    const cache = actionSteps.find(({ id }) => id === "program");
    expect(cache?.with?.["key"]).toBe(expression("steps.cached.outputs.program"));
    expect(cache?.with?.["path"]).toContain(`${expression("github.action_path")}/dist\n`);
  });

  it("names its shell, as a composite action must", () => {
    for (const step of actionSteps.filter(({ run }) => run !== undefined)) expect(step.shell).toBe("bash");
  });
});
