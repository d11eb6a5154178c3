import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { type Imported, importResume } from "../../src/import.ts";
import type { ImportNote } from "../../src/model/intake.ts";
import { conservation, UNCOUNTED } from "./conservation.ts";
import { comparable, outlineOf } from "./outline.ts";

/**
 * Five résumés with the shape and the dirt of real ones: what a scan, a PDF, a blog and a wrong encoding made of them.
 * Their outlines say what a careful reader makes of them, whatever the importer does.
 */
const FOLDER = new URL("seeds/", import.meta.url).pathname;
const OUTLINE = ".outline.txt";

/** Originals that must not be kept in a public repository, each beside its outline: `0a.txt`, `0a.outline.txt`. */
const ORIGINALS = process.env["RESUME_PDF_SEEDS"];

const seeds = seedsIn(FOLDER);

it("there are five seeds", () => {
  expect(seeds.map(({ file }) => file)).toEqual([
    "cloud-architect.md",
    "cloud-native.md",
    "infra-lead.md",
    "llm-gateway.txt",
    "node-backend.md",
  ]);
});

it.each(seeds)("$file identifies nobody", ({ bytes }) => {
  const text = new TextDecoder().decode(bytes);
  const addresses = text.match(/\S+@\S+/g) ?? [];
  const numbers = text.replace(/(?<=\d)[ -](?=\d)/g, "").match(/\d{11,}/g) ?? [];
  expect(addresses.filter((address) => !address.endsWith("@example.com"))).toEqual([]);
  expect(numbers.filter((number) => !/^(?:86)?13800000000$|^0+$/.test(number))).toEqual([]);
});

describe.each(seeds)("$file", holds);

if (ORIGINALS !== undefined) describe.each(seedsIn(ORIGINALS))("the original $file", holds);

interface Seed {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly outline: string;
}

function seedsIn(folder: string): readonly Seed[] {
  const names = readdirSync(folder).sort();
  const outlines = names.filter((name) => name.endsWith(OUTLINE));
  return outlines.map((outline) => {
    const slug = outline.slice(0, -OUTLINE.length);
    const file = names.find((name) => name.startsWith(slug) && name !== outline);
    if (file === undefined) throw new Error(`no seed for ${outline}`);
    const read = (name: string) => readFileSync(join(folder, name));
    return { file, bytes: read(file), outline: read(outline).toString("utf8") };
  });
}

function holds({ file, bytes, outline }: Seed): void {
  let imported: Imported;
  beforeAll(async () => {
    imported = await importResume(bytes, { file });
  });

  it("reads as a careful reader would read it", () => {
    expect(comparable(outlineOf(imported.value))).toBe(comparable(outline));
  });

  it("neither loses nor invents a letter", () => {
    expect(conservation(new TextDecoder().decode(bytes), imported)).toEqual([]);
  });

  it("would not get away with the loss of a single letter", () => {
    const { value, notes } = imported;
    const text = new TextDecoder().decode(bytes);
    const untouched = conservation(text, imported);
    const damaged = lossesOf(entriesOf(value)).map((entries) => ({ ...value, ...entries }));
    expect(damaged.length).toBeGreaterThan(30);
    for (const less of damaged) expect(conservation(text, { value: less, notes })).not.toEqual(untouched);
  });

  it("leaves no mark-up behind that a résumé cannot read", () => {
    const texts = [...textsOf(imported.value)];
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => LEFTOVER.test(text) || stars(text) % 2 === 1)).toEqual([]);
  });

  it("says nothing as a lead in one language and as a text in another", () => {
    expect([...highlightsOf(imported.value)].filter(isTornApart)).toEqual([]);
  });

  it("becomes YAML that says the same as the value, without errors once it has a name", () => {
    const { yaml, value } = imported;
    const fromYaml = parseResume({ file: "resume.yaml", text: named(yaml) });
    const fromValue = parseResume({ file: "resume.json", text: JSON.stringify(withName(value)) });
    expect(fromYaml.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(fromYaml.resume).toBeDefined();
    expect(fromYaml.resume).toEqual(fromValue.resume);
  });
}

