import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { importResume } from "../../src/import.ts";
import { ResumeError } from "../../src/model/diagnostic.ts";
import { STANDARD_SECTIONS } from "../../src/model/resume.ts";
import { conservation } from "./conservation.ts";
import { outlineOf } from "./outline.ts";

/**
 * Résumés in habits that the importer was not written for. Their outlines were taken down by hand, by somebody who had
 * not seen the importer, and say what a careful reader makes of them.
 */
const folder = new URL("unseen/", import.meta.url);
const OUTLINE = ".outline.txt";

const files = readdirSync(folder)
  .filter((file) => !file.endsWith(OUTLINE))
  .sort();

it("there are at least sixteen unseen résumés, each with its outline", () => {
  expect(files.length).toBeGreaterThanOrEqual(16);
  expect(readdirSync(folder)).toHaveLength(2 * files.length);
});

describe.each(files)("%s", async (file) => {
  const bytes = bytesOf(file);
  const imported = await importResume(bytes, { file });

  it("reads as a careful reader would read it", () => {
    expect(withoutIds(outlineOf(imported.value))).toBe(expectedOutline(file));
  });

  it("keeps every letter, digit and Han character", () => {
    expect(conservation(textOf(file), imported)).toEqual([]);
  });

  it("becomes a résumé that the program itself can read", () => {
    const { diagnostics, resume } = parseResume({ file: "resume.yaml", text: imported.yaml });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(resume).toBeDefined();
  });
});

describe("what is left of a file", () => {
  const file = fc.constantFrom(...files);

  it("is imported whatever order its lines are in", async () => {
    const shuffled = file.chain((name) =>
      fc.shuffledSubarray(textOf(name).split("\n")).map((lines) => Buffer.from(lines.join("\n"))),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, (bytes) => expectToBeRead(bytes, "shuffled.md")),
      { numRuns: 60, seed: 41 },
    );
  });

  it("is imported wherever it was cut off, even in the middle of a character", async () => {
    const cut = file.chain((name) => {
      const bytes = bytesOf(name);
      return fc.nat(bytes.length).map((end) => ({ name, bytes: bytes.subarray(0, end) }));
    });
    await fc.assert(
      fc.asyncProperty(cut, ({ name, bytes }) => expectToBeRead(bytes, name)),
      { numRuns: 60, seed: 42 },
    );
  });
});

/** Whatever became of it: at most the name is missing. What cannot be read at all is refused, and never crashes. */
async function expectToBeRead(bytes: Uint8Array, file: string): Promise<void> {
  const yaml = await importResume(bytes, { file }).then((imported) => imported.yaml, refusal);
  if (yaml === undefined) return;
  const { diagnostics } = parseResume({ file: "resume.yaml", text: yaml });
  const errors = diagnostics.filter(({ severity, code }) => severity === "error" && code !== "missing-name");
  expect(errors).toEqual([]);
}

function refusal(error: unknown): undefined {
  if (!(error instanceof ResumeError)) throw error;
}

function bytesOf(file: string): Uint8Array {
  return readFileSync(new URL(file, folder));
}

function textOf(file: string): string {
  return new TextDecoder(file.includes("gb18030") ? "gb18030" : "utf-8").decode(bytesOf(file));
}

function expectedOutline(file: string): string {
  const name = file.replace(/\.[^.]+$/, "");
  return readFileSync(new URL(name + OUTLINE, folder), "utf8");
}

/** Ids of the author's own sections are the importer's business. */
function withoutIds(outline: string): string {
  const known: readonly string[] = STANDARD_SECTIONS;
  return outline.replace(/^\[([^\]]*)\]/gm, (heading, name) => (known.includes(name) ? heading : "[custom]"));
}
