import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { balancedLines } from "../../layouts/scholar/balanced-lines.ts";
import { dateColumnEm } from "../../layouts/scholar/date-column.ts";
import { scholar } from "../../layouts/scholar/index.ts";
import { parseResume } from "../../src/content/index.ts";
import { prune } from "../../src/fit/prune.ts";
import { settingsAt } from "../../src/fit/settings.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import { type Contact, type Entry, plainText, type SelectedResume } from "../../src/model/selected.ts";
import { mm, PAPERS, type PaperName } from "../../src/model/units.ts";
import { layOut, type PageLine } from "../../src/pdf/index.ts";
import { select } from "../../src/select/index.ts";
import { fontStore } from "../support/fonts.ts";
import { type PlacedLine, placedLines } from "../support/laid-out.ts";
import { DOT_PNG } from "../support/pictures.ts";
import { sources } from "../support/samples.ts";
import { bullet, entry, idsOf, labelled, resumeOf, rich, section } from "../support/selected.ts";

const samples = Object.entries(sources).flatMap(([file, text]) => {
  const { resume } = parseResume({ file, text });
  if (!resume) throw new Error(`${file} is not valid`);
  return resume.meta.languages.map((lang) => select(resume, { lang }).selected);
});

interface Choice {
  readonly paper?: PaperName;
  readonly comfort?: number;
  readonly pages?: number;
  readonly photo?: Uint8Array;
}

function inputOf(resume: SelectedResume, choice: Choice = {}): LayoutInput {
  const { paper = "a4", comfort = 0.5, pages = 2, photo } = choice;
  const settings = settingsAt(scholar.range(resume.lang, pages), comfort);
  const { theme } = scholar;
  return { resume, settings, paper: PAPERS[paper], pages, theme, ...(photo ? { photo } : {}) };
}

const CHOICES: readonly Choice[] = (["a4", "letter"] as const).flatMap((paper) =>
  [0, 0.37, 1].flatMap((comfort) => [1, 2].map((pages) => ({ paper, comfort, pages }))),
);

/** A résumé set on pages, and where its columns of dates and of text begin. */
async function setPages(input: LayoutInput) {
  const { document } = await layOut(scholar.render(input), fontStore());
  const { margin, size } = input.settings;
  const textEdge = margin.x + size * dateColumnEm(input.resume);
  return { input, document, lines: placedLines(document), dateEdge: margin.x, textEdge };
}

const setEverywhere = (resume: SelectedResume) =>
  Promise.all(CHOICES.map((choice) => setPages(inputOf(resume, choice))));

const isAt = (edge: number) => (line: PageLine) => Math.abs(line.x - edge) < 0.01;
const isFolio = ({ text }: PageLine) => /^\d+\u2002\/\u2002\d+$/.test(text);
const endOf = ({ x, width }: PageLine) => x + width;
const isOnOneLine = (a: PageLine, b: PageLine) => a.page === b.page && Math.abs(a.y - b.y) < 0.01;

const entriesOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((one) => [one, ...entriesOf(one.positions)]);
const allEntries = ({ sections }: SelectedResume) =>
  entriesOf(sections.flatMap(({ items }) => items.filter((item) => item.kind === "entry")));

it("saw every sample", () => expect(samples).toHaveLength(6));

