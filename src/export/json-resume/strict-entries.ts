import { isList, isPlainMap, listOf, type Plain, type PlainMap } from "./one-language.ts";

/**
 * The key under which a JSON Resume file keeps what that format cannot say: an entry as this program has it, beside the
 * same entry as others read it.
 */
export const OURS = "x-resume-pdf";

/** An entry of a list as JSON Resume can say it: one role of each employer, highlights that are texts. */
export function strictEntries(entry: PlainMap, labelSeparator: string): readonly PlainMap[] {
  const { positions, ...employer } = entry;
  const roles = listOf(positions).filter(isPlainMap);
  const entries =
    roles.length === 0 ? [employer] : roles.map((role, i) => atEmployer(employer, role, i === 0));
  return entries.map(({ endDate, highlights, ...rest }) => ({
    ...rest,
    // What goes on has no end in JSON Resume.
    ...(endDate !== undefined && endDate !== "present" && { endDate }),
    ...(highlights !== undefined && { highlights: flat(highlights, labelSeparator) }),
  }));
}

/** What is said of all roles at an employer opens the first. */
function atEmployer(
  { summary, highlights, ...employer }: PlainMap,
  role: PlainMap,
  isFirst: boolean,
): PlainMap {
  if (!isFirst) return { ...employer, ...role };
  const summaries = [summary, role["summary"]].filter((text) => typeof text === "string");
  const points = [...listOf(highlights), ...listOf(role["highlights"])];
  return {
    ...employer,
    ...role,
    ...(summaries.length > 0 && { summary: summaries.join("\n\n") }),
    ...(points.length > 0 && { highlights: points }),
  };
}

/** Highlights of all levels in reading order, each as one text with its lead. */
function flat(highlights: Plain, labelSeparator: string): string[] {
  return listOf(highlights).flatMap((highlight) => {
    if (!isPlainMap(highlight)) return typeof highlight === "string" ? [highlight] : [];
    const { lead, text, highlights: below = [] } = highlight;
    const said = [lead, text].filter((part) => typeof part === "string");
    return [...(said.length === 0 ? [] : [said.join(labelSeparator)]), ...flat(below, labelSeparator)];
  });
}

/** Whether two values are the same, in whatever order their keys are. */
export function isSame(one: Plain | undefined, other: Plain | undefined): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, i) => isSame(item, other[i]));
  if (!isPlainMap(one) || !isPlainMap(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
