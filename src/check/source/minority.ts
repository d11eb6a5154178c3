import type { Path } from "../../model/path.ts";

/** One of several ways to write the same thing, where it stands. */
export interface Usage {
  /** The way that was chosen, as it is told to people. */
  readonly way: string;
  readonly path: Path;
  readonly part: readonly [start: number, end: number];
}

/** What is not written in the way that is usual in the file. Of ways that are equally frequent the first is usual. */
export function minority(usages: readonly Usage[]): {
  readonly usual: string;
  readonly odd: readonly Usage[];
} {
  const counts = new Map<string, number>();
  for (const { way } of usages) counts.set(way, (counts.get(way) ?? 0) + 1);
  const [usual = ""] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { usual, odd: usages.filter(({ way }) => way !== usual) };
}
