import { type FitProblem, type Fitted, fitPages } from "../fit/index.ts";
import type { LayoutInput, Settings } from "../model/layout.ts";
import type { SelectedResume } from "../model/selected.ts";
import { type FontStore, flowHeight, type LaidOutDocument, layOut, pageFill } from "../pdf/index.ts";
import type { Variant } from "./variant.ts";

/**
 * Lays a variant out so that it keeps its page promise.
 * Throws a `ResumeError` of kind `fit` when it cannot.
 */
export function typeset(
  { layout, paper, target }: Variant,
  resume: SelectedResume,
  photo: Uint8Array | undefined,
  fonts: FontStore,
): Promise<Fitted<LaidOutDocument>> {
  const render = (shown: SelectedResume, settings: Settings) => {
    const input: LayoutInput = { resume: shown, settings, paper, pages: target };
    return layout.render(photo ? { ...input, photo } : input);
  };
  const problem: FitProblem<LaidOutDocument> = {
    resume,
    target,
    range: layout.range(resume.lang, target),
    density: ({ size, leading, margin }) =>
      (size * size * leading) / ((paper.width - 2 * margin.x) * (paper.height - 2 * margin.y)),
    measure: async (shown, settings) => {
      const room = paper.height - 2 * settings.margin.y;
      const height = await flowHeight(render(shown, settings), fonts);
      return { load: height / room, linesPerPage: room / (settings.size * settings.leading) };
    },
    paginate: async (shown, settings) => {
      const pages = await layOut(render(shown, settings), fonts);
      return { pages, fill: pageFill(pages) };
    },
  };
  return fitPages(problem);
}
