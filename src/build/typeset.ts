import { type Extent, type FitProblem, type Fitted, fitPages } from "../fit/index.ts";
import type { LayoutInput, Settings } from "../model/layout.ts";
import type { SelectedResume } from "../model/selected.ts";
import type { Theme } from "../model/theme.ts";
import { type FontStore, type LaidOut, type LaidOutDocument, layOut } from "../pdf/index.ts";
import type { KeptMeasures, Measures } from "./kept-measures.ts";
import type { Variant } from "./variant.ts";

interface Page extends Pick<Variant, "layout" | "paper" | "target">, Pick<LayoutInput, "code"> {}

/**
 * Lays a variant out so that it keeps its page promise. What was measured before is not set once more, but for the pages
 * that are kept at last; `kept` is for layouts that do not change.
 * Throws a `ResumeError` of kind `fit` when it cannot.
 */
export async function typeset(
  { layout, paper, target, code }: Page,
  resume: SelectedResume,
  theme: Theme,
  photo: Uint8Array | undefined,
  fonts: FontStore,
  kept?: KeptMeasures,
): Promise<Fitted<LaidOutDocument>> {
  const problem: FitProblem<() => Promise<LaidOutDocument>> = {
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
      const setAll = () => layOut(layout.render(input), fonts);
      const key = kept?.keyOf(layout.name, input);
      const known = key && kept?.find(key);
      if (known) return { ...known, pages: async () => (await setAll()).document };
      const laidOut = await setAll();
      const measures = measuresOf(laidOut, settings);
      if (key) kept?.note(key, measures);
      return { ...measures, pages: async () => laidOut.document };
    },
  };
  const { pages, report } = await fitPages(problem);
  return { pages: await pages(), report };
}

function measuresOf(laidOut: LaidOut, settings: Settings): Measures {
  const { flows, fill, breakCost } = laidOut;
  return {
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
