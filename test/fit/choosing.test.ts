import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose } from "../../src/fit/choose.ts";
import { type Branch, costTrees, heightOf, toPoints, toUnits, WORTHLESS } from "../../src/fit/cost-tree.ts";
import { childrenOf, type Node, type SelectedResume } from "../../src/model/selected.ts";
import { bullet, entry, leadOnly, nodesOf, resumeOf, rich, section } from "../support/selected.ts";
import { FIXED, FIXED_CHARACTERS, type Gaps, setOnPaper } from "./paper-model.ts";
import { resumes } from "./trees.ts";

const LINE = 18;

/** Best first: must-items that stand without what they tell, then worth by priority. */
type Score = readonly [bare: number, high: number, normal: number, low: number];

/**
 * Every set of nodes that may stand, one by one. What it takes is measured on paper; what it is worth is written here
 * once more, from the rules alone.
 */
function byBruteForce(resume: SelectedResume, capacity: number, gaps: Gaps): Score | undefined {
  const nodes = nodesOf(resume);
  let best: Score | undefined;
  for (let mask = 0; mask < 2 ** nodes.length; mask += 1) {
    const kept = new Set(nodes.filter((_, i) => mask & (1 << i)).map(({ id }) => id));
    if (!resume.sections.every((each) => mayBe(each, kept)) || heightOnPaper(resume, kept, gaps) > capacity)
      continue;
    const score = scoreOf(resume, kept, linesOf(resume));
    if (!best || isBetter(score, best)) best = score;
  }
  return best;
}

function mayBe(node: Node, kept: ReadonlySet<string>): boolean {
  const children = childrenOf(node);
  if (!kept.has(node.id)) return node.priority !== "must" && children.every((child) => isGone(child, kept));
  const standing = children.filter(({ id }) => kept.has(id)).length;
  if (node.kind === "section" && standing === 0) return false;
  if (mayNotBeBare(node) && standing === 0 && node.priority !== "must") return false;
  return children.every((child) => mayBe(child, kept));
}

const isGone = (node: Node, kept: ReadonlySet<string>): boolean =>
  !kept.has(node.id) && mayBe(node, kept) && childrenOf(node).every((child) => isGone(child, kept));

const mayNotBeBare = (node: Node): boolean =>
  childrenOf(node).length > 0 &&
  (node.kind === "entry" || (node.kind === "bullet" && node.text === undefined));

/** Nodes that are not kept are taken out by hand: `prune` has rules of its own. */
function heightOnPaper(resume: SelectedResume, kept: ReadonlySet<string>, gaps: Gaps): number {
  const only = <N extends Node>(nodes: readonly N[]): N[] =>
    nodes.filter(({ id }) => kept.has(id)).map((node) => shorn(node, only));
  const [flow] = setOnPaper({ ...resume, sections: only(resume.sections) }, FIXED, 1, { gaps }).flows;
  return Math.round((flow?.height ?? 0) * 1000);
}

function shorn<N extends Node>(node: N, only: <C extends Node>(nodes: readonly C[]) => C[]): N {
  if (node.kind === "section") return { ...node, items: only(node.items) };
  if (node.kind === "bullet") return { ...node, children: only(node.children) };
  if (node.kind !== "entry") return node;
  return { ...node, body: only(node.body), bullets: only(node.bullets), positions: only(node.positions) };
}

const linesOf = (resume: SelectedResume): ReadonlyMap<string, number> =>
  new Map([...setOnPaper(resume, FIXED, 1, {}).extents].map(([id, { height }]) => [id, height / LINE]));

function scoreOf(
  resume: SelectedResume,
  kept: ReadonlySet<string>,
  lines: ReadonlyMap<string, number>,
): Score {
  const score = { bare: 0, high: 0, normal: 0, low: 0, must: 0 };
  const list = (nodes: readonly Node[], decay: number, step: number, facts: number, low: boolean): void => {
    for (const [i, node] of nodes.entries()) {
      const isLow = low || node.priority === "low";
      const worth = decay * step ** i * (i < facts ? 8 : 1) * ((lines.get(node.id) ?? 0) + 0.5);
      const isBare = mayNotBeBare(node) && !childrenOf(node).some(({ id }) => kept.has(id));
      if (kept.has(node.id)) {
        score[isLow && node.priority !== "must" ? "low" : node.priority] += Math.round(worth * 1e6);
        score.bare -= Number(isBare);
      }
      below(node, decay * step ** i, isLow);
    }
  };
  const below = (node: Node, decay: number, low: boolean): void => {
    if (node.kind === "bullet") list(node.children, decay, 0.9, 0, low);
    if (node.kind !== "entry") return;
    list(node.body, decay, 0.9, 1, low);
    list(node.bullets, decay, 0.9, 0, low);
    list(node.positions, decay, 0.85, Number.POSITIVE_INFINITY, low);
  };
  for (const { items, priority } of resume.sections) {
    list(items, 1, 0.85, Number.POSITIVE_INFINITY, priority === "low");
  }
  const { bare, high, normal, low } = score;
  return [bare, high, normal, low];
}

const isBetter = (a: Score, b: Score): boolean => {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
};

const treeOf = (resume: SelectedResume, gaps: Gaps): Branch => {
  const tree = costTrees(resume, setOnPaper(resume, FIXED, 1, { gaps })).get("main");
  if (!tree) throw new Error("there is no main flow");
  return tree;
};

