import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseResume, readYaml } from "../../src/content/index.ts";
import type { ManifestEntry } from "../../src/model/manifest.ts";
import type { Lang } from "../../src/model/resume.ts";
import { outlineOf } from "../import/outline.ts";
import { sources } from "../support/samples.ts";
import { ROOT, resumePdf, userFolder } from "./run.ts";

const FULL_JSON = join(ROOT, "test/import-json/full-v1.json");

const LAYOUTS = ["classic", "sidebar", "scholar"] as const;

/** Builds all samples, and tells where the PDFs are. */
function buildSamples(...words: readonly string[]): readonly (ManifestEntry & { readonly path: string })[] {
  const out = userFolder();
  const all = ["build", "--out", out, "--json", "--quiet", ...words];
  const { stdout, stderr, code } = resumePdf(all, { cwd: ROOT });
  if (code !== 0) throw new Error(stderr);
  const { outputs }: { readonly outputs: readonly ManifestEntry[] } = JSON.parse(stdout);
  return outputs.map((entry) => ({ ...entry, path: join(out, entry.file) }));
}

function imported(file: string, input = ""): string {
  const { stdout, stderr, code } = resumePdf(["import", file, "-o", "-"], { cwd: ROOT, input });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

const resumeIn = (file: string, text: string) => {
  const { resume, diagnostics } = parseResume({ file, text });
  if (!resume) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return resume;
};

describe("a PDF of ours", () => {
  /** On one page much is left out of what one sees, and nothing of the data. */
  let built: ReturnType<typeof buildSamples> = [];
  beforeAll(() => {
    built = buildSamples("--pages", "1", "--layout", LAYOUTS.join());
  }, 120_000);

  it("gives back the whole résumé with every field: all samples, layouts and languages", () => {
    expect(built).toHaveLength(6 * LAYOUTS.length);
    expect(built.reduce((sum, { fit }) => sum + fit.omitted.length, 0)).toBeGreaterThan(100);
    let photos = 0;
    for (const { source, file, path } of built) {
      const yaml = imported(path);
      const { image, ...basics } = resumeIn(source, sources[source] ?? "").basics;
      const restored = resumeIn(file, yaml);
      expect(restored, file).toEqual({ ...resumeIn(source, sources[source] ?? ""), basics });
      // A photo is no file in the PDF; its name waits until somebody puts one there.
      expect(yaml.includes(`x-image: ${image}\n`), file).toBe(image !== undefined);
      photos += image === undefined ? 0 : 1;
    }
    expect(photos).toBe(LAYOUTS.length);
  }, 120_000);

  it("is built from what it gave back as the same file, byte for byte", () => {
    const kinds = ["en classic", "zh sidebar", "en scholar"];
    const ours = built.filter(
      ({ source, lang, layout }) => source.includes("infra-lead") && kinds.includes(`${lang} ${layout}`),
    );
    expect(ours).toHaveLength(kinds.length);
    for (const { path, lang, layout } of ours) {
      const cwd = userFolder({ "me.yaml": imported(path) });
      const words = ["build", "me.yaml", "--pages", "1", "--lang", lang, "--layout", layout, "--out", "-"];
      const { bytes, code } = resumePdf(words, { cwd });
      expect(code).toBe(0);
      expect(Buffer.compare(bytes, readFileSync(path)), `${lang} ${layout}`).toBe(0);
    }
  }, 120_000);
});

describe("a JSON Resume file", () => {
  it("comes back from a résumé's file as it was, through two commands", () => {
    const cwd = userFolder();
    expect(resumePdf(["import", FULL_JSON, "--quiet"], { cwd }).code).toBe(0);
    const { stdout, code } = resumePdf(["export", "resume.yaml", "--to", "json-resume"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(readFileSync(FULL_JSON, "utf8")));
  });
});

type Way = "markdown" | "text" | "classic" | "sidebar" | "scholar";

interface Exception {
  readonly why: string;
  readonly ways: readonly Way[];
  readonly facts: RegExp;
}

const DOCUMENTS: readonly Way[] = ["markdown", "text"];
const PAGES: readonly Way[] = ["classic", "sidebar", "scholar"];

/** What does not come back from a document, and why; nothing else may be lost. */
const EXCEPTIONS: readonly Exception[] = [
  {
    why: "nothing tells a short line below a name from a role or a publisher",
    ways: [...DOCUMENTS, ...PAGES],
    facts: /^(?:对象存储统一接口|China DOI期刊接口|一种图像中数据|基于双通道卷积|MOOC编程俱乐部)/,
  },
  {
    why: "what an employer does stands before the role on one line",
    ways: [...DOCUMENTS, "scholar"],
    facts: /^(?:Mindverse|心识宇宙) /,
  },
  {
    why: "a subject of studies that names a field of work is taken for a role",
    ways: [...DOCUMENTS, "classic"],
    facts: /^Beihang University /,
  },
  {
    why: "an addition to a role is taken for something else",
    ways: [...DOCUMENTS, ...PAGES],
    facts: /^(?:小马智行|Alibaba Cloud|软件工程师，IT资产管理系统架构) /,
  },
  {
    why: "a year in the name of a contest is taken for its date",
    ways: DOCUMENTS,
    facts: /^Google Code Jam Kickstart/,
  },
  {
    why: "plain text does not tell an entry without dates from a paragraph",
    ways: ["text"],
    facts: /^(?:Documentation|DataAI发布平台|参数服务器ps|通用存储服务bfs|内容申诉举报平台workflow|Crane)/,
  },
  {
    why: "a project's firm at the end of a line is taken for a part of what follows",
    ways: PAGES,
    facts: /^(?:通用存储服务bfs|内容申诉举报平台workflow|Crane) /,
  },
  {
    why: "a side column breaks lines in the middle of places and names",
    ways: ["sidebar"],
    facts: /^(?:location: Changping|Zhejiang University)/,
  },
  {
    why: "the head of an entry at the top of a page, or with several lines, is taken for one with fewer",
    ways: ["scholar"],
    facts: /^(?:Perfect World|Dalian Yuming|Megvii) /,
  },
];

const isExpected = (way: Way, fact: string): boolean =>
  EXCEPTIONS.some(({ ways, facts }) => ways.includes(way) && facts.test(fact));

/** The least share of all facts that each way keeps; plain text has the fewest marks to go by. */
const KEPT: Readonly<Record<Way, number>> = {
  markdown: 0.92,
  text: 0.87,
  classic: 0.94,
  sidebar: 0.93,
  scholar: 0.93,
};

function expectKept(way: Way, wanted: readonly string[], lost: readonly string[]): void {
  expect(wanted.length).toBeGreaterThan(110);
  expect(lost.filter((fact) => !isExpected(way, fact))).toEqual([]);
  expect(1 - lost.length / wanted.length).toBeGreaterThanOrEqual(KEPT[way]);
}

/** Every sample in each of its languages. */
const variants = Object.entries(sources).flatMap(([file, text]) =>
  resumeIn(file, text).meta.languages.map((lang) => ({ file, lang })),
);

describe("what a reader takes down of a sample: names, sections, entries with roles and dates", () => {
  it.each(["markdown", "text"] as const)(
    "comes back from its export as %s",
    (to) => {
      expect(variants).toHaveLength(6);
      const lost = variants.flatMap(({ file, lang }) => {
        const { stdout } = resumePdf(["export", file, "--to", to, "--lang", lang], { cwd: ROOT });
        return lostOf(factsIn(file, lang), factsOf(readYaml(imported("-", stdout))));
      });
      const wanted = variants.flatMap(({ file, lang }) => factsIn(file, lang));
      expectKept(to, wanted, lost);
    },
    60_000,
  );

  it.each(LAYOUTS)(
    "comes back from the text of its PDF in %s, without data inside",
    (layout) => {
      const built = buildSamples("--pages", "2", "--standard", "none", "--layout", layout);
      expect(built).toHaveLength(6);
      const wanted = built.flatMap(({ source, lang }) => factsIn(source, lang));
      const lost = built.flatMap(({ source, lang, path }) =>
        lostOf(factsIn(source, lang), factsOf(readYaml(imported(path)))),
      );
      expectKept(layout, wanted, lost);
    },
    120_000,
  );
});

/** What a sample's file says to readers of one language. */
const factsIn = (file: string, lang: Lang): readonly string[] => {
  const value = readYaml(sources[file] ?? "");
  return factsOf(inLanguage(value, lang, resumeIn(file, sources[file] ?? "").meta.languages));
};

/** A value with one language's texts for those of all. */
function inLanguage(part: unknown, lang: Lang, all: readonly Lang[]): unknown {
  if (Array.isArray(part)) return part.map((member) => inLanguage(member, lang, all));
  if (typeof part !== "object" || part === null) return part;
  const members = Object.entries(part);
  if (members.every(([key]) => all.includes(key))) return members.find(([key]) => key === lang)?.[1];
  return Object.fromEntries(members.map(([key, member]) => [key, inLanguage(member, lang, all)]));
}

/**
 * The lines of an outline, less what no document shows: which of our sections one is, the code of a country, the name
 * that somebody has in a network, what was a list and what a sentence; and how many sentences there are.
 */
const factsOf = (value: unknown): readonly string[] =>
  outlineOf(value as object)
    .split("\n")
    .filter((line) => !/^(?:languages|url|profiles|aside): /.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\[[\w-]+\]/, "[]")
        .replace(/(^location: .*), [A-Z]{2}$/, "$1")
        .replace(/: (?:text|\d+ keywords?)$/, ": …")
        .replace(/ \| \d+$/, "")
        .replace(/(?: \|)+$/, ""),
    );

/** Those that are not found again, whatever their order: columns are read one after the other. */
function lostOf(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  return wanted.filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