describe.each(samples.map((resume) => ({ resume, name: plainText(resume.basics.name), lang: resume.lang })))(
  "the pages of $name ($lang)",
  ({ resume }) => {
    let everywhere: Awaited<ReturnType<typeof setEverywhere>>;
    beforeAll(async () => {
      everywhere = await setEverywhere(resume);
    }, 60_000);

    it("have two left edges: dates, labels and heads at one, all text below the masthead at or right of the other", () => {
      for (const { lines, dateEdge, textEdge } of everywhere) {
        const firstHead = plainText(resume.sections[0]?.title ?? rich(""));
        const body = lines.slice(lines.findIndex(({ text }) => text === firstHead));
        expect(body.length).toBeGreaterThan(40);
        const astray = body.filter((line) => !isAt(dateEdge)(line) && line.x < textEdge - 0.01);
        expect(astray.map(({ text }) => text)).toEqual([]);
        expect(body.filter(isAt(textEdge)).length).toBeGreaterThan(5);
      }
    });

    it("have every date on the baseline of its title, on one line and clear of it", () => {
      const dates = new Set(allEntries(resume).flatMap((one) => (one.dates ? [plainText(one.dates)] : [])));
      expect(dates.size).toBeGreaterThan(1);
      for (const { input, lines, dateEdge, textEdge } of everywhere) {
        const shown = lines.filter((line) => isAt(dateEdge)(line) && dates.has(line.text));
        expect(shown.length).toBeGreaterThan(1);
        for (const line of shown) {
          expect(endOf(line)).toBeLessThanOrEqual(textEdge - input.settings.size / 2);
          expect(lines.filter((other) => isAt(textEdge)(other) && isOnOneLine(line, other))).toHaveLength(1);
        }
      }
    });

    it("are read line by line: the date, then what it dates", async () => {
      const { lines, textEdge } = await setPages(inputOf(resume));
      for (const { title, dates } of allEntries(resume)) {
        if (!dates) continue;
        const at = lines.findIndex((line, i) => {
          const next = lines[i + 1];
          return line.text === plainText(dates) && next !== undefined && next.text.startsWith(opening(title));
        });
        expect([plainText(title), at]).not.toEqual([plainText(title), -1]);
        expect(lines[at + 1]?.x).toBeCloseTo(textEdge, 2);
      }
    });

    it("keep the margins, and print nothing over anything", () => {
      for (const { input, lines } of everywhere) {
        const { paper, settings } = input;
        const right = paper.width - settings.margin.x;
        expect(
          lines.filter((line) => line.x < settings.margin.x - 0.01 || endOf(line) > right + 0.01),
        ).toEqual([]);
        const collisions = lines.filter((line) =>
          lines.some(
            (other) =>
              other !== line &&
              isOnOneLine(line, other) &&
              line.x <= other.x &&
              other.x < endOf(line) + line.size / 8,
          ),
        );
        expect(collisions.map(({ text }) => text)).toEqual([]);
      }
    });

    it("have lines of at most 50 Han or 95 letters at comfort", () => {
      const comfortable = everywhere.filter((_, i) => CHOICES[i]?.comfort === 1);
      expect(comfortable).toHaveLength(4);
      for (const { lines } of comfortable) {
        const longest = Math.max(...lines.map(({ text }) => text.length));
        expect(longest).toBeGreaterThan(30);
        expect(longest).toBeLessThanOrEqual(95);
        expect(
          Math.max(...lines.map(({ text }) => text.match(/\p{Script=Han}/gu)?.length ?? 0)),
        ).toBeLessThanOrEqual(50);
      }
    });

    it("number themselves at the foot, each page of two and no single one", async () => {
      const input = inputOf(resume, { comfort: 0 });
      const { document, lines } = await setPages(input);
      expect(document.children).toHaveLength(2);
      const folios = lines.filter(isFolio);
      expect(folios.map(({ text }) => text.replaceAll("\u2002", " "))).toEqual(["1 / 2", "2 / 2"]);
      expect(folios.map(({ page }) => page)).toEqual([1, 2]);
      const { paper, settings } = input;
      for (const folio of folios) {
        expect(folio.x + folio.width / 2).toBeCloseTo(paper.width / 2, 2);
        expect(folio.y).toBeGreaterThan(paper.height - settings.margin.y);
        expect(folio.y).toBeLessThan(paper.height - mm(4));
      }
      const single = await setPages(inputOf(resume, { pages: 1, comfort: 0 }));
      expect(single.lines.filter(isFolio)).toEqual([]);
    });

    it("carry the name once more, and no second number, at the head of the second page", async () => {
      const input = inputOf(resume, { comfort: 0 });
      const { lines } = await setPages(input);
      const above = lines.filter(({ y }) => y < input.settings.margin.y);
      expect(above.map(({ page, text }) => [page, text])).toEqual([[2, plainText(resume.basics.name)]]);
    });

    it("have small capitals in Latin heads and none in Chinese ones, with the letters as written", async () => {
      const { lines } = await setPages(inputOf(resume, { comfort: 0 }));
      for (const { title } of resume.sections) {
        const heads = lines.filter(({ text }) => text === plainText(title));
        expect(heads.length).toBeGreaterThan(0);
        for (const head of heads) expect(isSmallCaps(head)).toBe(resume.lang === "en");
      }
    });

    it("slant what is said of a title in English, and nothing in Chinese", async () => {
      const { lines } = await setPages(inputOf(resume));
      const slanted = lines.filter((line) => facesOf(line).some((face) => /It(alic)?$/.test(face)));
      if (resume.lang === "en") expect(slanted.length).toBeGreaterThan(1);
      else expect(slanted).toEqual([]);
    });
  },
);

