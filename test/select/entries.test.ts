import { describe, expect, it } from "vitest";
import { ResumeError } from "../../src/model/diagnostic.ts";
import type { Resume } from "../../src/model/resume.ts";
import type { Entry, Rich } from "../../src/model/selected.ts";
import { defined } from "../../src/select/defined.ts";
import { onlyEntry, outline, selected, text } from "./support.ts";

/** The texts of an entry's head, with plain spaces. */
function head(entry: Entry) {
  const { title, subtitle, note, place, dates, href } = entry;
  const shown = (rich: Rich | undefined) => text(rich)?.replaceAll("\u00a0", " ");
  return defined({
    title: shown(title),
    subtitle: shown(subtitle),
    note: shown(note),
    place: shown(place),
    dates: shown(dates),
    href,
  });
}

const headOf = (parts: Partial<Resume>, lang?: string) => head(onlyEntry(selected(parts, lang)));

describe("an item becomes an entry", () => {
  it("work: employer, role, what the employer does, place, dates", () => {
    const work = [
      {
        name: "Example Ltd",
        position: "Engineer",
        description: "cloud storage",
        location: "Hangzhou",
        startDate: "2016-09",
        endDate: "2019-01",
        url: "https://example.com",
        summary: "Built it.",
        highlights: ["Ran it."],
      },
    ];
    expect(headOf({ work })).toEqual({
      title: "Example Ltd",
      subtitle: "Engineer",
      note: "cloud storage",
      place: "Hangzhou",
      dates: "Sep 2016 – Jan 2019",
      href: "https://example.com",
    });
    const entry = onlyEntry(selected({ work }));
    expect(entry).toMatchObject({ id: "work[0]", priority: "normal", positions: [] });
    expect(entry.body.map((paragraph) => text(paragraph.text))).toEqual(["Built it."]);
    expect(entry.bullets.map(outline)).toEqual(["Ran it."]);
  });

  it("volunteer: organization and role", () => {
    expect(
      headOf({ volunteer: [{ organization: "Example Aid", position: "Driver", startDate: "2020" }] }),
    ).toEqual({
      title: "Example Aid",
      subtitle: "Driver",
      dates: "2020 – Present",
    });
  });

  it("education: degree and subject in the language's order, score, courses", () => {
    const education = [
      {
        institution: { en: "Example University", zh: "示例大学" },
        studyType: { en: "MSc", zh: "硕士" },
        area: { en: "Electronics", zh: "电子工程" },
        score: "3.7/4.0",
        courses: ["Signals", "Systems"],
        highlights: ["Thesis prize"],
      },
    ];
    expect(headOf({ education })).toEqual({
      title: "Example University",
      subtitle: "MSc, Electronics, GPA 3.7/4.0",
    });
    expect(headOf({ education }, "zh")).toMatchObject({
      title: "示例大学",
      subtitle: "电子工程·硕士·GPA 3.7/4.0",
    });
    expect(onlyEntry(selected({ education })).bullets.map(outline)).toEqual([
      "Thesis prize",
      "Coursework | Signals, Systems",
    ]);
    expect(onlyEntry(selected({ education }, "zh")).bullets.map(outline)[1]).toBe(
      "主修课程 | Signals、Systems",
    );
  });

  it.each(["First class", "92/100", "GPA 3.7"])("education: the score %s explains itself", (score) => {
    expect(headOf({ education: [{ institution: "Example", score }] })).toMatchObject({ subtitle: score });
  });

  it("projects: roles, affiliation, description before summary, keywords", () => {
    const projects = [
      {
        name: "Scheduler",
        roles: ["Author", "Maintainer"],
        entity: "Example Ltd",
        type: "application",
        description: "A scheduler.",
        summary: "It schedules.",
        keywords: ["Go", "Raft"],
      },
    ];
    const entry = onlyEntry(selected({ projects }));
    expect(head(entry)).toEqual({
      title: "Scheduler",
      subtitle: "Author, Maintainer",
      note: "Example Ltd, application",
    });
    expect(entry.body.map((paragraph) => text(paragraph.text))).toEqual(["A scheduler.", "It schedules."]);
    expect(entry.bullets.map(outline)).toEqual(["Keywords | Go, Raft"]);
    expect(entry.bullets[0]).toMatchObject({ id: "projects[0].keywords" });
  });

  it("awards, certificates and publications: who gave it and when", () => {
    expect(
      headOf({
        awards: [{ title: "Prize", awarder: "Example Society", date: "2018-06", summary: "For it." }],
      }),
    ).toEqual({ title: "Prize", subtitle: "Example Society", dates: "Jun 2018" });
    expect(headOf({ certificates: [{ name: "Diver", issuer: "Example Club", date: "2018-06-03" }] })).toEqual(
      {
        title: "Diver",
        subtitle: "Example Club",
        dates: "Jun 3, 2018",
      },
    );
    expect(headOf({ publications: [{ name: "Paper", publisher: "Journal", releaseDate: "2018" }] })).toEqual({
      title: "Paper",
      subtitle: "Journal",
      dates: "2018",
    });
  });

  it("references: who says what", () => {
    const entry = onlyEntry(
      selected({ references: [{ name: "A. Manager", reference: "Good.\n\nVery good." }] }),
    );
    expect(text(entry.title)).toBe("A. Manager");
    expect(entry.body.map((paragraph) => text(paragraph.text))).toEqual(["Good.", "Very good."]);
  });

  it("custom sections: a date or a range", () => {
    const entries = [
      { name: "Patent", subtitle: "Inventor", date: "2020-01", highlights: ["Claim"] },
      { name: "Club", startDate: "2019", endDate: "2020" },
    ];
    const { sections } = selected({ sections: [{ id: "more", title: "More", entries }] });
    expect(sections[0]?.items.map((item) => item.kind === "entry" && head(item))).toEqual([
      { title: "Patent", subtitle: "Inventor", dates: "Jan 2020" },
      { title: "Club", dates: "2019 – 2020" },
    ]);
    expect(sections[0]?.items.map(({ id }) => id)).toEqual([
      "sections[0].entries[0]",
      "sections[0].entries[1]",
    ]);
  });
});

