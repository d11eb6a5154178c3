import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHeading } from "../../src/fit/headings.ts";
import { ResumeError } from "../../src/model/diagnostic.ts";
import type { SelectedResume } from "../../src/model/selected.ts";
import { fits } from "../../src/model/units.ts";
import { nodesOf, withDescendants } from "../support/selected.ts";
import { type Circumstances, type Course, FIXED_RANGE, fitOnPaper, loadOf } from "./paper-model.ts";
import { resumes } from "./trees.ts";

const resume = resumes({ sections: 4, items: 5, bullets: 5, children: 3, characters: 240 });

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
          expect(fits(loadOf(pages, report.settings), target)).toBe(true);
          expect(report.attempts).toBeLessThanOrEqual(16);
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
        const outcome = await fittedOrRefused(record, { range: FIXED_RANGE });
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
});
