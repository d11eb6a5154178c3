/** The format of a corpus: sentences with expectations about how they are set. */

/** A stretch of a case's text in a style of its own; indices are code points. */
export interface CaseRun {
  readonly s: number;
  readonly e: number;
  readonly style: "bold" | "italic" | "sup";
}

export interface CorpusCase {
  readonly id: string;
  readonly lang: "zh" | "en";
  readonly text: string;
  /** Cases with a kind are about something else than the setting of a paragraph. */
  readonly kind?: string;
  readonly align: "justify" | "start";
  /** The measure in em, or a range of them: one page each. */
  readonly widthEm?: number;
  readonly sweep?: { readonly from: number; readonly to: number; readonly step: number };
  readonly runs?: readonly CaseRun[];
  /** Names that stay whole. */
  readonly nobreakRuns?: readonly string[];
}

/** One page of a set corpus. */
export interface CorpusPage<Case extends CorpusCase = CorpusCase> {
  readonly corpusCase: Case;
  readonly widthEm: number;
}

/** Every case at each of its widths, in the order of the pages. */
export function pagesOf<Case extends CorpusCase>(cases: readonly Case[]): CorpusPage<Case>[] {
  return cases
    .filter((corpusCase) => corpusCase.kind === undefined)
    .flatMap((corpusCase) => widthsOf(corpusCase).map((widthEm) => ({ corpusCase, widthEm })));
}

function widthsOf({ id, widthEm, sweep }: CorpusCase): number[] {
  if (widthEm !== undefined) return [widthEm];
  if (!sweep) throw new Error(`case ${id} has neither widthEm nor sweep`);
  const count = Math.floor((sweep.to - sweep.from) / sweep.step + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => Number((sweep.from + i * sweep.step).toFixed(3)));
}
