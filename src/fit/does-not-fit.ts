import { ResumeError } from "../model/diagnostic.ts";
import type { PageTarget } from "../model/layout.ts";
import type { Length } from "./trial.ts";

/** What must stay is longer than the pages, even at the tightest settings. */
export function doesNotFit({ load, linesPerPage }: Length, target: PageTarget): ResumeError {
  const lines = Math.max(1, Math.ceil((load - target) * linesPerPage));
  const pages = target === 1 ? "one page" : "two pages";
  return new ResumeError([
    {
      kind: "fit",
      severity: "error",
      code: "does-not-fit",
      message: `what must stay is ${lines} ${lines === 1 ? "line" : "lines"} too long for ${pages}, at the tightest settings`,
      hint: "shorten it, give fewer items the priority `must`, or ask for more pages",
    },
  ]);
}