/** Tags, character references, dead links, formulas, glyphs of lists; `p99<30ms` is none of these. */
const LEFTOVER = /<\/?[a-z][^<>]*>|&#?\w+;|\]\(#?\)|\$[^$]*\\|^[○•◦▪]|^\\?[*-] /;

const stars = (text: string): number => text.replace(/\\\*/g, "").split(/\*+/).length - 1;

function* textsOf(part: unknown): Generator<string> {
  if (typeof part === "string") yield part;
  else if (typeof part === "object" && part !== null) {
    // Drafts are kept as they were.
    for (const [key, member] of Object.entries(part)) if (key !== "x-set-aside") yield* textsOf(member);
  }
}

interface Highlight {
  readonly lead?: unknown;
  readonly text?: unknown;
}

function* highlightsOf(part: unknown): Generator<Highlight> {
  if (typeof part !== "object" || part === null) return;
  for (const [key, member] of Object.entries(part)) {
    if (key === "highlights" && Array.isArray(member)) {
      for (const highlight of member) if (typeof highlight === "object") yield highlight;
    }
    yield* highlightsOf(member);
  }
}

function isTornApart({ lead, text }: Highlight): boolean {
  if (typeof lead !== "object" || typeof text !== "object" || lead === null || text === null) return false;
  return !Object.keys(lead).some((lang) => lang in text);
}

