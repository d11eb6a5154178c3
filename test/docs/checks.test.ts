import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { checkRules, checkSource, fixSource } from "../../src/check.ts";
import { checkPdf } from "../../src/node/check.ts";
import { resumePdf, resumeYaml, userFolder } from "../cli/run.ts";
import { fencedIn, follow, namedRowsIn, readPage, rowsIn, runProgram, sketchedIn, spansIn } from "./page.ts";

const page = readPage("checks.md");
const rules = rowsIn(page).filter(([id = ""]) => /^`[NDCU]\d+`$/.test(id));

interface Example {
  readonly code: string;
  readonly found: readonly unknown[];
  /** What `--fix` makes of it; empty if it leaves it. */
  readonly mended: readonly unknown[];
}

const examples = rules.map(
  ([, name, , , found, mended]): Example => ({
    code: spansIn(name)[0] ?? "",
    found: spansIn(found).map((span) => parse(span)),
    mended: spansIn(mended).map((span) => parse(span)),
  }),
);

/** A résumé whose highlights, or whose jobs if they have names, are what an example shows. */
function resumeOf(values: readonly unknown[]): string {
  const written = JSON.stringify(values);
  const languages = written.includes('"zh":')
    ? ["en", "zh"]
    : [/\p{Script=Han}/u.test(written) ? "zh" : "en"];
  const work = written.includes('"startDate":') ? values : [{ name: "Example", highlights: values }];
  return stringify({ meta: { languages }, basics: { name: "Lin Yi" }, work });
}

/** A folder with a résumé and its PDF. */
function builtFolder(): string {
  const cwd = userFolder({ "me.yaml": resumeYaml() });
  expect(resumePdf(["build", "me.yaml", "--pages", "1"], { cwd }).code).toBe(0);
  return cwd;
}

const codesIn = (text: string) => checkSource({ file: "me.yaml", text }).diagnostics.map(({ code }) => code);

describe("docs/checks.md", () => {
  it("lists every rule as the command does, and no other", () => {
    const listed = rules.map(([id, name, severity, title]) => [
      spansIn(id)[0],
      spansIn(name)[0],
      severity,
      title,
    ]);
    expect(listed).toEqual(checkRules.map(({ id, code, severity, title }) => [id, code, severity, title]));
  });

  it("has an example of every rule, but for those of long texts", () => {
    const without = examples.filter(({ found }) => found.length === 0).map(({ code }) => code);
    expect(without).toEqual(["long-bullet", "endless-text"]);
  });

  it.each(examples.filter(({ found }) => found.length > 0))(
    "shows what breaks $code, and what is mended of it",
    ({ code, found, mended }) => {
      const text = resumeOf(found);
      expect(codesIn(text)).toContain(code);
      const fixed = new TextDecoder().decode(fixSource({ file: "me.yaml", text }).bytes);
      expect(parse(fixed)).toEqual(parse(mended.length === 0 ? text : resumeOf(mended)));
      if (mended.length > 0) expect(codesIn(fixed)).not.toContain(code);
    },
  );

  it("lists the checks of PDFs as they are made, and no other", async () => {
    const pdf = readFileSync(join(builtFolder(), "out/me.en.1p.pdf"));
    const { checks } = await checkPdf(pdf, { file: "me.en.1p.pdf" });
    const listed = namedRowsIn(page).map(([id, title]) => [spansIn(id)[0], title]);
    expect(listed).toEqual(checks.map(({ id, title }) => [id, title]));
  });

  it("shows what its commands print, one after the other", () => {
    expect(follow(page)).toEqual([
      "resume-pdf check me.yaml: 6",
      "resume-pdf check me.yaml --fix: 0",
      "resume-pdf check quiet.yaml: 0",
      "resume-pdf build me.yaml --lang en --pages 1 --quiet: 0",
      "resume-pdf check out/me.en.1p.pdf: 0",
      "resume-pdf check me.yaml --format github: 0",
    ]);
  });

  it("begins with commands that pass sound files", () => {
    const cwd = builtFolder();
    const commands = sketchedIn(page);
    expect(commands).toHaveLength(3);
    for (const line of commands) expect(resumePdf(line.split(" ").slice(1), { cwd }).code, line).toBe(0);
  });

  it("tells the exit codes as they are", () => {
    const cwd = userFolder({
      "me.yaml": resumeYaml(),
      "warned.yaml": resumeYaml().replace("Built a thing.", "Built  a thing."),
      "wrong.yaml": "basics: {}\n",
      "signs.yaml": "basics: { name: Lin Yi, label: Engineer 🚀 }\n",
      "broken.pdf": "%PDF-1.7\n",
    });
    const code = (...words: string[]) => resumePdf(["check", ...words], { cwd }).code;
    expect(code("me.yaml", "--strict")).toBe(0);
    expect([code("warned.yaml"), code("warned.yaml", "--strict")]).toEqual([0, 6]);
    expect(code("wrong.yaml", "warned.yaml", "--strict")).toBe(3);
    expect([code("signs.yaml"), code("signs.yaml", "wrong.yaml")]).toEqual([5, 3]);
    expect([code("none.yaml"), code("broken.pdf", "wrong.yaml")]).toEqual([2, 2]);
  });

  it("has a workflow that passes for a sound résumé", () => {
    const [workflow] = fencedIn(page).filter(({ text }) => text.includes("runs-on"));
    const steps: { run?: string }[] = parse(workflow?.text ?? "").jobs.check.steps;
    const commands = steps.flatMap(({ run = "" }) => /^npx resume-pdf (.*)/.exec(run)?.[1] ?? []);
    expect(commands).toHaveLength(3);
    const cwd = userFolder({ "content/me/resume.yaml": resumeYaml() });
    for (const command of commands) expect(resumePdf(command.split(" "), { cwd }).code, command).toBe(0);
  });

  it("has a program that runs", () => {
    expect(runProgram(page, builtFolder())).toBe("");
  });
});
