import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { plainText } from "../../src/model/selected.ts";
import { select } from "../../src/select/index.ts";
import { allNodes } from "./support.ts";

const CONTENT = new URL("../../content/", import.meta.url);

function readSample(slug: string) {
  const { resume } = parseResume({
    file: slug,
    text: readFileSync(new URL(`${slug}/resume.yaml`, CONTENT), "utf8"),
  });
  if (resume === undefined) throw new Error(`${slug} is not valid`);
  return resume;
}

const samples = readdirSync(CONTENT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const variants = samples.flatMap(({ name }) => {
  const resume = readSample(name);
  return resume.meta.languages.map((lang) => ({ name, lang, resume }));
});

describe("the samples", () => {
  it("are there", () => expect(variants.length).toBeGreaterThanOrEqual(6));

  it.each(variants)(
    "$name in $lang is complete in its language and shows every section",
    ({ lang, resume }) => {
      expect(select(resume, { lang }).diagnostics).toEqual([]);
    },
  );

  it.each(variants)(
    "$name in $lang has nodes with ids of their own and titles with words",
    ({ lang, resume }) => {
      const nodes = allNodes(select(resume, { lang }).selected.sections);
      expect(nodes.length).toBeGreaterThan(20);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      for (const node of nodes) if ("title" in node) expect(plainText(node.title)).not.toBe("");
    },
  );
});
