import { describe, expect, it } from "vitest";
import { type Resume, STANDARD_SECTIONS } from "../../src/model/resume.ts";
import { allNodes, diagnosticsOf, selected, text } from "./support.ts";

const everything: Partial<Resume> = {
  basics: { name: "Lin Yi", summary: "One.\n\nTwo." },
  work: [
    { name: "Employer", highlights: ["A", { lead: "B", highlights: ["C"] }], positions: [{ position: "R" }] },
  ],
  volunteer: [{ organization: "Aid" }],
  education: [{ institution: "School", courses: ["Signals"] }],
  awards: [{ title: "Prize" }],
  certificates: [{ name: "Diver" }],
  publications: [{ name: "Paper" }],
  skills: [{ name: "Go" }],
  languages: [{ language: "Chinese" }],
  interests: [{ name: "Chess" }],
  references: [{ name: "A. Manager", reference: "Good." }],
  projects: [{ name: "Scheduler", keywords: ["Raft"] }],
};

const ids = (parts: Partial<Resume>, lang?: string, audience?: string) =>
  selected(parts, lang, audience).sections.map(({ id }) => id);

describe("sections", () => {
  it("come in the order in which employers look for them", () => {
    expect(ids(everything)).toEqual([
      "summary",
      "work",
      "projects",
      "education",
      "skills",
      "publications",
      "awards",
      "certificates",
      "languages",
      "volunteer",
      "interests",
      "references",
    ]);
    expect(ids(everything).toSorted()).toEqual([...STANDARD_SECTIONS].toSorted());
  });

  it("begin with the education of someone who has not worked", () => {
    expect(ids({ ...everything, work: [] }).slice(0, 3)).toEqual(["summary", "education", "projects"]);
    expect(ids({ ...everything, work: [{ name: "Employer", only: ["zh"] }] })[1]).toBe("education");
  });

  it("vanish when nothing in them shows", () => {
    expect(ids({ awards: [{ title: "Prize", only: ["zh"] }] })).toEqual([]);
    expect(ids({ awards: [{ title: "Prize", only: ["zh"] }] }, "zh")).toEqual(["awards"]);
  });

  it("have the language's usual titles", () => {
    const [section] = selected({ awards: [{ title: "Prize" }] }, "zh").sections;
    expect(section?.title).toEqual({ lang: "zh", spans: [{ text: "荣誉奖项" }], at: ["awards"] });
  });

  it("follow the author's list, its titles and its own sections", () => {
    const parts: Partial<Resume> = {
      work: [{ name: "Employer" }],
      education: [{ institution: "School" }],
      sections: [
        "education",
        { use: "work", title: { en: "Career", zh: "职业生涯" }, priority: "high" },
        { id: "patents", title: { en: "Patents" }, entries: [{ name: "Claim" }] },
        { id: "empty", title: "Empty", entries: [] },
      ],
    };
    const { sections } = selected(parts);
    expect(sections.map(({ id, title, priority }) => [id, text(title), priority])).toEqual([
      ["education", "Education", "normal"],
      ["work", "Career", "high"],
      ["sections[2]", "Patents", "normal"],
    ]);
    expect(sections[1]?.title.at).toEqual(["sections", 1, "title", "en"]);
  });

  it("that the list leaves out are not shown, and the author is told", () => {
    const parts: Partial<Resume> = {
      basics: { name: "Lin Yi", summary: "One." },
      skills: [{ name: "Go" }],
      awards: [{ title: "Prize", only: ["zh"] }],
      sections: ["work"],
    };
    expect(ids(parts)).toEqual([]);
    expect(diagnosticsOf(parts, "en").map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["unlisted-section", "info", ["basics", "summary"]],
      ["unlisted-section", "info", ["skills"]],
    ]);
  });

  it("can be listed once per language, not twice in one", () => {
    const work = [{ name: "Employer" }];
    const perLanguage: Partial<Resume> = {
      work,
      sections: [
        { use: "work", only: ["zh"] },
        { use: "work", only: ["en"], title: "Career" },
      ],
    };
    expect(selected(perLanguage).sections.map(({ title }) => text(title))).toEqual(["Career"]);
    expect(diagnosticsOf(perLanguage, "en")).toEqual([]);
    const twice: Partial<Resume> = { work, sections: ["work", { use: "work" }] };
    expect(ids(twice)).toEqual(["work"]);
    expect(diagnosticsOf(twice, "en")).toMatchObject([{ code: "repeated-section", path: ["sections", 1] }]);
  });

  it("and their items show to the audience that they are tagged for", () => {
    const parts: Partial<Resume> = {
      work: [{ name: "Shop", tags: ["retail"] }, { name: "Lab" }],
      awards: [{ title: "Prize" }],
      sections: ["work", { use: "awards", tags: ["science"] }],
    };
    expect(ids(parts, "en", "retail")).toEqual(["work"]);
    expect(ids(parts, "en", "science")).toEqual(["work", "awards"]);
    expect(selected(parts, "en", "science").sections[0]?.items.map(({ id }) => id)).toEqual(["work[1]"]);
    expect(ids(parts)).toEqual(["work", "awards"]);
    expect(ids({ awards: [{ title: "Prize", only: [], tags: [] }] }, "en", "retail")).toEqual(["awards"]);
  });

  it("tell the summary in paragraphs", () => {
    const [section] = selected({ basics: { name: "Lin Yi", summary: "One.\n\nTwo." } }).sections;
    expect(section?.items).toMatchObject([
      { kind: "paragraph", id: "basics.summary[0]", text: { at: ["basics", "summary"] } },
      { kind: "paragraph", id: "basics.summary[1]" },
    ]);
  });

  it("hold nodes that are all told apart by their id", () => {
    const found = allNodes(selected(everything).sections).map(({ id }) => id);
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found).size).toBe(found.length);
  });

  it("hand no priority down", () => {
    const work = [{ name: "Employer", priority: "must" as const, highlights: ["A"] }];
    const nodes = allNodes(selected({ work }).sections);
    expect(nodes.map(({ priority }) => priority)).toEqual(["normal", "must", "normal"]);
  });
});
