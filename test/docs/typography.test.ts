import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ROOT, userFolder } from "../cli/run.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const chapter = readFileSync(`${docs}typography.md`, "utf8");

const PICTURE = /<img src="(typography\/[\w-]+\.png)" width="(\d+)" alt="([^"]*)">/g;
const pictures = [...chapter.matchAll(PICTURE)].map(([, path = "", width, alt]) => ({
  path,
  width: Number(width),
  alt,
}));

/** What a PNG's first chunk says (ISO/IEC 15948, 11.2.2), and the size of its file in bytes. */
function readPng(path: string, folder = docs) {
  const bytes = readFileSync(join(folder, path));
  const signature = bytes.subarray(0, 8).toString("latin1");
  return { signature, width: bytes.readUInt32BE(16), colourType: bytes.readUInt8(25), size: bytes.length };
}

const INDEXED = 3;

describe("the chapter on typography", () => {
  it("shows at least eight rules", () => {
    expect(pictures.length).toBeGreaterThanOrEqual(8);
  });

  it.each(pictures)("has $path: crisp, small, described", ({ path, width, alt }) => {
    const png = readPng(path);
    expect(png.signature).toBe("\x89PNG\r\n\x1a\n");
    expect(png.width, "two pixels for one of the page's").toBe(2 * width);
    expect(png.colourType).toBe(INDEXED);
    expect(png.size).toBeLessThan(40_000);
    expect(alt).toMatch(/^Above, .+ Below, .+\.$/);
  });

  it("shows all pictures equally wide", () => {
    expect(new Set(pictures.map(({ width }) => width)).size).toBe(1);
  });

  it("shows the source of every picture right above it", () => {
    const withSource = chapter.match(/^```text (?:zh|en) [\d.]+em\n(?:(?!```).*\n)+```\n\n<img /gm) ?? [];
    expect(withSource).toHaveLength(pictures.length);
  });

  it("names every picture that lies beside it", () => {
    const files = readdirSync(`${docs}typography`).filter((file) => file.endsWith(".png"));
    expect(files.map((file) => `typography/${file}`).toSorted()).toEqual(
      pictures.map(({ path }) => path).toSorted(),
    );
  });

  it("has a command that makes its pictures", () => {
    const [, command = ""] = /run `node (docs[^`]*)`/.exec(chapter) ?? [];
    // In a copy, so that the pictures beside the chapter stay as they are.
    const project = userFolder({ "docs/typography.md": chapter });
    mkdirSync(join(project, "docs/typography"));
    for (const file of readdirSync(join(docs, "typography")).filter((name) => name.endsWith(".mjs")))
      copyFileSync(join(docs, "typography", file), join(project, "docs/typography", file));
    for (const folder of ["test", "node_modules", "fonts"])
      symlinkSync(join(ROOT, folder), join(project, folder), "dir");

    const log = execFileSync(process.execPath, [command, "squeeze"], { cwd: project, encoding: "utf8" });
    expect(log).toMatch(/^squeeze\.png {2}\d+ rows/);
    const { width, colourType } = readPng("typography/squeeze.png", join(project, "docs"));
    expect([width, colourType]).toEqual([readPng("typography/squeeze.png").width, INDEXED]);
  }, 60_000);
});
