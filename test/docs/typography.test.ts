import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const chapter = readFileSync(`${docs}typography.md`, "utf8");

const PICTURE = /<img src="(typography\/[\w-]+\.png)" width="(\d+)" alt="([^"]*)">/g;
const pictures = [...chapter.matchAll(PICTURE)].map(([, path = "", width, alt]) => ({
  path,
  width: Number(width),
  alt,
}));

/** What a PNG's first chunk says (ISO/IEC 15948, 11.2.2), and the size of its file in bytes. */
function readPng(path: string) {
  const bytes = readFileSync(docs + path);
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
});
