import type { ReactNode } from "react";
import type { Entry } from "../model/selected.ts";
import { SurroundingsProvider, useSurroundings } from "./block.ts";
import { Bullets } from "./bullets.tsx";
import { useComposition } from "./composition.ts";
import { DatedHeader } from "./dated-header.tsx";
import { type Arrangement, EntryHeader, type EntryHeaderProps } from "./entry-header.tsx";
import { hasDetails, isText, PART_GAP } from "./header-parts.tsx";
import { Prose } from "./prose.tsx";
import { Tagged } from "./tag.tsx";
import { roughWidth } from "./text-width.ts";

/** A header may take this share of the measure; the widths are guesses. */
const ONE_LINE_SHARE = 0.95;
/** Half lines before an entry's first paragraph: close to the header that it belongs to. */
export const BEFORE_FIRST_PARAGRAPH = 0.2;
/** Roles at one employer stand closer together than entries. */
const BETWEEN_POSITIONS = 0.7;

export interface EntriesProps {
  readonly entries: readonly Entry[];
  /** Half lines before the first one. */
  readonly before?: number;
  /** Half lines between entries; the theme's when absent. Entries of one line each stand as close as the lines of a list. */
  readonly gap?: number;
}

/** Jobs, degrees, projects: header, paragraphs, bullets, and the roles at one employer. */
export function Entries({ entries, before = 0, gap }: EntriesProps): ReactNode {
  const { space } = useComposition().theme;
  const arrangement = useArrangement(entries);
  const isList = arrangement !== "two-line" && !entries.some(hasDetails);
  const plain = isList && entries.every(isBare);
  const listed = arrangement === "run-in" ? space.paragraph : space.label;
  const between = isList ? listed : (gap ?? space.entry);
  return entries.map((entry, index) => (
    <EntryBlock
      key={entry.id}
      entry={entry}
      arrangement={arrangement}
      plain={plain}
      before={index === 0 ? before : between}
    />
  ));
}

/** Nothing but a title, and perhaps a date. */
const isBare = ({ subtitle, note, place }: Entry): boolean =>
  [subtitle, note, place].every((text) => text === undefined);

/** Everything on the title's line if that line holds it in every entry; otherwise role and place go to a second one. */
function useArrangement(entries: readonly Entry[]): Arrangement {
  const { settings, measure, dateColumn } = useComposition();
  const fits = entries.every(({ title, subtitle, note, place, dates }) => {
    const parts = [title, subtitle, note, place, dateColumn ? undefined : dates].filter(isText);
    return (roughWidth(...parts) + PART_GAP * (parts.length - 1)) * settings.size <= measure * ONE_LINE_SHARE;
  });
  if (fits) return "one-line";
  return dateColumn !== undefined && entries.every(isReference) ? "run-in" : "two-line";
}

/** Publications, patents, awards: a title and what belongs to it, nothing at the end of the line. */
const isReference = ({ place, bullets, positions }: Entry): boolean =>
  place === undefined && bullets.length + positions.length === 0;

/** The parts of an entry are blocks of the page's own flow, so that a page can break between any two of them. */
function EntryBlock({ entry, arrangement, plain, before }: EntryHeaderProps): ReactNode {
  const { theme, dateColumn } = useComposition();
  const { space } = theme;
  const Header = dateColumn === undefined ? EntryHeader : DatedHeader;
  const betweenPositions = space.entry * BETWEEN_POSITIONS;
  return (
    <SurroundingsProvider value={useSurroundings("entry", entry)}>
      <Tagged as="Sect" id={entry.id}>
        <Header entry={entry} arrangement={arrangement} plain={plain} before={before} />
        {entry.body.map((paragraph, index) => (
          <Prose
            key={paragraph.id}
            paragraph={paragraph}
            before={index === 0 ? BEFORE_FIRST_PARAGRAPH : space.paragraph}
          />
        ))}
        <Bullets bullets={entry.bullets} />
        <Entries entries={entry.positions} gap={betweenPositions} before={betweenPositions / 2} />
      </Tagged>
    </SurroundingsProvider>
  );
}
