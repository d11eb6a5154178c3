import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastWorthyFirst } from "../../src/fit/worth.ts";
import { ResumeError } from "../../src/model/diagnostic.ts";
import type { Priority } from "../../src/model/resume.ts";
import type { Bullet, Entry, Item, SelectedResume } from "../../src/model/selected.ts";
import { fits } from "../../src/model/units.ts";
import {
  bullet,
  entry,
  labelled,
  leadOnly,
  nodesOf,
  paragraph,
  resumeOf,
  rich,
  section,
  withDescendants,
} from "../support/selected.ts";
import { type Circumstances, type Course, fitOnPaper, lengthOf, RANGE } from "./paper-model.ts";

/** Trees of any shape; ids are given afterwards, by where a node stands. */
const priority = fc.constantFrom<Priority>("must", "high", "normal", "normal", "normal", "low");
const words = fc.integer({ min: 1, max: 240 }).map((length) => rich("字".repeat(length)));

const bulletTree = (depth: number): fc.Arbitrary<Bullet> =>
  fc
    .record({
      priority,
      text: words,
      headsOnly: fc.boolean(),
      children: depth === 0 ? fc.constant([]) : fc.array(bulletTree(depth - 1), { maxLength: 3 }),
    })
    .map(({ headsOnly, children, ...parts }) =>
      // What only heads a list cannot be asked to stay without it.
      headsOnly && children.length > 0
        ? leadOnly("", children, { priority: "normal" })
        : bullet("", { children, ...parts }),
    );

const entryTree = (depth: number): fc.Arbitrary<Entry> =>
  fc
    .record({
      priority,
      title: words,
      body: fc.array(
        fc.record({ priority, text: words }).map((parts) => paragraph("", parts)),
        { maxLength: 1 },
      ),
      bullets: fc.array(bulletTree(2), { maxLength: 5 }),
      positions: depth === 0 ? fc.constant([]) : fc.array(entryTree(0), { maxLength: 2 }),
    })
    .map((parts) => entry("", parts));

const item: fc.Arbitrary<Item> = fc.oneof(
  { weight: 4, arbitrary: entryTree(1) },
  { weight: 1, arbitrary: fc.record({ priority, text: words }).map((parts) => paragraph("", parts)) },
  { weight: 1, arbitrary: fc.record({ priority, text: words }).map((parts) => labelled("", parts)) },
);

const resume: fc.Arbitrary<SelectedResume> = fc
  .array(fc.record({ priority, items: fc.array(item, { minLength: 1, maxLength: 5 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((sections) =>
    resumeOf(
      ...sections.map(({ items, priority }, s) =>
        section(
          `s${s}`,
          items.map((each, i) => numbered(each, `s${s}.${i}`)),
          { priority },
        ),
      ),
    ),
  );

function numbered<N extends Item | Bullet>(node: N, id: string): N {
  const below = <C extends Item | Bullet>(nodes: readonly C[], mark: string): C[] =>
    nodes.map((child, i) => numbered(child, `${id}${mark}${i}`));
  if (node.kind === "bullet") return { ...node, id, children: below(node.children, ".") };
  if (node.kind !== "entry") return { ...node, id };
  return {
    ...node,
    id,
    body: below(node.body, "p"),
    bullets: below(node.bullets, "b"),
    positions: below(node.positions, "r"),
  };
}

/** A fit, or nothing where what must stay is too long. */
async function fittedOrRefused(
  record: SelectedResume,
  circumstances: Circumstances,
): Promise<Course | undefined> {
  try {
    return await fitOnPaper(record, circumstances);
  } catch (error) {
    if (error instanceof ResumeError) return undefined;
    throw error;
  }
}

const target = fc.constantFrom<1 | 2>(1, 2);
const waste = fc.constantFrom(0, 0.02, 0.08);

describe("whatever the résumé", () => {
  it("it fits at allowed settings, or what must stay is said to be too long", async () => {
    const outcomes = { fitted: 0, cut: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(resume, target, waste, async (record, target, waste) => {
        try {
          const { pages, report } = await fitOnPaper(record, { target, waste });
          expect(report.fill.length).toBeLessThanOrEqual(target);
          for (const share of report.fill) expect(fits(share, 1)).toBe(true);
          expect(report.comfort).toBeGreaterThanOrEqual(0);
          expect(report.comfort).toBeLessThanOrEqual(1);
          expect(fits(lengthOf(pages, report.settings).load, target)).toBe(true);
          outcomes[report.omitted.length > 0 ? "cut" : "fitted"] += 1;
        } catch (error) {
          if (!(error instanceof ResumeError)) throw error;
          expect(error.diagnostics).toMatchObject([{ kind: "fit", code: "does-not-fit" }]);
          outcomes.refused += 1;
        }
      }),
      { numRuns: 150, seed: 2 },
    );
    // The property says something only if all three happen.
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0);
  });

  it("nothing that must stay is left out, and nothing stands without its parent", async () => {
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(resume, target, async (record, target) => {
        const outcome = await fittedOrRefused(record, { target });
        if (!outcome) return;
        const kept = new Set(nodesOf(outcome.pages).map(({ id }) => id));
        for (const node of nodesOf(record)) {
          if (node.kind === "section") continue;
          if (node.priority === "must") expect(kept).toContain(node.id);
          if (!kept.has(node.id)) {
            for (const below of withDescendants(node)) expect(kept).not.toContain(below.id);
          }
          checked += 1;
        }
      }),
      { numRuns: 100, seed: 3 },
    );
    expect(checked).toBeGreaterThan(500);
  });

  it("what is named as left out is exactly what is gone", async () => {
    let cut = 0;
    await fc.assert(
      fc.asyncProperty(resume, async (record) => {
        const outcome = await fittedOrRefused(record, {
          range: { floor: RANGE.ceiling, ceiling: RANGE.ceiling },
        });
        if (!outcome) return;
        cut += Number(outcome.report.omitted.length > 0);
        const named = new Set(outcome.report.omitted.map(({ path }) => path));
        const gone = nodesOf(record)
          .filter(({ id }) => named.has(id))
          .flatMap(withDescendants);
        const kept = new Set(nodesOf(outcome.pages).map(({ id }) => id));
        const headings = nodesOf(record)
          .filter(isHeading)
          .map(({ id }) => id);
        const missing = nodesOf(record)
          .map(({ id }) => id)
          .filter((id) => !kept.has(id));
        // Heads of lists and sections go unnamed with the last of what they headed.
        expect(missing.filter((id) => !headings.includes(id)).sort()).toEqual(
          [...new Set(gone.filter((node) => !isHeading(node)).map(({ id }) => id))].sort(),
        );
      }),
      { numRuns: 100, seed: 4 },
    );
    expect(cut).toBeGreaterThan(10);
  });

  it("a parent is given up only after everything below it", () => {
    fc.assert(
      fc.property(resume, (record) => {
        const ids = leastWorthyFirst(record).map(({ id }) => id);
        const rank = new Map(ids.map((id, i) => [id, i]));
        for (const node of nodesOf(record)) {
          const own = rank.get(node.id);
          if (own === undefined) continue;
          for (const below of withDescendants(node).slice(1)) {
            expect(rank.get(below.id) ?? Number.POSITIVE_INFINITY).toBeLessThan(own);
          }
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

const isHeading = (node: ReturnType<typeof nodesOf>[number]): boolean =>
  node.kind === "section" || (node.kind === "bullet" && node.text === undefined);