/** The beginning of a title, which may take more than one line. */
const opening = (title: Parameters<typeof plainText>[0]) => plainText(title).slice(0, 8);
const isSmallCaps = ({ runs }: PlacedLine) =>
  runs.every(({ attributes }) => attributes.features?.["smcp"] === true);
const facesOf = ({ runs }: PlacedLine) =>
  runs.map(
    ({ attributes }) => (attributes.font[0] as { postscriptName?: string } | undefined)?.postscriptName ?? "",
  );

describe("a résumé too short for the pages it was asked for", () => {
  it("has one page, and no number", async () => {
    const resume = resumeOf(section("work", [entry("Employer")]));
    const { document, lines } = await setPages(inputOf(resume, { pages: 2, comfort: 1 }));
    expect(document.children).toHaveLength(1);
    expect(lines.filter(isFolio)).toEqual([]);
  });
});

describe("a list of publications", () => {
  const paper = (id: string, year: string) =>
    entry(id, {
      title: rich(
        "Segmentation without segments: a Bayesian account of the early lexicon and of its limits",
        "en",
      ),
      subtitle: rich("Proceedings of the 49th Annual Meeting of an Association, with somebody", "en"),
      dates: rich(year, "en"),
    });
  const resume = {
    ...resumeOf(section("publications", [paper("a", "2023"), paper("b", "2011")])),
    lang: "en",
  };

  it("has rows of a year and a paragraph, whose lines all begin at one edge", async () => {
    const { lines, textEdge } = await setPages(inputOf(resume, { pages: 1 }));
    const years = lines.filter(({ text }) => /^20/.test(text));
    expect(years).toHaveLength(2);
    const [first, second] = years.map(({ y }) => y);
    const rows = lines
      .filter(({ y }) => y >= (first ?? 0) && y < (second ?? 0))
      .filter(({ text }) => !/^20/.test(text));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row.x).toBeCloseTo(textEdge, 2);
    expect(rows[0]?.y).toBeCloseTo(first ?? 0, 4);
  });
});

describe("labels", () => {
  const skills = (label: string) => ({
    ...resumeOf(
      section("skills", [labelled(label, { text: rich("文字") }), labelled("语言", { text: rich("英语") })]),
    ),
    lang: "zh",
  });

  it("stand in the column of dates, on the baseline of what they label", async () => {
    const { lines, dateEdge, textEdge } = await setPages(
      inputOf(skills("人工智能与大语言模型"), { pages: 1 }),
    );
    const label = lines.find(({ text }) => text === "人工智能与大语言模型");
    const text = lines.find((line) => line.text === "文字");
    expect(label?.x).toBeCloseTo(dateEdge, 2);
    expect(text?.x).toBeCloseTo(textEdge, 2);
    expect(text?.y).toBeCloseTo(label?.y ?? 0, 4);
  });

  it("run into the text, all of a list, where one is too long for the column", async () => {
    const { lines } = await setPages(inputOf(skills("一个长到日期那一栏放不下的技能名称"), { pages: 1 }));
    expect(lines.some(({ text }) => text.endsWith("：文字"))).toBe(true);
    expect(lines.some(({ text }) => text === "语言：英语")).toBe(true);
  });
});

