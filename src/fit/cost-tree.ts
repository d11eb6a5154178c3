import { childrenOf, type Node, type SelectedResume } from "../model/selected.ts";
import type { Attempt, Extent } from "./attempt.ts";
import { judge, worthOf } from "./worth.ts";

/** Lengths are counted in thousandths of a point: whole numbers, so that equal sums are equal. */
const UNITS_PER_POINT = 1000;

export const toUnits = (points: number): number => Math.round(points * UNITS_PER_POINT);
export const toPoints = (units: number): number => units / UNITS_PER_POINT;

/** Sums of worth by priority. However much there is of a lower priority, it never outweighs the one above it. */
export interface Worth {
  readonly high: number;
  readonly normal: number;
  readonly low: number;
}

export const WORTHLESS: Worth = { high: 0, normal: 0, low: 0 };

/** A node with what it takes and what it is worth by itself, without those below it. */
export interface Branch {
  readonly id: string;
  /** In thousandths of a point, with the space before it as if it were not the first of its list. */
  readonly height: number;
  readonly worth: Worth;
  readonly must: boolean;
  /**
   * Can it stand with nothing below it? Heads of sections and leads of lists cannot, nor entries that have something
   * to tell. Where it must stay, it may `if-need-be`: better bare than no page at all.
   */
  readonly alone: "yes" | "if-need-be" | "no";
  readonly groups: readonly Group[];
}

/** The children of one kind: where several stand, all but the first have the same space before them. */
export interface Group {
  /** What the first one that stands takes more than if it were not the first; often less than nothing. */
  readonly first: number;
  readonly branches: readonly Branch[];
}

type Measured = Pick<Attempt<unknown>, "flows" | "extents" | "lineHeight">;

/**
 * One tree for every flow, from an attempt that shows everything. A section belongs to the flow in which its first
 * node stands. What a layout does not show takes nothing and hence always stays.
 */
export function costTrees(resume: SelectedResume, measured: Measured): ReadonlyMap<string, Branch> {
  const { flows, extents, lineHeight } = measured;
  const judgements = judge(resume);

  const branch = (node: Node, extent: Extent | undefined, before: number): Branch => {
    const judgement = judgements.get(node.id);
    const lines = (extent?.height ?? 0) / lineHeight;
    return {
      id: node.id,
      height: toUnits((extent?.height ?? 0) + before),
      worth:
        judgement && judgement.priority !== "must"
          ? { ...WORTHLESS, [judgement.priority]: worthOf(judgement, lines) }
          : WORTHLESS,
      must: node.priority === "must",
      alone: standsAlone(node),
      groups: groupsOf(childrenOf(node)),
    };
  };

  const groupsOf = (nodes: readonly Node[]): Group[] =>
    byKind(nodes).map((siblings) => {
      const [first, second] = siblings
        .map(({ id }) => extents.get(id))
        .filter((extent) => extent !== undefined);
      const usual = (second ?? first)?.before ?? 0;
      const branches = siblings.map((node) => {
        const extent = extents.get(node.id);
        return branch(node, extent, extent === first ? usual : (extent?.before ?? 0));
      });
      return { first: toUnits((first?.before ?? 0) - usual), branches };
    });

  const flowOf = (node: Node): string | undefined =>
    extents.get(node.id)?.flow ?? childrenOf(node).map(flowOf).find(Boolean);
  const trunk = (flow: string): Branch => ({
    id: "",
    height: 0,
    worth: WORTHLESS,
    must: true,
    alone: "yes",
    groups: groupsOf(resume.sections.filter((section) => flowOf(section) === flow)),
  });
  return new Map(flows.map(({ flow }) => [flow, trunk(flow)]));
}

/** An entry has several lists. */
const byKind = (nodes: readonly Node[]): readonly (readonly Node[])[] =>
  [...new Set(nodes.map(({ kind }) => kind))].map((kind) => nodes.filter((node) => node.kind === kind));

function standsAlone(node: Node): Branch["alone"] {
  const headsOnly = node.kind === "bullet" && node.text === undefined;
  if (node.kind === "section") return "no";
  if (childrenOf(node).length === 0 || !(node.kind === "entry" || headsOnly)) return "yes";
  return node.priority === "must" ? "if-need-be" : "no";
}

/** What a tree takes with only the kept nodes standing. */
export function heightOf(branch: Branch, kept: ReadonlySet<string>): number {
  return branch.groups.reduce((sum, { first, branches }) => {
    const standing = branches.filter(({ id }) => kept.has(id));
    if (standing.length === 0) return sum;
    return sum + first + standing.reduce((below, each) => below + heightOf(each, kept), 0);
  }, branch.height);
}

export const branchesBelow = (branch: Branch): readonly Branch[] =>
  branch.groups.flatMap(({ branches }) => branches);

/** The ids of a branch and all that is below it. */
export const idsIn = (branch: Branch): readonly string[] => [
  branch.id,
  ...branchesBelow(branch).flatMap(idsIn),
];
