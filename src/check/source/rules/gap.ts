import { itemsOf } from "../members.ts";
import { type Span, spanOf, spanOfWork } from "../months.ts";
import type { Rule } from "../rule.ts";

/** A shorter gap is a long search or a rest, of which nobody asks. */
const MOST_MONTHS = 12;

export const gap: Rule = {
  id: "C10",
  code: "gap",
  severity: "info",
  title: "No year is left open between jobs and studies",
  *find({ value }) {
    const spans = [
      ...[...itemsOf(value, "work")].flatMap(({ item, path }) => spanOfWork(item, path) ?? []),
      ...["education", "volunteer", "projects"].flatMap((key) =>
        [...itemsOf(value, key)].flatMap(({ item, path }) => spanOf(item, path) ?? []),
      ),
    ].toSorted((a, b) => a.earliest - b.earliest);
    let before: Span | undefined;
    for (const span of spans) {
      const months = before === undefined ? 0 : span.earliest - before.latest - 1;
      if (months > MOST_MONTHS) {
        yield {
          path: span.path,
          message: `nothing is said of the ${months} months before this`,
          hint: "say what was in between, or be ready to be asked",
        };
      }
      if (before === undefined || span.latest > before.latest) before = span;
    }
  },
};
