import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLibrary, readManifest } from "../src/fonts/index.ts";
import type { Layout } from "../src/model/layout.ts";
import { PAPERS } from "../src/model/units.ts";
import { createNodeHost } from "../src/node/index.ts";
import { FontStore, layOut, pageLines } from "../src/pdf/index.ts";

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

async function fonts(): Promise<FontStore> {
  const host = createNodeHost();
  const manifest = readManifest(
    JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))),
  );
  return new FontStore(openLibrary(manifest, (file) => host.readShipped(file)));
}

describe("the README", () => {
  it("shows at least four commands", () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(4);
  });

  it.each(transcripts)("shows what `resume-pdf $command` really prints", async ({ command, output }) => {
    expect(await run(command.split(" "))).toContain(output);
    expect(output).not.toBe("");
  });

  it("has a layout that compiles and renders", async () => {
    const [source] = blocks("tsx");
    expect(source).toBeDefined();
    // As deep below the root as a layout's folder, so that its imports hold.
    const home = join(root, "test/.readme");
    await mkdir(home, { recursive: true });
    try {
      await writeFile(join(home, "plain.tsx"), source ?? "");
      const { plain } = (await import(join(home, "plain.tsx"))) as { plain: Layout };
      const name = { lang: "en", spans: [{ text: "Lin Yi" }], at: ["basics", "name"] };
      const resume = { lang: "en", basics: { name, contacts: [] }, sections: [], keywords: [] };
      const settings = plain.range("en", 1).ceiling;
      const element = plain.render({ resume, settings, paper: PAPERS.a4, pages: 1 });
      const lines = pageLines(await layOut(element, await fonts()));
      expect(lines.map(({ text }) => text)).toEqual(["Lin Yi"]);
    } finally {
      await rm(home, { recursive: true });
    }
  });
});
