import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sidebar } from "../../layouts/sidebar/index.ts";
import { standsAside } from "../../layouts/sidebar/placement.ts";
import { parseResume } from "../../src/content/index.ts";
import { prune } from "../../src/fit/prune.ts";
import { settingsAt } from "../../src/fit/settings.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import type { Section, SelectedResume } from "../../src/model/selected.ts";
import { mm, PAPERS, type PaperName } from "../../src/model/units.ts";
import { type LaidOutNode, layOut, type PageLine, pageLines } from "../../src/pdf/index.ts";
import { select } from "../../src/select/index.ts";
import { fontStore } from "../support/fonts.ts";
import { DOT_PNG } from "../support/pictures.ts";
import { sources } from "../support/samples.ts";
import { entry, idsOf, labelled, paragraph, resumeOf, rich, section } from "../support/selected.ts";

const samples = Object.entries(sources).flatMap(([file, text]) => {
  const { resume } = parseResume({ file, text });
  if (!resume) throw new Error(`${file} is not valid`);
  return (resume.meta.languages ?? ["zh"]).map((lang) => select(resume, { lang }).selected);
});

interface Choice {
  readonly paper?: PaperName;
  readonly comfort?: number;
  readonly pages?: number;
  readonly photo?: Uint8Array;
}

function inputOf(resume: SelectedResume, choice: Choice = {}): LayoutInput {
  const { paper = "a4", comfort = 0.5, pages = 2, photo } = choice;
  const settings = settingsAt(sidebar.range(resume.lang, pages), comfort);
  const { theme } = sidebar;
  return { resume, settings, paper: PAPERS[paper], pages, theme, ...(photo ? { photo } : {}) };
}

/** A résumé set on pages, its first page parted where the tint begins. */
async function setPages(input: LayoutInput) {
  const { document } = await layOut(sidebar.render(input), fontStore());
  const lines = pageLines(document);
  const first = lines.filter(({ page }) => page === 1);
  const edge = tintOf(document.children[0])?.left ?? input.paper.width;
  return {
    document,
    lines,
    edge,
    main: first.filter(({ x }) => x < edge),
    side: first.filter(({ x }) => x >= edge),
  };
}

/** A tint reaches from the top of the paper to its foot; nothing else does. */
const tintOf = (page: LaidOutNode | undefined) =>
  page?.children?.find(({ props }) => props?.place && "withFlow" in props.place)?.box;

const CHOICES: readonly Choice[] = (["a4", "letter"] as const).flatMap((paper) =>
  [0, 0.37, 1].flatMap((comfort) => [1, 2].map((pages) => ({ paper, comfort, pages }))),
);

const edgesOf = (lines: readonly PageLine[]) => lines.map(({ x }) => x);
const endsOf = (lines: readonly PageLine[]) => lines.map(({ x, width }) => x + width);

describe.each(samples.map((resume) => ({ resume, of: `${resume.basics.name.at.join(".")} ${resume.lang}` })))(
  "the columns of $resume.basics.name.spans.0.text ($resume.lang)",
  ({ resume }) => {
    it("begin on one baseline, whatever the settings", async () => {
      for (const choice of CHOICES) {
        const { main, side } = await setPages(inputOf(resume, choice));
        expect(side[0]?.y).toBeCloseTo(main[0]?.y ?? Number.NaN, 3);
      }
    });

    it("are read one after the other, the main one first", async () => {
      const { main, side, lines } = await setPages(inputOf(resume));
      expect(lines.slice(0, main.length + side.length)).toEqual([...main, ...side]);
      expect(side.length).toBeGreaterThan(4);
    });

    it("keep their edges and the margins of the paper", async () => {
      for (const choice of CHOICES) {
        const input = inputOf(resume, choice);
        const { margin } = input.settings;
        const { main, side, edge, lines } = await setPages(input);
        const tinted = (input.paper.width - edge) / input.paper.width;
        expect(tinted).toBeGreaterThanOrEqual(0.31);
        expect(tinted).toBeLessThanOrEqual(0.35 + 1e-6);
        expect(Math.min(...edgesOf(main))).toBeCloseTo(margin.x, 3);
        expect(Math.max(...endsOf(main))).toBeLessThanOrEqual(edge - mm(5));
        expect(Math.min(...edgesOf(side))).toBeGreaterThanOrEqual(edge + mm(4));
        expect(Math.max(...endsOf(side))).toBeLessThanOrEqual(input.paper.width - mm(12) + 0.01);
        // Later pages may have the whole width.
        expect(Math.max(...endsOf(lines))).toBeLessThanOrEqual(input.paper.width - mm(12) + 0.01);
      }
    });

    it("never let a date run into a title", async () => {
      for (const choice of CHOICES) {
        const { lines } = await setPages(inputOf(resume, choice));
        const collisions = lines.filter((line) =>
          lines.some((other) => other !== line && isOnOneLine(line, other) && overlap(line, other)),
        );
        expect(collisions.map(({ text }) => text)).toEqual([]);
      }
    });
  },
);

