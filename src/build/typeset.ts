import { type Attempt, type Extent, type FitProblem, type Fitted, fitPages } from "../fit/index.ts";
import type { LayoutInput, Settings } from "../model/layout.ts";
import type { SelectedResume } from "../model/selected.ts";
import type { Theme } from "../model/theme.ts";
import { type FontStore, type LaidOut, type LaidOutDocument, layOut } from "../pdf/index.ts";
import type { Variant } from "./variant.ts";

interface Page extends Pick<Variant, "layout" | "paper" | "target">, Pick<LayoutInput, "code"> {}

/**
 * Lays a variant out so that it keeps its page promise.
 * Throws a `ResumeError` of kind `fit` when it cannot.
 */
export function typeset(
  { layout, paper, target, code }: Page,
  resume: SelectedResume,
  theme: Theme,
  photo: Uint8Array | undefined,
  fonts: FontStore,
): Promise<Fitted<LaidOutDocument>> {
  const problem: FitProblem<LaidOutDocument> = {
    resume,
    target,
    range: (pages) => layout.range(resume.lang, pages),
    density: ({ size, leading, margin }) =>
      (size * size * leading) / ((paper.width - 2 * margin.x) * (paper.height - 2 * margin.y)),
    compose: async (shown, settings, pages) => {
      const input: LayoutInput = {
        ...{ resume: shown, settings, paper, pages, theme, fonts: layout.fonts },
        ...(photo && { photo }),
        ...(code && { code }),
      };
      const laidOut = await layOut(layout.render(input), fonts);
      return attemptOf(laidOut, settings);
    },
  };
  return fitPages(problem);
}

function attemptOf(laidOut: LaidOut, settings: Settings): Attempt<LaidOutDocument> {
  const { document, flows, fill, breakCost } = laidOut;
  return {
    pages: document,
    fill,
    breakCost,
    flows: flows.map(({ name, height, room, overflow }) => ({ flow: name, height, room, overflow })),
    extents: extentsOf(laidOut),
    lineHeight: settings.size * settings.leading,
  };
}

/** What each node of the résumé takes by itself: the blocks that set it. */
function extentsOf({ flows }: LaidOut): Map<string, Extent> {
  const extents = new Map<string, Extent>();
  for (const { name, blocks } of flows) {
    blocks.forEach(({ traits: { node }, top, bottom }, index) => {
      if (node === undefined) return;
      const known = extents.get(node);
      const before = top - (blocks[index - 1]?.bottom ?? top);
      extents.set(node, {
        flow: name,
        height: bottom - top + (known ? known.height + before : 0),
        before: known?.before ?? before,
      });
    });
  }
  return extents;
}
