import { type FitProblem, type Fitted, fitPages, type Length } from "../../src/fit/index.ts";
import type { PageTarget, Settings, SettingsRange } from "../../src/model/layout.ts";
import { plainText, type SelectedResume } from "../../src/model/selected.ts";
import { nodesOf, textsOf } from "../support/selected.ts";

/**
 * Pages by arithmetic alone. A résumé is set on a sheet of 600 × 800 pt; every text takes the lines that its
 * characters need at one em each, and nothing else takes room. So all lengths can be worked out by hand.
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

const roomOf = ({ margin }: Settings): number => SHEET.height - 2 * margin.y;

export function lengthOf(resume: SelectedResume, settings: Settings): Length {
  const lineHeight = settings.size * settings.leading;
  const measure = SHEET.width - 2 * settings.margin.x;
  const lines = nodesOf(resume)
    .flatMap(textsOf)
    .reduce((sum, text) => sum + Math.ceil((plainText(text).length * settings.size) / measure), 0);
  return { load: (lines * lineHeight) / roomOf(settings), linesPerPage: roomOf(settings) / lineHeight };
}

export interface Circumstances {
  readonly target?: PageTarget;
  readonly range?: SettingsRange;
  /** The share of a page that stays empty above each page break. */
  readonly waste?: number;
}

export interface Course extends Fitted<SelectedResume> {
  /** Every measurement and pagination that was asked for, in order. */
  readonly asked: readonly { readonly what: "measure" | "paginate"; readonly settings: Settings }[];
}

/** Fits a résumé in this world. The pages that come out are the résumé as they show it. */
export async function fitOnPaper(resume: SelectedResume, circumstances: Circumstances = {}): Promise<Course> {
  const { target = 1, range = RANGE, waste = 0 } = circumstances;
  const asked: Course["asked"][number][] = [];
  const problem: FitProblem<SelectedResume> = {
    resume,
    target,
    range,
    density: ({ size, leading, margin }) =>
      (size * size * leading) / ((SHEET.width - 2 * margin.x) * (SHEET.height - 2 * margin.y)),
    measure: async (shown, settings) => {
      asked.push({ what: "measure", settings });
      return lengthOf(shown, settings);
    },
    paginate: async (shown, settings) => {
      asked.push({ what: "paginate", settings });
      return { pages: shown, fill: cutIntoPages(lengthOf(shown, settings).load, 1 - waste) };
    },
  };
  return { ...(await fitPages(problem)), asked };
}

/** Every page but the last ends a little early. */
function cutIntoPages(load: number, filled: number): number[] {
  return load <= 1 ? [load] : [filled, ...cutIntoPages(load - filled, filled)];
}
