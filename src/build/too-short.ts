import type { Diagnostic } from "../model/diagnostic.ts";
import type { PageTarget } from "../model/layout.ts";
import type { SelectedResume } from "../model/selected.ts";

/** The code of what is said about a résumé that is too short for its pages. */
export const FEWER_PAGES = "fewer-pages";

/** What is too little to be spread over the pages that were asked for stands on fewer. */
export function tooShort(
  { basics: { name } }: Pick<SelectedResume, "basics">,
  target: PageTarget,
  pages: number,
): readonly Diagnostic[] {
  if (target === "auto" || pages >= target) return [];
  return [
    {
      kind: "fit",
      severity: "info",
      code: FEWER_PAGES,
      message: `there is too little for ${target} pages, even at the most open settings`,
      hint: "ask for one page, or tell more",
      path: name.at,
    },
  ];
}