describe("dates of an entry", () => {
  const dates = (startDate?: string, endDate?: string) =>
    headOf({ work: [defined({ name: "Example", startDate, endDate })] }).dates;

  it("are open when there is a start and no end, or an end `present`", () => {
    expect(dates("2016-09")).toBe("Sep 2016 – Present");
    expect(dates("2016-09", "present")).toBe("Sep 2016 – Present");
  });

  it("are the end alone without a start, and nothing if that is open", () => {
    expect(dates(undefined, "2019")).toBe("2019");
    expect(dates(undefined, "present")).toBeUndefined();
    expect(dates()).toBeUndefined();
  });

  it("stand where they were read", () => {
    const at = (parts: Partial<Resume>) => onlyEntry(selected(parts)).dates?.at;
    expect(at({ work: [{ name: "Example", startDate: "2016" }] })).toEqual(["work", 0, "startDate"]);
    expect(at({ work: [{ name: "Example", startDate: "2016", endDate: "2017" }] })).toEqual(["work", 0]);
  });

  it("are never guessed when they are impossible", () => {
    expect(() => dates("2016-13")).toThrow(ResumeError);
    expect(() => dates("2016-01", "2016-02-30")).toThrow('work[0].endDate is "2016-02-30"');
  });
});

describe("several roles at one employer", () => {
  const positions = [
    { position: "Lead", startDate: "2018-03", highlights: ["Led"], location: "Hangzhou" },
    { position: "Engineer", startDate: "2016-09", endDate: "2018-03", only: ["en"] },
  ];

  it("are entries whose title is the role", () => {
    const entry = onlyEntry(selected({ work: [{ name: "Example", positions }] }));
    expect(entry.positions.map(head)).toEqual([
      { title: "Lead", place: "Hangzhou", dates: "Mar 2018 – Present" },
      { title: "Engineer", dates: "Sep 2016 – Mar 2018" },
    ]);
    expect(entry.positions.map(({ id }) => id)).toEqual(["work[0].positions[0]", "work[0].positions[1]"]);
    expect(entry.positions[0]?.bullets.map(outline)).toEqual(["Led"]);
  });

  it("give the employer its dates, hidden roles included", () => {
    const dates = onlyEntry(selected({ work: [{ name: "Example", positions }] }, "zh")).dates;
    expect(text(dates)).toBe("2016.09\u00a0– 至今");
    expect(dates?.at).toEqual(["work", 0, "positions"]);
  });

  it("end with the last of them", () => {
    const ended = [
      { position: "A", startDate: "2016", endDate: "2019-05" },
      { position: "B", startDate: "2015-02", endDate: "2018" },
    ];
    expect(headOf({ work: [{ name: "Example", positions: ended }] }).dates).toBe("Feb 2015 – May 2019");
  });

  it("do not overrule the dates that the employer has", () => {
    expect(headOf({ work: [{ name: "Example", startDate: "2014", positions }] }).dates).toBe(
      "2014 – Present",
    );
  });
});
