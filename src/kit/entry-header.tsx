import type { ReactNode } from "react";
import type { Entry } from "../model/selected.ts";
import { useComposition } from "./composition.ts";
import {
  Details,
  HeaderBlock,
  HeaderLine,
  isText,
  LineEnd,
  LineStart,
  PlaceEnd,
  Title,
} from "./header-parts.tsx";
import { RichText } from "./rich-text.tsx";
import { roughWidth } from "./text-width.ts";

/** So much of the measure a guess may find a header's line to take before it is believed: Latin is often narrower. */
const BESIDE_TITLE_SHARE = 1.2;

/** How the headers of a list of entries are arranged: alike, so that they form a column. `run-in` is one paragraph. */
export type Arrangement = "one-line" | "two-line" | "run-in";

export interface EntryHeaderProps {
  readonly entry: Entry;
  readonly arrangement: Arrangement;
  /** It stands in a list of bare titles, none of which has anything to stand out from. */
  readonly plain: boolean;
  /** Half lines of space before it. */
  readonly before: number;
}

/** Title and dates on one baseline, dates at the right edge, role and place below them where there is no room beside. */
export function EntryHeader({ entry, arrangement, before }: EntryHeaderProps): ReactNode {
  const { subtitle, note, place, dates } = entry;
  const oneLine = arrangement === "one-line";
  const noteBeside = useFitsBesideTitle(entry);
  const [second, third] = [oneLine ? undefined : subtitle, noteBeside ? undefined : note].filter(isText);
  return (
    <HeaderBlock entry={entry} before={before}>
      <HeaderLine>
        <LineStart heading>
          <Title entry={entry} />
          <Details texts={[oneLine ? subtitle : undefined, noteBeside ? note : undefined]} afterTitle />
        </LineStart>
        {oneLine && <LineEnd text={place} />}
        <LineEnd text={dates} />
      </HeaderLine>
      {!oneLine && (second ?? place) && (
        <HeaderLine>
          <LineStart>
            <Details texts={[second]} />
          </LineStart>
          <PlaceEnd text={place} beside={[second]} />
        </HeaderLine>
      )}
      {third && <RichText text={third} tone="quiet" />}
    </HeaderBlock>
  );
}

/** A remark stands beside the title unless it is clearly too long for that. */
function useFitsBesideTitle({ title, note, dates }: Entry): boolean {
  const { settings, measure } = useComposition();
  return roughWidth(title, note, dates) * settings.size <= measure * BESIDE_TITLE_SHARE;
}
