import type { Extract } from "./extract.ts";

/** Stretches of an extract, in order: where what belongs together may stand. */
export type Regions = readonly Region[];

export interface Region {
  readonly from: number;
  readonly to: number;
  /** No other section is rather to be expected there. */
  readonly likely: boolean;
}

/** What of some regions lies within a stretch. */
export const within = (regions: Regions, from: number, to: number): Regions =>
  regions
    .map((region) => ({ ...region, from: Math.max(region.from, from), to: Math.min(region.to, to) }))
    .filter((region) => region.from < region.to);

/**
 * Where a section may stand whose title ends at `from`: up to the next title. Since columns are read page by page it may
 * go on on later pages: down to the first title there, or, if it stands in a side column, below any other one.
 */
export function regionsOfSection(
  from: number,
  titles: readonly number[],
  { characters, pageStarts }: Extract,
): Regions {
  const to = titles.find((title) => title >= from) ?? characters.length;
  const later = pageStarts.flatMap((start, i): Region[] => {
    if (start <= from) return [];
    const end = pageStarts[i + 1] ?? characters.length;
    const first = titles.find((title) => title >= start && title < end) ?? end;
    return [
      { from: start, to: first, likely: true },
      { from: first, to: end, likely: false },
    ];
  });
  return [{ from, to, likely: true }, ...within(later, to, characters.length)];
}
