import type { Remark } from "./rule.ts";

/** Which text a finding is about, as a key of maps. */
export const textOf = ({ path }: Pick<Remark, "path">): string => JSON.stringify(path);

/** Findings by the text that they are about, in the order of their first ones. */
export function byText<T extends Pick<Remark, "path">>(
  found: Iterable<T>,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of found) {
    const group = groups.get(textOf(one));
    if (group) group.push(one);
    else groups.set(textOf(one), [one]);
  }
  return groups;
}
