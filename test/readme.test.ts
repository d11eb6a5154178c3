import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = await readFile(join(root, "README.md"), "utf8");

/** The fenced blocks of a language, without their fences. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, body]) => body ?? "");

/** Every `$ command` of the README with the output that it shows. */
const transcripts = blocks("console").map((block) => {
  const [command = "", ...output] = block.split("\n");
  return { command: command.replace(/^\$ resume-pdf /, ""), output: output.join("\n").trimEnd() };
});

const TYPO = "basics: { name: Lin Yi }\nwork:\n  - startdate: 2021-02-30\n    name: Example Ltd\n";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "resume-pdf-readme-"));
  await writeFile(join(folder, "me.yaml"), blocks("yaml")[0] ?? "");
  await writeFile(join(folder, "typo.yaml"), TYPO);
});

afterAll(() => rm(folder, { recursive: true }));

/** Standard output and standard error as a terminal without a width would show them. */
function run(words: readonly string[]): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, NO_COLOR: "1" } };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "dist/cli.js"), ...words], options, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.trimEnd()),
    );
  });
}

describe("the README", () => {
  it("shows at least four commands", () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(4);
  });

  it.each(transcripts)("shows what `resume-pdf $command` really prints", async ({ command, output }) => {
    expect(await run(command.split(" "))).toContain(output);
    expect(output).not.toBe("");
  });

  it("has a layout that sets the résumé that it shows", async () => {
    const [source] = blocks("tsx");
    expect(source).toMatch(/^\/\/ my-layout\.tsx$/m);
    await writeFile(join(folder, "my-layout.tsx"), source ?? "");
    const words = ["build", "me.yaml", "--layout", "./my-layout.tsx", "--pages", "1"];
    expect(await run(words)).toMatch(/^out\/me\.en\.1p\.my-layout\.pdf {2}1 page/m);
  });
});
