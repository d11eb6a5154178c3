import type { ReactNode } from "react";
import type { Entry, Rich } from "../model/selected.ts";
import { useComposition } from "./composition.ts";
import { Aside } from "./date-column.tsx";
import type { EntryHeaderProps } from "./entry-header.tsx";
import {
  Details,
  EN_SPACE,
  HeaderBlock,
  HeaderLine,
  isText,
  LineStart,
  PART_GAP,
  PlaceEnd,
  Title,
} from "./header-parts.tsx";
import { RichText, Spans } from "./rich-text.tsx";
import { roughWidth } from "./text-width.ts";

/**
 * Dates in their column, on the title's baseline; the place at the right edge, beside the title where the line holds
 * both and below it otherwise; the role in italics.
 */
export function DatedHeader({ entry, arrangement, plain, before }: EntryHeaderProps): ReactNode {
  const { title, subtitle, note, place, dates, body, bullets } = entry;
  const isOneLine = arrangement !== "two-line";
  const placeBeside = useFitBeside(title, place) || isOneLine;
  const hasSecond = !isOneLine && [subtitle, note, placeBeside ? undefined : place].some(isText);
  // Roles at one employer are no room for its dates: they have dates of their own.
  const isFollowed = hasSecond || body.length + bullets.length > 0;
  return (
    <HeaderBlock entry={entry} before={before}>
      <HeaderLine>
        <Aside hangs={isFollowed}>{dates && <RichText text={dates} tone="quiet" tabular />}</Aside>
        <LineStart heading>
          <Title entry={entry} bold={!plain} />
          {isOneLine && (subtitle ?? note) && EN_SPACE}
          {isOneLine && <Remarks entry={entry} />}
        </LineStart>
        {placeBeside && <PlaceEnd text={place} beside={isOneLine ? [title, subtitle, note] : [title]} />}
      </HeaderLine>
      {hasSecond && (
        <HeaderLine>
          <LineStart>
            <Remarks entry={entry} />
          </LineStart>
          {!placeBeside && <PlaceEnd text={place} beside={[subtitle, note]} />}
        </HeaderLine>
      )}
    </HeaderBlock>
  );
}

/** Does one line hold a title and the place at its end? */
function useFitBeside(title: Rich, place: Rich | undefined): boolean {
  const { settings, measure } = useComposition();
  return place === undefined || (roughWidth(title, place) + PART_GAP) * settings.size <= measure;
}

/** Role and remark, told apart by slant where the script has one. */
function Remarks({ entry: { subtitle, note } }: { readonly entry: Entry }): ReactNode {
  return (
    <>
      {subtitle && <Spans text={subtitle} tone="quiet" italic />}
      <Details texts={[note]} afterTitle={subtitle !== undefined} />
    </>
  );
}
