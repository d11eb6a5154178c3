import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "../cli/run.ts";
import { readGuide } from "../own-layout/read-guide.ts";
import { follow, readPage } from "./page.ts";

// What its steps build and what it tells of the kit is held against the program in test/own-layout.
const page = readPage("layouts.md");
const layout = readGuide().whole;

describe("docs/layouts.md", () => {
  it("shows what its command prints", () => {
    const cwd = userFolder({ "me.yaml": resumeYaml(), "my-layout.tsx": layout });
    expect(follow(page, cwd)).toEqual(["resume-pdf build me.yaml --pages 1 --layout ./my-layout.tsx: 0"]);
  });

  it("ends with a command that makes a picture of every page", () => {
    const command = "resume-pdf build content --layout ./my-layout.tsx --png";
    expect(page).toContain(`\`${command}\``);
    const cwd = userFolder({ "content/me/resume.yaml": resumeYaml(), "my-layout.tsx": layout });
    expect(resumePdf(command.split(" ").slice(1), { cwd }).code).toBe(0);
    const pictures = readdirSync(join(cwd, "out")).filter((file) => file.endsWith(".png"));
    expect(pictures).toEqual(["me.en.1p.my-layout.png", "me.en.2p.my-layout.png"]);
  });

  it("sets its layouts in fonts that the program lists", () => {
    const { stdout } = resumePdf(["fonts"], { cwd: userFolder() });
    const families = [...page.matchAll(/(?:latin|han): "([^"]+)"/g)].map(([, family = ""]) => family);
    expect(new Set(families)).toEqual(new Set(["Source Serif 4", "Noto Serif SC"]));
    for (const family of families) expect(stdout).toMatch(new RegExp(`^${family} `, "m"));
  });

  it("refuses packages and logs to standard error, as it says", () => {
    const other = `import { chunk } from "lodash";\n${layout}\nconsole.log(chunk);\n`;
    const loud = `console.log("hello from the layout");\n${layout}`;
    const cwd = userFolder({ "me.yaml": resumeYaml(), "other.tsx": other, "loud.tsx": loud });
    const build = (file: string) =>
      resumePdf(["build", "me.yaml", "--pages", "1", "--layout", file], { cwd });
    expect(build("./other.tsx").code).toBe(2);
    expect(build("./other.tsx").stderr).toMatch(/^other\.tsx:1:/);
    expect(existsSync(join(cwd, "out"))).toBe(false);
    expect(build("./loud.tsx")).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining("hello from the layout"),
    });
  });
});