describe("the column of dates", () => {
  it("is never wider for what is left out", () => {
    let narrowed = 0;
    for (const resume of samples) {
      const ids = idsOf(resume);
      fc.assert(
        fc.property(fc.subarray([...ids]), (omitted) => {
          const width = dateColumnEm(prune(resume, new Set(omitted)));
          narrowed += Number(width < dateColumnEm(resume));
          return width <= dateColumnEm(resume);
        }),
        { numRuns: 50, seed: 1 },
      );
    }
    expect(narrowed).toBeGreaterThan(0);
  });

  const dated = (id: string, dates: string) => entry(id, { dates: rich(dates, "en") });
  const inEnglish = (entries: readonly Entry[]) => ({ ...resumeOf(section("work", entries)), lang: "en" });
  const RANGE_OF_DAYS = "Sep 30, 2020 – May 31, 2021";

  it("is as wide as ranges of days where several entries have them, and not for a single one", async () => {
    const one = [dated("a", RANGE_OF_DAYS), dated("b", "May 2016 – May 2019"), dated("c", "2012")];
    const all = ["a", "b", "c"].map((id) => dated(id, RANGE_OF_DAYS));
    expect(dateColumnEm(inEnglish(one))).toBe(dateColumnEm(inEnglish([dated("a", "2012")])));
    const { lines } = await setPages(inputOf(inEnglish(all), { pages: 1 }));
    expect(lines.filter(({ text }) => text === RANGE_OF_DAYS)).toHaveLength(3);
  });

  it("does not grow without end", () => {
    const endless = ["a", "b", "c"].map((id) => dated(id, RANGE_OF_DAYS.repeat(3)));
    const days = ["a", "b", "c"].map((id) => dated(id, RANGE_OF_DAYS));
    expect(dateColumnEm(inEnglish(endless)) - dateColumnEm(inEnglish(days))).toBeLessThan(1);
  });

  it("does not exist where nothing would stand in it", async () => {
    const resume = {
      ...resumeOf(
        section("work", [entry("甲公司", { bullets: [bullet("要点")] })]),
        section("skills", [labelled("编程"), labelled("英语")]),
      ),
      lang: "zh",
    };
    expect(dateColumnEm(resume)).toBe(0);
    const { lines, dateEdge } = await setPages(inputOf(resume, { pages: 1 }));
    for (const start of ["甲公司", "编程", "英语"]) {
      expect(lines.find(({ text }) => text === start)?.x).toBeCloseTo(dateEdge, 2);
    }
  });

  it("leaves a portrait its room even where labels alone make it narrow", async () => {
    const resume = {
      ...resumeOf(section("skills", [labelled("语言", { text: rich("英语") })])),
      lang: "zh",
    };
    const { document, lines } = await setPages(inputOf(resume, { pages: 1, photo: DOT_PNG }));
    const photo = imageIn(document);
    const name = lines.find(({ text }) => text === plainText(resume.basics.name));
    expect(name?.x).toBeGreaterThan((photo?.left ?? Number.NaN) + (photo?.width ?? 0));
  });
});

