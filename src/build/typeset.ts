import { type Fitted, fit } from "../fit/index.ts";
import type { LayoutInput } from "../model/layout.ts";
import type { SelectedResume } from "../model/selected.ts";
import { type FontStore, type LaidOutDocument, layOut, pageFill } from "../pdf/index.ts";
import type { Variant } from "./variant.ts";

/**
 * Lays a variant out so that it keeps its page promise.
 * Throws a `ResumeError` of kind `fit` when it cannot.
 */
export function typeset(
  variant: Variant,
  resume: SelectedResume,
  photo: Uint8Array | undefined,
  fonts: FontStore,
): Promise<Fitted<LaidOutDocument>> {
  const { layout, paper, target } = variant;
  return fit({
    resume,
    target,
    range: layout.range(resume.lang, target),
    measure: async (shown, settings) => {
      const input: LayoutInput = {
        resume: shown,
        settings,
        paper,
        pages: target,
        ...(photo ? { photo } : {}),
      };
      const pages = await layOut(layout.render(input), fonts);
      return { pages, fill: pageFill(pages) };
    },
  });
}
