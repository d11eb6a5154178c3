import { describe, expect, it } from "vitest";
import { configJsonSchema, readConfig } from "../../src/content/index.ts";
import { userFolder } from "../cli/run.ts";
import { fencedIn, follow, readPage, rowsIn, runProgram, spansIn } from "./page.ts";

const page = readPage("projects.md");

describe("docs/projects.md", () => {
  const cwd = userFolder();

  it("shows what its commands print, one after the other", () => {
    expect(follow(page, cwd)).toEqual([
      'resume-pdf init --name "Lin Yi" --lang en,zh: 0',
      "resume-pdf build: 0",
      "resume-pdf build --config team.yaml --lang zh --print-config: 0",
      "resume-pdf build --config team.yaml --pages 1: 0",
      'resume-pdf build --name "{slug}": 2',
      "resume-pdf build: 0",
      "resume-pdf build --force --lang zh: 0",
      "resume-pdf build --shard 1/2 --out shares --quiet: 0",
      "resume-pdf merge-manifests shares: 6",
      "resume-pdf build --shard 2/2 --out shares --quiet: 0",
      "resume-pdf merge-manifests shares: 0",
    ]);
  }, 120_000);

  it("shows a program that builds what the commands have begun", () => {
    expect(runProgram(page, cwd)).toBe("");
  }, 60_000);

  it("names every key of a configuration, in its example and in its table", () => {
    const keys = Object.keys((configJsonSchema() as { properties: object }).properties);
    expect(keys.length).toBeGreaterThan(10);
    const example = fencedIn(page).find(({ file }) => file === "team.yaml")?.text ?? "";
    const { config, diagnostics } = readConfig("team.yaml", new TextEncoder().encode(example));
    expect(diagnostics).toEqual([]);
    expect(Object.keys(config ?? {})).toEqual(keys);
    expect(rowsIn(page).map(([key]) => spansIn(key)[0])).toEqual(keys);
  });
});
