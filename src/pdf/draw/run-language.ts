import type { Lang } from "../../model/resume.ts";
import type { GlyphRun, Line } from "../typeset/types.ts";

export interface SpokenRun {
  readonly run: GlyphRun;
  readonly text: string;
  /** The language to speak it in, where that is another than the text's. */
  readonly lang?: Lang;
}

const HAN = /\p{Script=Han}/u;
const WORD = /\p{Script=Latin}{2}/u;

/**
 * The runs of a line with the language that each is spoken in. A name or term among Chinese words is spoken as a part
 * of them (WCAG 2.2, 3.1.2); a line or link all in Latin letters is not Chinese, and Han in any other text always is.
 */
export function runsByLanguage(line: Line, lang: Lang): SpokenRun[] {
  const isChinese = /^zh\b/.test(lang);
  return stretches(line.runs).flatMap((runs) => {
    const spoken = runs.map((run): SpokenRun => ({ run, text: line.string.slice(run.start, run.end) }));
    const text = spoken.map((one) => one.text).join("");
    if (isChinese)
      return WORD.test(text) && !HAN.test(text) ? spoken.map((one) => ({ ...one, lang: "en" })) : spoken;
    return spoken.map((one) => (HAN.test(one.text) ? { ...one, lang: "zh" } : one));
  });
}

/** Runs that follow each other and lead to the same place. */
function stretches(runs: readonly GlyphRun[]): GlyphRun[][] {
  const found: GlyphRun[][] = [];
  for (const run of runs) {
    const open = found.at(-1);
    if (open?.[0] && open[0].attributes.link === run.attributes.link) open.push(run);
    else found.push([run]);
  }
  return found;
}
