import { type Attempt, type Extent, type FitProblem, type Fitted, fitPages } from "../../src/fit/index.ts";
import type { PageTarget, Settings, SettingsRange } from "../../src/model/layout.ts";
import { childrenOf, type Node, plainText, type SelectedResume } from "../../src/model/selected.ts";
import { textsOf } from "../support/selected.ts";

/**
 * Pages by arithmetic alone. A résumé is set on sheets of 600 × 800 pt; every text takes the lines that its
 * characters need at one em each, and nothing else takes room unless a test asks for gaps. So all lengths can be
 * worked out by hand.
 */
const SHEET = { width: 600, height: 800 };

export const RANGE: SettingsRange = {
  floor: { size: 9, leading: 1.4, space: 0.75, margin: { x: 45, y: 40 } },
  ceiling: { size: 11, leading: 1.6, space: 1.15, margin: { x: 60, y: 55 } },
};

/** 40 lines of 48 characters to the page, and not to be moved. */
export const FIXED: Settings = { size: 10, leading: 1.8, space: 1, margin: { x: 60, y: 40 } };
export const FIXED_LINES = 40;
export const FIXED_CHARACTERS = 48;
export const FIXED_RANGE: SettingsRange = { floor: FIXED, ceiling: FIXED };

const roomOf = ({ margin }: Settings): number => SHEET.height - 2 * margin.y;
const lineHeightOf = ({ size, leading }: Settings): number => size * leading;

/** Space above the first of its kind in a list, and above those that follow; in lines. */
export interface Gaps {
  readonly first: number;
  readonly next: number;
}
const NO_GAPS: Gaps = { first: 0, next: 0 };

export interface Paper {
  readonly gaps?: Gaps;
  /** The share of a page that stays empty above each page break. */
  readonly waste?: number;
  /** Content that fills the pages before the last by less than this is not spread over the last, and overflows. */
  readonly enough?: number;
  /** How bad the breaks are at some settings. */
  readonly breakCost?: (settings: Settings) => number;
  /** The sections that stand in a side column; all others are in the main one. */
  readonly side?: readonly string[];
  /** What everything takes more than its parts once something is left out, in lines: estimates are wrong by so much. */
  readonly surprise?: number;
}

/** What every node takes, in order. */
function extentsOf(resume: SelectedResume, settings: Settings, { gaps = NO_GAPS, side = [] }: Paper) {
  const extents = new Map<string, Extent>();
  const measure = SHEET.width - 2 * settings.margin.x;
  const place = (nodes: readonly Node[], flow: string | undefined): void => {
    nodes.forEach((node, i) => {
      const isFirst = nodes.findIndex(({ kind }) => kind === node.kind) === i;
      const lines = textsOf(node).reduce(
        (sum, text) => sum + Math.ceil((plainText(text).length * settings.size) / measure),
        0,
      );
      const own = flow ?? (side.includes(node.id) ? "side" : "main");
      extents.set(node.id, {
        flow: own,
        height: lines * lineHeightOf(settings),
        before: (isFirst ? gaps.first : gaps.next) * lineHeightOf(settings),
      });
      place(childrenOf(node), own);
    });
  };
  place(resume.sections, undefined);
  return extents;
}

/** How many pages a résumé takes if pages can be cut anywhere. */
export function loadOf(resume: SelectedResume, settings: Settings, paper: Paper = {}): number {
  const heights = [...extentsOf(resume, settings, paper).values()].map(
    ({ height, before }) => height + before,
  );
  return heights.reduce((sum, height) => sum + height, 0) / roomOf(settings);
}

export interface Circumstances extends Paper {
  readonly target?: PageTarget;
  readonly range?: SettingsRange;
}

export interface Course extends Fitted<SelectedResume> {
  /** Every attempt, in order. */
  readonly asked: readonly {
    readonly settings: Settings;
    readonly pages: number;
    readonly shown: SelectedResume;
  }[];
}

/** Sets a résumé on sheets. */
export function setOnPaper(
  resume: SelectedResume,
  settings: Settings,
  pages: number,
  paper: Paper,
  isWhole = true,
): Attempt<SelectedResume> {
  const extents = extentsOf(resume, settings, paper);
  const page = roomOf(settings);
  const room = pages * page;
  const flows = (paper.side ? ["main", "side"] : ["main"]).map((flow) => {
    const own = [...extents.values()].filter((extent) => extent.flow === flow);
    const surprise = isWhole ? 0 : (paper.surprise ?? 0) * lineHeightOf(settings);
    const height = own.reduce((sum, { height, before }) => sum + height + before, surprise);
    const wasted = height > page ? (pages - 1) * (paper.waste ?? 0) * page : 0;
    return { flow, height, room, overflow: Math.max(0, height + wasted - room) };
  });
  const longest = Math.max(...flows.map(({ height }) => height));
  const before = (pages - 1) * page;
  if (longest > before && longest < before * (paper.enough ?? 0)) {
    const fewer = setOnPaper(resume, settings, pages - 1, paper, isWhole);
    return { ...fewer, flows: fewer.flows.map((flow) => ({ ...flow, room })) };
  }
  return {
    pages: resume,
    fill: fillOf(longest / page, pages, 1 - (paper.waste ?? 0)),
    flows,
    extents,
    breakCost: longest > page ? (paper.breakCost?.(settings) ?? 0) : 0,
    lineHeight: lineHeightOf(settings),
  };
}

/** Every page but the last ends a little early. */
const fillOf = (load: number, pages: number, filled: number): number[] =>
  load <= 1 || pages === 1 ? [load] : [filled, ...fillOf(load - filled, pages - 1, filled)];

export const densityOnPaper = ({ size, leading, margin }: Settings): number =>
  (size * size * leading) / ((SHEET.width - 2 * margin.x) * (SHEET.height - 2 * margin.y));

/** Fits a résumé in this world. The pages that come out are the résumé as they show it. */
export async function fitOnPaper(resume: SelectedResume, circumstances: Circumstances = {}): Promise<Course> {
  const { target = 1, range = RANGE, ...paper } = circumstances;
  const asked: Course["asked"][number][] = [];
  const problem: FitProblem<SelectedResume> = {
    resume,
    target,
    range: () => range,
    density: densityOnPaper,
    compose: async (shown, settings, pages) => {
      asked.push({ shown, settings, pages });
      return setOnPaper(shown, settings, pages, paper, shown === resume);
    },
  };
  return { ...(await fitPages(problem)), asked };
}
