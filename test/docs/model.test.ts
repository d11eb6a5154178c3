import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseInline, parseResume, resumeJsonSchema } from "../../src/content/index.ts";
import { en } from "../../src/locale/en.ts";
import { STANDARD_SECTIONS, type StandardSection } from "../../src/model/resume.ts";
import { resumePdf, userFolder } from "../cli/run.ts";
import { fencedIn, follow, readPage, rowsIn, spansIn } from "./page.ts";

const page = readPage("model.md");
const examples = fencedIn(page).filter(({ language }) => language === "yaml");

/** A whole résumé of each example: those that do not say whose they are get a name. */
function wholeExamples(): string {
  const files = examples.map(({ text }, index) => {
    const nameless = (parse(text) as { basics?: unknown }).basics === undefined;
    return [`content/${index}/resume.yaml`, nameless ? `${text}basics: { name: Lin Yi }\n` : text];
  });
  return userFolder(Object.fromEntries(files));
}

/** Part of a JSON Schema, as far as fields go. */
interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}
const schema = resumeJsonSchema() as Shape & { readonly definitions: Readonly<Record<string, Shape>> };
/** What an item of a section cannot do without, where it is not its name. */
const NEEDED: Readonly<Record<string, string>> = {
  volunteer: "organization: Example",
  education: "institution: Example",
  awards: "title: Example",
  languages: "language: Example",
  references: "name: Example, reference: Example",
};
const STEERING = ["priority", "tags", "only", "pageBreak", "keepTogether"];

/** The paths of all fields at and below a shape, without those that steer what stays. */
function fieldsOf({ properties = {}, items, anyOf = [] }: Shape, at: string): readonly string[] {
  const steers = STEERING.every((name) => name in properties);
  const own = Object.entries(properties).filter(([name]) => !(steers && STEERING.includes(name)));
  return [
    ...(at === "" ? [] : [at]),
    ...own.flatMap(([name, field]) => fieldsOf(field, at === "" ? name : `${at}.${name}`)),
    ...(items ? fieldsOf(items, `${at}[*]`) : []),
    ...anyOf.flatMap((choice) => fieldsOf(choice, at)),
  ];
}

/** What the page's tables of fields name: those under a heading with a field's name, and those of several sections. */
function namedFields(): readonly string[] {
  return page.split(/^## /m).flatMap((chapter) => {
    const [of = ""] = spansIn(chapter.split("\n")[0]);
    if (chapter.includes("\n| section | fields |"))
      return rowsIn(chapter).flatMap(([section, fields]) =>
        spansIn(fields).map((field) => `${spansIn(section)[0]}.${field}`),
      );
    if (of === "" || !chapter.includes("\n| field |")) return [];
    return tableOf(chapter).map((field) => `${of}.${field.replace(/^\[\*\]\./, "")}`);
  });
}

/** The fields in the first cells of a chapter's table. */
const tableOf = (chapter: string): readonly string[] =>
  [...chapter.matchAll(/^\| (`[^|]+`)(?: \+)? \|/gm)].flatMap(([, cell]) => spansIn(cell));

/** The rows of a chapter's one table, without its head. */
const tableIn = (title: string) =>
  [...chapter(title).matchAll(/^\| (.*) \|$/gm)].slice(2).map(([, row = ""]) => row.split(" | "));

const chapter = (title: string) => page.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? "";

/** `work[*].name` and `work.name` are one field to the reader of a table. */
const namesIn = (fields: readonly string[]) => [
  ...new Set(fields.map((field) => field.replaceAll("[*]", ""))),
];