describe("dates of two lines", () => {
  const DATES = "Sep 30, 2020 – May 31, 2021";
  const set = async (...entries: readonly Entry[]) => {
    const input = inputOf({ ...resumeOf(section("work", entries)), lang: "en" }, { pages: 1 });
    const { lines } = await setPages(input);
    const { size, leading } = input.settings;
    const topOf = (start: string) => lines.find(({ text }) => text.startsWith(start))?.y ?? Number.NaN;
    expect(topOf("May 31")).toBeGreaterThan(topOf("Sep 30"));
    return { topOf, line: size * leading };
  };

  it("never push down what follows the title", async () => {
    const dates = rich(DATES, "en");
    const bulleted = await set(entry("Employer", { dates, bullets: [bullet("Work")] }));
    const undated = await set(
      entry("Employer", { bullets: [bullet("Work")] }),
      entry("Other", { dates, bullets: [bullet("More")] }),
    );
    const below = ({ topOf }: typeof bulleted) => topOf("Work") - topOf("Employer");
    expect(below(bulleted)).toBeCloseTo(below(undated), 4);
    expect(below(bulleted)).toBeLessThan(bulleted.line * 1.9);
  });

  it("keep clear of the next entry's dates where nothing but a title stands beside them", async () => {
    const { topOf, line } = await set(
      entry("Employer", { dates: rich(DATES, "en") }),
      entry("Other", { dates: rich("2012", "en") }),
    );
    expect(topOf("2012") - topOf("May 31")).toBeGreaterThanOrEqual(line - 0.01);
  });
});

describe("a place", () => {
  const EMPLOYER = "International Consolidated Semiconductor Manufacturing Corporation";
  const PLACE = "Newcastle upon Tyne, Tyne and Wear, United Kingdom (remote)";
  const set = async (parts: Partial<Entry>) => {
    const job = entry(EMPLOYER, { title: rich(EMPLOYER, "en"), ...parts });
    const { input, lines } = await setPages(
      inputOf({ ...resumeOf(section("work", [job])), lang: "en" }, { pages: 1 }),
    );
    const find = (start: string) => {
      const found = lines.find(({ text }) => text.startsWith(start));
      if (!found) throw new Error(`no line begins with ${start}`);
      return found;
    };
    return { find, right: input.paper.width - input.settings.margin.x };
  };

  it("stands at the end of the title's line where there is room", async () => {
    const { find, right } = await set({
      place: rich("Leeds", "en"),
      subtitle: rich("Engineer ".repeat(9), "en"),
    });
    expect(find("Leeds").y).toBeCloseTo(find(EMPLOYER).y, 4);
    expect(endOf(find("Leeds"))).toBeCloseTo(right, 2);
  });

  it("moves to the second line, beside the role, where the title needs its own", async () => {
    const { find, right } = await set({ place: rich(PLACE, "en"), subtitle: rich("Engineer", "en") });
    expect(find(PLACE).y).toBeGreaterThan(find(EMPLOYER).y);
    expect(find(PLACE).y).toBeCloseTo(find("Engineer").y, 4);
    expect(endOf(find(PLACE))).toBeCloseTo(right, 2);
  });

  it("has a second line of its own where there is no role", async () => {
    const { find } = await set({ place: rich(PLACE, "en") });
    expect(find(PLACE).y).toBeGreaterThan(find(EMPLOYER).y);
  });
});

describe("a portrait", () => {
  it("stands in the column of dates, its frame within 25 × 33 mm, the name beside it on the edge of the text", async () => {
    for (const resume of samples) {
      const input = inputOf(resume, { photo: DOT_PNG });
      const { document, lines, dateEdge, textEdge } = await setPages(input);
      const photo = imageIn(document);
      expect(photo?.left).toBeCloseTo(dateEdge, 2);
      expect(photo?.width).toBeLessThanOrEqual(mm(25));
      expect(photo?.height).toBeLessThanOrEqual(mm(33));
      expect((photo?.left ?? 0) + (photo?.width ?? 0)).toBeLessThan(textEdge);
      const name = lines.find(({ text }) => text === plainText(resume.basics.name));
      expect(name?.x).toBeCloseTo(textEdge, 2);
    }
  });
});