const isOnOneLine = (a: PageLine, b: PageLine) => a.page === b.page && Math.abs(a.y - b.y) < 0.01;
/** Do two lines leave less than about half a word space between them? */
const overlap = (a: PageLine, b: PageLine) => a.x <= b.x && b.x < a.x + a.width + a.size / 8;

it("saw every sample", () => {
  expect(samples.length).toBeGreaterThanOrEqual(6);
});

describe("the second page", () => {
  const history = (count: number) =>
    section("work", [
      entry("Employer", {
        body: Array.from({ length: count }, (_, i) => paragraph(`${i}`, { text: rich("经历".repeat(40)) })),
      }),
    ]);
  const contacts = [{ kind: "email" as const, text: rich("someone@example.com") }];
  const skills = (count: number) =>
    section(
      "skills",
      Array.from({ length: count }, (_, i) => labelled(`技能${i}`, { text: rich("某某") })),
    );
  const resume = (...sections: readonly Section[]): SelectedResume => ({
    ...resumeOf(...sections),
    basics: { name: rich("林一"), contacts },
  });

  it("belongs to the main column alone where the side one ends on the first", async () => {
    const input = inputOf(resume(history(30), skills(3)));
    const { document, lines } = await setPages(input);
    expect(tintOf(document.children[1])).toBeUndefined();
    const { x } = input.settings.margin;
    const later = lines.filter(({ page, y }) => page === 2 && y > input.settings.margin.y);
    expect(Math.min(...edgesOf(later))).toBeCloseTo(x, 3);
    expect(Math.max(...endsOf(later))).toBeGreaterThan(input.paper.width * 0.8);
  });

  it("has the side column too where that goes on", async () => {
    const { document, lines } = await setPages(inputOf(resume(history(30), skills(30))));
    const edge = tintOf(document.children[1])?.left ?? Number.NaN;
    expect(lines.some(({ page, x, text }) => page === 2 && x > edge && text.startsWith("技能"))).toBe(true);
  });

  it("has a column even if nothing but contacts stands in it", async () => {
    const { side } = await setPages(inputOf(resume(history(3))));
    expect(side.map(({ text }) => text)).toEqual(["someone@example.com"]);
  });

  it("is a single column of full width for a person without contacts or short facts", async () => {
    const input = inputOf(resumeOf(history(3)));
    const { document, lines } = await setPages(input);
    expect(tintOf(document.children[0])).toBeUndefined();
    expect(Math.max(...endsOf(lines))).toBeGreaterThan(input.paper.width * 0.8);
  });

  it("has the head of its first section on the name's line if there are no contacts", async () => {
    for (const comfort of [0, 1]) {
      const { main, side } = await setPages(inputOf(resumeOf(history(3), skills(3)), { comfort }));
      expect(side[0]?.text).toBe("skills");
      expect(side[0]?.y).toBeCloseTo(main[0]?.y ?? Number.NaN, 3);
    }
  });
});

describe("the contacts", () => {
  it("are a part of their own, though they are read after the last section of the main column", async () => {
    const contacts = [{ kind: "email" as const, text: rich("someone@example.com") }];
    const resume = {
      ...resumeOf(section("work", [entry("某某公司")])),
      basics: { name: rich("林一"), contacts },
    };
    const { document } = await setPages(inputOf(resume));
    expect(partsOf(document.children[0], "someone@example.com")).toEqual(["contacts"]);
    expect(partsOf(document.children[0], "某某公司")).toEqual(["work", "某某公司"]);
  });
});