describe("docs/model.md", () => {
  it("names every field of the schema where it belongs, and no other", () => {
    const fields = namesIn(fieldsOf(schema, ""));
    // The changes to one layout are those to all, and the schema itself stands above all tables.
    const own = fields.filter((field) => !field.startsWith("theme.layouts.") && field !== "$schema");
    const isGroup = (field: string) => own.some((other) => other.startsWith(`${field}.`));
    const named = namesIn(namedFields());
    expect(own.filter((field) => !isGroup(field) && !named.includes(field))).toEqual([]);
    expect(named.filter((field) => !own.includes(field))).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
    expect(page).toContain("`$schema`");
  });

  it("names what highlights have, and what steers the choice of any item", () => {
    const highlight = Object.keys(schema.definitions["highlight"]?.properties ?? {});
    expect(
      [...tableOf(chapter("Highlights")), ...tableOf(chapter("What stays and what goes"))].toSorted(),
    ).toEqual(highlight.toSorted());
    expect(tableOf(chapter("What stays and what goes")).toSorted()).toEqual(STEERING.toSorted());
  });

  it("has examples that build and pass every check", () => {
    expect(examples.length).toBeGreaterThan(12);
    const cwd = wholeExamples();
    const check = resumePdf(["check", "--strict", "--quiet"], { cwd });
    expect([check.stdout, check.stderr, check.code]).toEqual(["", "", 0]);
    const build = resumePdf(["build", "--pages", "auto", "--strict", "--quiet"], { cwd });
    expect([build.stdout, build.stderr, build.code]).toEqual(["", "", 0]);
  });

  it("shows what its commands print, one after the other", () => {
    expect(follow(page)).toEqual([
      "resume-pdf export me.yaml --to text --lang zh: 0",
      "resume-pdf schema > resume.schema.json: 0",
      "resume-pdf export hidden.yaml --to text --redact agency: 0",
      "resume-pdf build resume.json --pages 1: 0",
    ]);
  });

  it("asks for quotes where a text would not come out as it is without them", () => {
    const [, starts = ""] = /begins with one of `([^`]+)`/.exec(page) ?? [];
    const texts = [...starts.split(" "), "`", "- ", "? "].map((start) => `${start}Example`);
    expect(texts).toHaveLength(16);
    for (const text of [...texts, "Engineer: storage", "Engineer #1"]) {
      const { resume, diagnostics } = parseResume({
        file: "me.yaml",
        text: `basics:\n  label: ${text}\n  name: Lin Yi\n`,
      });
      expect(diagnostics.length === 0 ? resume?.basics.label : undefined, text).not.toBe(text);
    }
  });

  it("shows dates as they are printed in both languages", () => {
    const rows = tableIn("Dates");
    const entries = rows.map(([written = ""], index) => {
      const dates = spansIn(written).map((span) => (span.includes(":") ? span : `date: ${span}`));
      return `      - { name: Row ${index}, ${dates.join(", ")} }\n`;
    });
    const head = "meta: { languages: [en, zh] }\nbasics: { name: Lin Yi }\n";
    const sections = `sections:\n  - id: dates\n    title: Dates\n    entries:\n${entries.join("")}`;
    const cwd = userFolder({ "me.yaml": head + sections });
    for (const [column, lang] of [
      [1, "en"],
      [2, "zh"],
    ] as const) {
      const { stdout } = resumePdf(["export", "me.yaml", "--to", "text", "--lang", lang], { cwd });
      const printed = [...stdout.matchAll(/^Row \d\n(.*)$/gm)].map(([, dates]) => dates);
      expect(printed).toEqual(rows.map((cells) => cells[column]));
    }
  });

  it("shows marks that are read as marks", () => {
    const written = tableIn("Texts").map(([mark = ""]) => mark.replace(/^(`+) ?(.*?) ?\1$/, "$2"));
    expect(written).toHaveLength(7);
    for (const mark of written) {
      const text = parseInline(mark).map((span) => span.text);
      expect(text.join("").length, mark).toBeLessThan(mark.length);
    }
  });

  it("lists the sections in their usual order", () => {
    const [, listed = ""] = /comes in the usual order: ([\w, \n]+)\./.exec(page) ?? [];
    const names = listed.split(/,\s/);
    expect(names.toSorted()).toEqual([...STANDARD_SECTIONS].toSorted());
    const lists = names.map((name) =>
      name === "summary" ? "" : `${name}: [{ ${NEEDED[name] ?? "name: Example"} }]\n`,
    );
    const cwd = userFolder({ "me.yaml": `basics: { name: Lin Yi, summary: Example }\n${lists.join("")}` });
    const { stdout } = resumePdf(["export", "me.yaml", "--to", "text"], { cwd });
    const titles = [...stdout.matchAll(/^(.+)\n-+$/gm)].map(([, title]) => title);
    expect(titles).toEqual(names.map((name) => en.sectionTitles[name as StandardSection]));
  });

  it("tells the truth of other languages, and of what is tagged", () => {
    const other = [
      "meta: { languages: [de] }",
      "basics: { name: Lin Yi }",
      "work: [{ name: Beispiel, startDate: 2020-03 }]",
      "skills: [{ name: Go, tags: [backend] }, { name: CSS, tags: [frontend] }]\n",
    ].join("\n");
    const cwd = userFolder({ "me.yaml": other });
    const { stdout } = resumePdf(["export", "me.yaml", "--to", "text"], { cwd });
    for (const text of ["Experience\n---", "Mar 2020 – Present", "- Go\n", "- CSS\n"])
      expect(stdout).toContain(text);
  });

  it("keeps fields of the author's own out of PDFs", () => {
    const [own] = examples.filter(({ text }) => text.includes("x-drafts"));
    const cwd = userFolder({ "me.yaml": own?.text ?? "" });
    expect(resumePdf(["build", "me.yaml", "--pages", "1", "--quiet"], { cwd }).code).toBe(0);
    const data = ["inspect", "out/me.en.1p.pdf", "--extract", "resume.json", "--out", "-"];
    expect(resumePdf(data, { cwd }).stdout).toContain("Lin Yi");
    expect(resumePdf(data, { cwd }).stdout).not.toContain("x-");
  });
});