/** Where a name is missing, the file leaves a place for it. */
function named(yaml: string): string {
  return yaml.replace(/^ {2}name:[ \t]*(?:#.*)?$/m, "  name: Lin Yi");
}

function withName(value: object): object {
  const { basics } = value as { readonly basics?: { readonly name?: unknown } };
  return { ...value, basics: { ...basics, name: basics?.name || "Lin Yi" } };
}

type Entries = Readonly<Record<string, unknown>>;

/** The sections with entries, without what every file words its own way. */
function entriesOf(value: object): Entries {
  return Object.fromEntries(
    Object.entries(value).filter(([key, section]) => Array.isArray(section) && key !== "sections"),
  );
}

/** The same value with one letter less, once for each of its texts. */
function lossesOf(value: Entries): readonly Entries[] {
  return [...losses(value)] as Entries[];
}

function* losses(part: unknown): Generator<unknown> {
  if (typeof part === "string") {
    const shorter = part.replace(/[\p{L}\p{N}]/u, "");
    if (shorter !== part) yield shorter;
  } else if (Array.isArray(part)) {
    for (const [index, member] of part.entries()) {
      for (const less of losses(member)) yield part.with(index, less);
    }
  } else if (typeof part === "object" && part !== null) {
    for (const [key, member] of Object.entries(part)) {
      if (UNCOUNTED.has(key)) continue;
      for (const less of losses(member)) yield { ...part, [key]: less };
    }
  }
}

describe("the report", () => {
  const notesOf = async (file: string): Promise<readonly ImportNote[]> => (await importSeed(file)).notes;

  it("says that text in a wrong encoding was repaired, and quotes it", async () => {
    const notes = (await notesOf("cloud-architect.md")).filter(({ code }) => code === "mojibake");
    expect(notes[0]).toMatchObject({ kind: "change", line: 1, after: "👤 Chen Mingyuan" });
    expect(notes.every(({ message }) => message.includes("Mac Roman"))).toBe(true);
    expect((await importSeed("cloud-architect.md")).yaml).not.toMatch(/[‚Äôüéåæ]/);
  });

  it("counts the radicals that stood for characters", async () => {
    const notes = (await notesOf("cloud-native.md")).filter(({ code }) => code === "radical");
    const quoted = notes.map(({ before = "" }) => before).join("");
    expect(quoted.match(/[\u2e80-\u2fdf]/g)).toHaveLength(25);
    expect((await importSeed("cloud-native.md")).yaml).not.toMatch(/[\u2e80-\u2fdf]/);
  });

  it("shows where the languages of a record disagree about a date", async () => {
    const notes = (await notesOf("infra-lead.md")).filter(({ kind }) => kind === "uncertain");
    const conflict = notes.find((note) => `${note.message} ${note.before} ${note.after}`.includes("2009-09"));
    expect(conflict).toBeDefined();
  });

  it("names links that lead nowhere", async () => {
    const notes = (await notesOf("infra-lead.md")).filter(({ code }) => code === "dead-link");
    expect(notes.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    "TODO",
    "要花时间看代码，有点深",
    "这里想写的话，要先看代码",
    "负责小红书线上发布系统和变更稳定性相关平台的开发与维护",
  ])("quotes what was set aside: %s", async (draft) => {
    const asides = (await notesOf("cloud-native.md")).filter(({ kind }) => kind === "aside");
    expect(asides.map(({ before = "" }) => before).join("\n")).toContain(draft);
  });

  it.each(["infra-lead.md", "cloud-native.md"])("asks for the name that is missing in %s", async (file) => {
    const missing = (await notesOf(file)).filter(({ kind }) => kind === "missing");
    expect(missing.map(({ code }) => code)).toContain("missing-name");
  });

  it.each(["cloud-architect.md", "llm-gateway.txt", "node-backend.md"])(
    "does not ask for a name that %s has",
    async (file) => {
      const missing = (await notesOf(file)).filter(({ kind }) => kind === "missing");
      expect(missing.map(({ code }) => code)).not.toContain("missing-name");
    },
  );
});

function importSeed(file: string): Promise<Imported> {
  return importResume(readFileSync(join(FOLDER, file)), { file });
}

describe("the law of conservation", () => {
  const value = {
    meta: { languages: ["en", "zh"] },
    basics: { name: { en: "Lin Yi", zh: "林一" }, phone: "+8613800000000" },
    work: [{ name: "MindOS", startDate: "2022-06", summary: { en: "Wrote C++.", zh: "写C++。" } }],
    sections: ["work", { id: "more", title: { en: "More", zh: "其他" }, entries: [] }],
  };
  const notes: readonly ImportNote[] = [
    { kind: "reading", code: "label", message: "", before: "电话" },
    { kind: "reading", code: "date", message: "", before: "2022 年 6 月", after: "2022-06" },
    { kind: "aside", code: "draft", message: "", before: "TODO" },
    { kind: "change", code: "radical", message: "", before: "⼀", after: "一" },
    { kind: "missing", code: "email", message: "", before: "counts nothing" },
  ];
  const source = `
    Lin Yi 林⼀ <b class="x">电话</b> 138-0000-0000&nbsp;TODO
    MindOS, 2022 年 6 月: Wrote C++. MindOS：写 C++。 More 其他
  `;

  it("is kept by a file that says all, and by notes that tell the rest", () => {
    expect(conservation(source, { value, notes })).toEqual([]);
  });

  it("is broken by a loss", () => {
    const work = [{ ...value.work[0], summary: { en: "Wrote C++.", zh: "写。" } }];
    expect(conservation(source, { value: { ...value, work }, notes })).toEqual(["lost: C×1"]);
    expect(conservation(source, { value, notes: notes.slice(1) })).toEqual(["lost: 电×1 话×1"]);
  });

  it("is broken by an invention", () => {
    const basics = { ...value.basics, label: "心心" };
    expect(conservation(source, { value: { ...value, basics }, notes })).toEqual(["gained: 心×2"]);
  });

  it("is broken by a change of case", () => {
    const work = [{ ...value.work[0], name: "Mindos" }];
    expect(conservation(source, { value: { ...value, work }, notes })).toEqual([
      "lost: M×1 O×2 S×2 d×1 i×1 n×1",
      "gained: o×1 s×1",
    ]);
  });

  it("counts a plain string for each language that says it, and no more often than the source does", () => {
    const once = source.replace("MindOS：", "");
    expect(conservation(once, { value, notes })).toEqual([]);
    expect(conservation(`${source} MindOS`, { value, notes })).toEqual(["lost: M×1 O×1 S×1 d×1 i×1 n×1"]);
  });
});