/** The elements of the structure tree that a text stands in, from the outermost. */
function partsOf(node: LaidOutNode | undefined, words: string): readonly string[] | undefined {
  if (node?.lines?.some(({ string }) => string === words)) return node.props?.tag?.within.map(({ id }) => id);
  return node?.children?.map((child) => partsOf(child, words)).find((parts) => parts !== undefined);
}

describe("a photo", () => {
  it("stands above the contacts, as high as the name's letters reach, and no larger than 25 × 33 mm", async () => {
    for (const resume of samples) {
      for (const choice of CHOICES) {
        const input = inputOf(resume, { ...choice, photo: DOT_PNG });
        const { document, edge, main, side } = await setPages(input);
        const frame = frameOf(document.children[0]);
        expect(frame.width).toBeLessThanOrEqual(mm(25) + 1e-3);
        expect(frame.height).toBeLessThanOrEqual(mm(33) + 1e-3);
        expect(frame.left).toBeCloseTo(Math.min(...edgesOf(side), frame.left), 3);
        expect(frame.left).toBeGreaterThan(edge);
        const [name] = main;
        const reach = ((name?.y ?? 0) - frame.top) / (name?.size ?? 1);
        expect(reach).toBeGreaterThan(0.7);
        expect(reach).toBeLessThan(0.88);
        expect(Math.min(...side.map(({ y, size }) => y - size))).toBeGreaterThan(frame.top + frame.height);
      }
    }
  });
});

/** Where the one picture of a page stands, from the page's top left. */
function frameOf(node: LaidOutNode | undefined, left = 0, top = 0): Exclude<LaidOutNode["box"], undefined> {
  const found = picturesBelow(node, left, top);
  if (!found[0] || found.length > 1) throw new Error(`${found.length} pictures`);
  return found[0];
}

function picturesBelow(node: LaidOutNode | undefined, left: number, top: number): LaidOutNode["box"][] {
  return (node?.children ?? []).flatMap((child) => {
    const box = child.box;
    if (!box) return [];
    const at = { ...box, left: left + box.left, top: top + box.top };
    return child.type === "IMAGE" ? [at] : picturesBelow(child, at.left, at.top);
  });
}

describe("where a section stands", () => {
  const placed = (slug: string, lang: string) => {
    const [, text = ""] = Object.entries(sources).find(([file]) => file.includes(slug)) ?? [];
    const { resume } = parseResume({ file: slug, text });
    if (!resume) throw new Error(`${slug} is not valid`);
    return select(resume, { lang })
      .selected.sections.filter(standsAside)
      .map(({ id }) => id);
  };

  it("is beside the story for lists of keywords and short facts", () => {
    expect(placed("llm-gateway", "zh")).toEqual(["skills", "languages", "awards", "education"]);
    expect(placed("node-backend", "zh")).toEqual(["skills"]);
  });

  it("is in the main column for skills told in sentences", () => {
    expect(placed("cloud-architect", "en")).toEqual(["languages", "education"]);
  });

  it("is the same in every language of a résumé", () => {
    expect(placed("infra-lead", "zh")).toEqual(placed("infra-lead", "en"));
  });

  it("is the main column for what tells a story, however short", () => {
    for (const id of ["work", "projects", "summary", "publications", "sections[0]"])
      expect(standsAside(section(id, [entry("短")]))).toBe(false);
  });

  it("does not change with what a fit leaves out, as long as the foremost item stays", () => {
    for (const resume of samples) {
      const droppable = idsOf(resume).filter((id) => !isFoundational(resume, id));
      fc.assert(
        fc.property(fc.subarray(droppable), (omitted) => {
          const shown = prune(resume, new Set(omitted));
          const before = new Map(resume.sections.map((each) => [each.id, standsAside(each)]));
          for (const each of shown.sections) expect(standsAside(each)).toBe(before.get(each.id));
        }),
        { numRuns: 30 },
      );
    }
  });
});

/** Is a node its section's first item of the highest priority, or that one's first detail, or a section itself? */
function isFoundational({ sections }: SelectedResume, id: string): boolean {
  return sections.some((each) => {
    const rank = ["low", "normal", "high", "must"];
    const [foremost] = [...each.items].sort((a, b) => rank.indexOf(b.priority) - rank.indexOf(a.priority));
    const detail = foremost?.kind === "entry" ? (foremost.body[0] ?? foremost.bullets[0]) : undefined;
    return [each.id, foremost?.id, detail?.id].includes(id);
  });
}