interface Boxed {
  readonly type: string;
  readonly box?: { readonly left: number; readonly width: number; readonly height: number };
  readonly children?: readonly Boxed[];
}

/** The first picture of a document, its left edge counted from the paper's. */
function imageIn(node: { readonly children?: readonly Boxed[] }, left = 0): Boxed["box"] {
  for (const child of node.children ?? []) {
    const at = left + (child.type === "PAGE" ? 0 : (child.box?.left ?? 0));
    if (child.type === "IMAGE" && child.box) return { ...child.box, left: at };
    const found = imageIn(child, at);
    if (found) return found;
  }
  return undefined;
}

describe("ways of contact", () => {
  const contact = (text: string, parts: Partial<Contact> = {}): Contact => ({
    kind: "url",
    text: rich(text, "en"),
    ...parts,
  });
  const set = (contacts: readonly Contact[]) => {
    const resume = resumeOf(section("work", [entry("Employer")]));
    return setPages(inputOf({ ...resume, lang: "en", basics: { ...resume.basics, contacts } }, { pages: 1 }));
  };

  it("stand on centred lines, none of which begins or ends with a separator", async () => {
    for (const count of [1, 3, 5, 9]) {
      const contacts = Array.from({ length: count }, (_, i) => contact(`person${i}.example.com`));
      const { lines } = await set(contacts);
      const rows = lines.filter(({ text }) => text.includes("example.com"));
      expect(rows.flatMap(({ text }) => text.trim().split(/\s*·\s*/))).toEqual(
        contacts.map(({ text }) => plainText(text)),
      );
      for (const row of rows) expect(row.x + row.width / 2).toBeCloseTo(PAPERS.a4.width / 2, 1);
    }
  });

  it("keep separators off the ends of lines beside a portrait as well", async () => {
    for (const resume of samples) {
      for (const comfort of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
        const { lines } = await setPages(inputOf(resume, { comfort, photo: DOT_PNG }));
        expect(lines.filter(({ text }) => /^\s*·|·\s*$/.test(text)).map(({ text }) => text)).toEqual([]);
      }
    }
  });

  it("name the network of an account, unless the address does", async () => {
    const { lines } = await set([
      contact("ada", { kind: "profile", network: "GitHub" }),
      contact("github.com/ada", { kind: "profile", network: "GitHub" }),
    ]);
    expect(lines.map(({ text }) => text)).toContain("GitHub\u00a0ada\u2002·\u2002github.com/ada");
  });
});

describe("balanced lines", () => {
  const widths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 7 });
  const GAP = 2;
  const longest = (lines: readonly (readonly number[])[]) =>
    Math.max(...lines.map((line) => line.reduce((sum, width) => sum + width + GAP, -GAP)));
  /** Every way to divide a row into lines. */
  const divisions = (row: readonly number[]): number[][][] => {
    const [first, ...rest] = row;
    if (first === undefined) return [[]];
    if (rest.length === 0) return [[[first]]];
    return divisions(rest).flatMap(([line = [], ...more]) => [
      [[first, ...line], ...more],
      [[first], line, ...more],
    ]);
  };

  it("are as few as fit, and of those the longest is the shortest possible", () => {
    fc.assert(
      fc.property(widths, fc.integer({ min: 40, max: 90 }), (row, room) => {
        const lines = balancedLines(row, room, (width) => width, GAP);
        const fitting = divisions(row).filter((division) => longest(division) <= room);
        const fewest = Math.min(...fitting.map((division) => division.length));
        const best = Math.min(...fitting.filter((division) => division.length === fewest).map(longest));
        expect(lines.flat()).toEqual(row);
        expect(lines).toHaveLength(fewest);
        expect(longest(lines)).toBe(best);
      }),
      { seed: 2 },
    );
  });

  it("give what is wider than the room a line of its own", () => {
    expect(balancedLines([5, 100, 5], 50, (width) => width, GAP)).toEqual([[5], [100], [5]]);
  });
});
