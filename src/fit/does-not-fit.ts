import { ResumeError } from "../model/diagnostic.ts";
import { childrenOf, type Node, type SelectedResume } from "../model/selected.ts";
import { toPoints, toUnits } from "./cost-tree.ts";
import { excerptOf, placeOf } from "./describe.ts";
import type { Ledger } from "./ledger.ts";
import { type MustCut, nearestCuts } from "./nearest-cuts.ts";
import type { FitTask } from "./task.ts";
import type { Overflowing } from "./trial.ts";

/** What must stay is longer than the pages, even at the tightest settings: the error says what to cut. */
export function doesNotFit(
  { resume, pages }: Pick<FitTask<unknown>, "resume" | "pages">,
  trial: Overflowing,
  ledgers: ReadonlyMap<string, Ledger>,
): ResumeError {
  const { flow, overflow } = longest(trial);
  const tree = ledgers.get(flow)?.tree;
  const cuts = tree ? nearestCuts(tree, toUnits(overflow)) : [];
  const nodes = cuts.map(({ id }) => find(resume, id)).filter((node) => node !== undefined);
  const described = cuts.map((cut, i) => describeCut(cut, nodes[i], trial.lineHeight));
  const cutHint = `the nearest cuts are ${described.join(", ")}: shorten one, give it a lower priority than \`must\`, or ask for more pages`;
  return new ResumeError([
    {
      kind: "fit",
      severity: "error",
      code: "does-not-fit",
      message: `what must stay is ${excessIn(trial)} too long for ${nameOfPages(pages)}, at the tightest settings`,
      hint: cuts.length === 0 ? "there is nothing more to leave out: ask for more pages" : cutHint,
      path: nodes[0] ? placeOf(nodes[0]) : [],
    },
  ]);
}

/** Not even the most pages that are taken to hold everything do. */
export function takesTooMany(pages: number, trial: Overflowing): ResumeError {
  return new ResumeError([
    {
      kind: "fit",
      severity: "error",
      code: "too-many-pages",
      message: `the whole is ${excessIn(trial)} too long for ${nameOfPages(pages)}, at the tightest settings`,
      hint: "ask for a number of pages, so that something can be left out",
      path: [],
    },
  ]);
}

const longest = ({ flows }: Overflowing) =>
  flows.reduce((a, b) => (b.overflow > a.overflow ? b : a), { flow: "", overflow: 0 });

function excessIn(trial: Overflowing): string {
  const lines = Math.max(1, Math.ceil(longest(trial).overflow / trial.lineHeight - NEXT_TO_NOTHING));
  return lines === 1 ? "1 line" : `${lines} lines`;
}

/** Of a line: what rounding adds does not begin another one. */
const NEXT_TO_NOTHING = 1e-3;

const nameOfPages = (pages: number): string =>
  pages === 1 ? "one page" : pages === 2 ? "two pages" : `${pages} pages`;

function describeCut({ id, gain }: MustCut, node: Node | undefined, lineHeight: number): string {
  const lines = (toPoints(gain) / lineHeight).toFixed(1);
  return `${id} (${lines} lines${node ? `, “${excerptOf(node)}”` : ""})`;
}

function find({ sections }: SelectedResume, id: string): Node | undefined {
  const search = (nodes: readonly Node[]): Node | undefined => {
    for (const node of nodes) {
      const found = node.id === id ? node : search(childrenOf(node));
      if (found) return found;
    }
    return undefined;
  };
  return search(sections);
}
