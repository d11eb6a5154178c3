import type { ReactNode } from "react";
import type { Entry } from "../model/selected.ts";
import { Aside } from "./date-column.tsx";
import type { EntryHeaderProps } from "./entry-header.tsx";
import { Details, EN_SPACE, HeaderBlock, HeaderLine, LineEnd, LineStart, Title } from "./header-parts.tsx";
import { RichText, Spans } from "./rich-text.tsx";

/** Dates in their column, on the title's baseline; the place at the right edge, the role in italics. */
export function DatedHeader({ entry, arrangement, plain, before }: EntryHeaderProps): ReactNode {
  const { subtitle, note, place, dates } = entry;
  const isOneLine = arrangement !== "two-line";
  return (
    <HeaderBlock entry={entry} before={before}>
      <HeaderLine>
        <Aside>{dates && <RichText text={dates} tone="quiet" tabular />}</Aside>
        <LineStart heading>
          <Title entry={entry} bold={!plain} />
          {isOneLine && (subtitle ?? note) && EN_SPACE}
          {isOneLine && <Remarks entry={entry} />}
        </LineStart>
        <LineEnd text={place} />
      </HeaderLine>
      {!isOneLine && (subtitle ?? note) && (
        <HeaderLine>
          <LineStart>
            <Remarks entry={entry} />
          </LineStart>
        </HeaderLine>
      )}
    </HeaderBlock>
  );
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
