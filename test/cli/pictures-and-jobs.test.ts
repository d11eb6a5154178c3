import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { fillBareFlags } from "../../src/cli/bare-flags.ts";
import { resumePdf, resumeYaml, userFolder } from "./run.ts";

const cwd = userFolder({ "me.yaml": resumeYaml() });
const build = (...words: string[]) => resumePdf(["build", "me.yaml", "--pages", "1", ...words], { cwd });
const widthOf = (file: string) => decode(readFileSync(join(cwd, file))).width;

describe("build --png", () => {
  it("draws the pages beside the PDF, at 150 dots per inch or as many as are asked for", () => {
    expect(build("--png", "--out", "usual")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("1 page"),
    });
    expect(readdirSync(join(cwd, "usual"))).toEqual(["manifest.json", "me.en.1p.pdf", "me.en.1p.png"]);
    expect(widthOf("usual/me.en.1p.png")).toBe(1240);
    expect(build("--png=48", "--out", "small").code).toBe(0);
    expect(widthOf("small/me.en.1p.png")).toBe(397);
  });

  it("does not take the file that follows for its resolution", () => {
    const { code } = resumePdf(["build", "--png", "me.yaml", "--pages", "1", "--out", "before"], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, "before"))).toContain("me.en.1p.png");
    expect(fillBareFlags(["build", "--png", "me.yaml"])).toEqual(["build", "--png=150", "me.yaml"]);
    expect(fillBareFlags(["build", "--", "--png"])).toEqual(["build", "--", "--png"]);
  });

  it.each([
    ["--png=0", "`--png` takes a whole number from 20 to 600, not `0`"],
    ["--png=96.5", "`--png` takes a whole number from 20 to 600, not `96.5`"],
    ["--png=", "`--png` needs a value"],
    ["--png=large", "`--png` takes a whole number from 20 to 600, not `large`"],
  ])("refuses %s", (flag, message) => {
    expect(build(flag)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it("refuses standard output, which has room for one PDF and no pictures", () => {
    const { code, stderr } = build("--png", "--out", "-");
    expect(code).toBe(2);
    expect(stderr).toContain("`--png` makes more files");
  });
});

describe("build --jobs", () => {
  it("makes the same files on several threads, and reports them in the same order", () => {
    const all = (jobs: string) =>
      resumePdf(["build", "me.yaml", "--paper", "a4,letter", "--jobs", jobs, "--force", "--out", "jobs"], {
        cwd,
      });
    const contents = () =>
      readdirSync(join(cwd, "jobs")).map((file) => readFileSync(join(cwd, "jobs", file), "base64"));
    const one = all("1");
    expect(one.code).toBe(0);
    const made = contents();
    expect(made).toHaveLength(5);
    expect(all("3")).toEqual(one);
    expect(contents()).toEqual(made);
  });

  it.each(["0", "-1", "two", "1.5"])("refuses %s", (jobs) => {
    const { code, stderr } = build(`--jobs=${jobs}`);
    expect(code).toBe(2);
    expect(stderr).toContain(`\`--jobs\` takes a whole number from 1 to 256, not \`${jobs}\``);
  });
});
