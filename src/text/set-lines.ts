import { breakLines, type Measures } from "./break-lines.ts";
import { setLine } from "./justify.ts";
import type { SetLine } from "./paragraph.ts";
import type { Prepared } from "./prepare.ts";

/**
 * Breaks and justifies a prepared paragraph: plain arithmetic, fit to be repeated.
 * @param measures the measure in pt of each line, by its number from 0; one without limit is `Infinity`
 */
export function setLines(prepared: Prepared, measures: Measures): readonly SetLine[] {
  return breakLines(prepared, measures).map((line, number) => setLine(prepared, line, measures(number)));
}
