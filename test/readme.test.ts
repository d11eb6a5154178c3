import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
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
  await writeFile(join(folder, "old.md"), blocks("markdown")[0] ?? "");
  await writeFile(join(folder, "typo.yaml"), TYPO);
});

afterAll(() => rm(folder, { recursive: true }));

/** Standard output and standard error as a terminal without a width would show them. */
function run(words: readonly string[]): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, NO_COLOR: "1" } };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, "dist/cli.cjs"), ...words], options, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.trimEnd()),
    );
  });
}

describe("the README", () => {
  it("shows at least nine commands", () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(9);
  });

  it.each(transcripts)("shows what `resume-pdf $command` really prints", async ({ command, output }) => {
    const printed = await run(command.split(" "));
    // `…` on a line of its own stands for lines that are not shown.
    for (const piece of output.split(/^…$/m)) expect(printed).toContain(piece.trim());
    expect(output).not.toBe("");
  });

  it("names only files of docs/ that are there", async () => {
    const named = [...readme.matchAll(/\]\((docs\/[^)#]*)/g)].map(([, path = ""]) => path);
    expect(named.length).toBeGreaterThanOrEqual(8);
    for (const path of named) await expect(access(join(root, path)), path).resolves.toBeUndefined();
  });

  it("has a layout that sets the résumé that it shows", async () => {
    const [source] = blocks("tsx");
    expect(source).toMatch(/^\/\/ my-layout\.tsx$/m);
    await writeFile(join(folder, "my-layout.tsx"), source ?? "");
    const words = ["build", "me.yaml", "--layout", "./my-layout.tsx", "--pages", "1"];
    expect(await run(words)).toMatch(/^out\/me\.en\.1p\.my-layout\.pdf {2}1 page/m);
  });
});
