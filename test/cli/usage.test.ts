import { describe, expect, it } from "vitest";
import { findProgramPackage } from "../../src/node/index.ts";
import { resumePdf, userFolder } from "./run.ts";

const cwd = userFolder();
const run = (...words: string[]) => resumePdf(words, { cwd });

describe("help", () => {
  it("is what one gets for asking nothing", () => {
    const asked = run("--help");
    expect(run()).toEqual(asked);
    expect(asked.code).toBe(0);
    expect(asked.stderr).toBe("");
    for (const command of ["build", "import", "check", "export", "inspect", "layouts", "fonts", "schema"]) {
      expect(asked.stdout).toContain(`resume-pdf ${command}`);
    }
  });

  it("of a command has groups and examples", () => {
    const { stdout, code } = run("build", "--help");
    expect(code).toBe(0);
    for (const part of [
      "What to build:",
      "Output:",
      "Examples:",
      "--lang",
      "--pages",
      "--paper",
      "--layout",
    ]) {
      expect(stdout).toContain(part);
    }
  });

  it("tells the version", () => {
    expect(run("--version").stdout).toBe(`${findProgramPackage().version}\n`);
  });
});

describe("a command line that makes no sense", () => {
  it.each([
    ["an unknown command", ["bild"], "unknown command `bild`", "did you mean `build`?"],
    ["a mistyped command", ["improt", "old.md"], "unknown command `improt`", "did you mean `import`?"],
    ["a forgotten command", ["me.yaml"], "unknown command `me.yaml`", "resume-pdf build me.yaml"],
    ["an unknown flag", ["build", "--lnag", "zh"], "unknown flag `--lnag`", "did you mean `--lang`?"],
    [
      "an unknown flag with a value",
      ["build", "--quite=yes"],
      "unknown flag `--quite`",
      "did you mean `--quiet`?",
    ],
    ["a flag of another command", ["schema", "--pages", "1"], "unknown flag `--pages`", "--help"],
    ["too many arguments", ["schema", "extra"], "extra", ""],
    ["a flag without its value", ["build", "--lang"], "`--lang` needs a value", ""],
    ["an empty list", ["build", "--pages", ","], "`--pages` needs a value", ""],
    [
      "a page count that is no promise",
      ["build", "--pages", "3"],
      "`--pages` takes `1` or `2` or `auto`, not `3`",
      "",
    ],
    [
      "an unknown paper",
      ["build", "--paper", "leter"],
      "`--paper` takes `a4` or `letter`, not `leter`",
      "did you mean `letter`?",
    ],
    ["two output folders", ["build", "--out", "a", "--out", "b"], "`--out` is given twice", ""],
    ["two results for one stream", ["build", "--json", "--out", "-"], "both want standard output", ""],
  ])("%s exits with 2 and says why", (_name, words, message, hint) => {
    const { code, stdout, stderr } = run(...words);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("names a malformed SOURCE_DATE_EPOCH", () => {
    const { code, stderr } = resumePdf(["build", "."], { cwd, env: { SOURCE_DATE_EPOCH: "today" } });
    expect(stderr).toContain('SOURCE_DATE_EPOCH is "today"');
    expect(code).toBe(2);
  });
});

describe("listings", () => {
  it("schema prints a JSON Schema", () => {
    const { stdout, code } = run("schema");
    expect(JSON.parse(stdout)).toMatchObject({ type: "object", properties: { basics: {}, work: {} } });
    expect(code).toBe(0);
  });

  it("layouts names classic", () => {
    expect(run("layouts").stdout).toMatch(/^classic {2}/m);
    expect(JSON.parse(run("layouts", "--json").stdout)).toContainEqual(
      expect.objectContaining({ name: "classic" }),
    );
  });

  it("fonts names every face and finds the files intact", () => {
    const { stdout, code } = run("fonts", "--json");
    const faces: { file: string; state: string }[] = JSON.parse(stdout);
    expect(faces.length).toBeGreaterThan(4);
    expect(faces.filter((face) => face.state !== "intact")).toEqual([]);
    expect(code).toBe(0);
    for (const { file } of faces) expect(run("fonts").stdout).toContain(file);
  });
});

describe("colour", () => {
  const complain = (env: NodeJS.ProcessEnv) => resumePdf(["build", "none.yaml"], { cwd, env }).stderr;

  it("stays out of pipes unless forced, and out of everything under NO_COLOR", () => {
    expect(complain({})).not.toContain("\u001b[");
    expect(complain({ FORCE_COLOR: "1" })).toContain("\u001b[");
    expect(complain({ NO_COLOR: "1" })).not.toContain("\u001b[");
  });
});