describe("the choice of what stays", () => {
  const small = resumes({
    sections: 2,
    items: 2,
    bullets: 2,
    children: 2,
    characters: 4 * FIXED_CHARACTERS,
  }).filter((resume) => nodesOf(resume).length <= 11);
  const gaps = fc.constantFrom<Gaps>(
    { first: 0, next: 0 },
    { first: 0, next: 0.7 },
    { first: 0.25, next: 0.5 },
    { first: 0.8, next: 0.3 },
  );

  it("is the best of all that fit, as trying every set shows", () => {
    const seen = { whole: 0, cut: 0, impossible: 0 };
    fc.assert(
      fc.property(small, gaps, fc.integer({ min: 0, max: 30 }), (resume, gaps, lines) => {
        const capacity = lines * LINE * 1000;
        const tree = treeOf(resume, gaps);
        const choice = choose(tree, capacity);
        const best = byBruteForce(resume, capacity, gaps);
        if (!best) {
          expect(choice.height).toBeGreaterThan(capacity);
          seen.impossible += 1;
          return;
        }
        expect(choice.height).toBeLessThanOrEqual(capacity);
        expect(heightOnPaper(resume, choice.kept, gaps)).toBe(choice.height);
        expect(resume.sections.every((each) => mayBe(each, choice.kept))).toBe(true);
        expect(scoreOf(resume, choice.kept, linesOf(resume))).toEqual(best);
        seen[nodesOf(resume).every(({ id }) => choice.kept.has(id)) ? "whole" : "cut"] += 1;
      }),
      { numRuns: 400, seed: 11 },
    );
    // The property says something only if all three happen, and cuts often.
    expect(seen.whole).toBeGreaterThan(10);
    expect(seen.impossible).toBeGreaterThan(10);
    expect(seen.cut).toBeGreaterThan(100);
  });

  it("estimates the height of any part as paper has it", () => {
    let checked = 0;
    fc.assert(
      fc.property(small, gaps, (resume, gaps) => {
        const tree = treeOf(resume, gaps);
        for (const capacity of [5, 10, 15].map((lines) => toUnits(lines * LINE))) {
          const { kept, height } = choose(tree, capacity);
          expect(heightOf(tree, kept)).toBe(height);
          checked += 1;
        }
      }),
      { numRuns: 50, seed: 12 },
    );
    expect(checked).toBe(150);
  });

  it("is made of 300 bullets of odd heights within a fraction of a second", () => {
    const bullets = Array.from({ length: 300 }, (_, i) =>
      bullet(`b${i}`, { text: rich("字".repeat(30 + ((i * 37) % 200))) }),
    );
    const resume = resumeOf(section("work", [entry("job", { priority: "must", bullets })]));
    const tree = treeOf(resume, { first: 0.2, next: 0.31 });
    const begin = performance.now();
    const { kept, height } = choose(tree, toUnits(720));
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(kept.size).toBeGreaterThan(10);
    expect(toPoints(height)).toBeGreaterThan(700);
    expect(toPoints(height)).toBeLessThanOrEqual(720);
  });

  it("never takes more than there is, even where heights have nothing in common", () => {
    // Worth as much as they take: every sum is the best of its height, and there are more than are kept apart.
    const heights = Array.from({ length: 60 }, (_, i) => 9000 + ((i * i * 7919) % 30011));
    const branches = heights.map(
      (height, i): Branch => ({
        id: `n${i}`,
        height,
        worth: { ...WORTHLESS, normal: height },
        must: false,
        alone: "yes",
        groups: [],
      }),
    );
    const tree: Branch = {
      id: "",
      height: 0,
      worth: WORTHLESS,
      must: true,
      alone: "yes",
      groups: [{ first: 0, branches }],
    };
    const { kept, height } = choose(tree, 700_000);
    expect(heightOf(tree, kept)).toBe(height);
    expect(height).toBeLessThanOrEqual(700_000);
    expect(height).toBeGreaterThan(699_000);
  });
});

describe("what stands", () => {
  const chosen = (lines: number, ...items: Parameters<typeof section>[1]): string[] => {
    const { kept } = choose(
      treeOf(resumeOf(section("work", items)), { first: 0, next: 0 }),
      lines * LINE * 1000,
    );
    return [...kept].filter((id) => id !== "" && id !== "work").sort();
  };

  it("is an entry with one of its details at least, or not at all", () => {
    const jobs = [
      entry("new", { bullets: [bullet("n0"), bullet("n1")] }),
      entry("old", { bullets: [bullet("o0")] }),
    ];
    expect(chosen(4, ...jobs)).toEqual(["n0", "n1", "new"]);
    expect(chosen(5, ...jobs)).toEqual(["n0", "new", "o0", "old"]);
  });

  it("is a bare entry where it must stay and nothing that it tells has room", () => {
    const long = bullet("long", { text: rich("字".repeat(4 * FIXED_CHARACTERS)) });
    expect(chosen(3, entry("job", { priority: "must", bullets: [long] }))).toEqual(["job"]);
    expect(chosen(6, entry("job", { priority: "must", bullets: [long] }))).toEqual(["job", "long"]);
  });

  it("is a lead with one of its list at least, or not at all", () => {
    const list = leadOnly("lead", [bullet("one"), bullet("two")]);
    const job = entry("job", { bullets: [list, bullet("told")] });
    expect(chosen(3, job)).toEqual(["job", "told"]);
    expect(chosen(4, job)).toEqual(["job", "lead", "one"]);
    expect(chosen(6, job)).toEqual(["job", "lead", "one", "told", "two"]);
  });
});
