import { Fragment, type ReactNode } from "react";
import { type Entry, keyOf, type Rich } from "../model/selected.ts";
import { Bullets } from "./bullets.tsx";
import { useComposition, useSpaceBefore } from "./composition.ts";
import { Text, View } from "./primitives.ts";
import { Prose } from "./prose.tsx";
import { InkLink, RichText, Spans } from "./rich-text.tsx";
import { roughWidth } from "./text-width.ts";
import { useType } from "./type-style.ts";

/** A header may take this share of the measure; the widths are guesses. */
const ONE_LINE_SHARE = 0.95;
/** Between the parts of a header, in em. */
const PART_GAP = 1;
/** A place beside a role takes at most this share of the measure and goes on below itself. */
const PLACE_SHARE = 0.45;

/** Half lines before a paragraph: close to the header that it belongs to, clear of the paragraph before it. */
const BEFORE_FIRST_PARAGRAPH = 0.2;
const BEFORE_PARAGRAPH = 0.6;
/** Before a role at the same employer. */
const BEFORE_POSITION = 1;
/** Between entries that are one line each: they read as a list. */
const BEFORE_LISTED = 0.3;

/** How the headers of a list of entries are arranged: alike, so that they form a column. */
type Arrangement = "one-line" | "two-line";

export interface EntriesProps {
  readonly entries: readonly Entry[];
  /** Half lines between entries, unless each is a single line. */
  readonly gap: number;
  /** Half lines before the first one. */
  readonly before?: number;
}

/** Jobs, degrees, projects: header, paragraphs, bullets, and the roles at one employer. */
export function Entries({ entries, gap, before = 0 }: EntriesProps): ReactNode {
  const arrangement = useArrangement(entries);
  const isList = arrangement === "one-line" && !entries.some(hasDetails);
  return entries.map((entry, index) => (
    <EntryBlock
      key={entry.id}
      entry={entry}
      arrangement={arrangement}
      before={index === 0 ? before : isList ? BEFORE_LISTED : gap}
    />
  ));
}

const hasDetails = ({ body, bullets, positions }: Entry): boolean =>
  body.length + bullets.length + positions.length > 0;

/** Everything on the title's line if that line holds it in every entry; otherwise role and place go to a second one. */
function useArrangement(entries: readonly Entry[]): Arrangement {
  const { settings, measure } = useComposition();
  const fits = entries.every(({ title, subtitle, note, place, dates }) => {
    const parts = [title, subtitle, note, place, dates].filter((part) => part !== undefined);
    return (roughWidth(...parts) + PART_GAP * (parts.length - 1)) * settings.size <= measure * ONE_LINE_SHARE;
  });
  return fits ? "one-line" : "two-line";
}

interface EntryProps {
  readonly entry: Entry;
  readonly arrangement: Arrangement;
  readonly before: number;
}

/** The parts of an entry are blocks of the page's own flow, so that a page can break between any two of them. */
function EntryBlock({ entry, arrangement, before }: EntryProps): ReactNode {
  return (
    <>
      <EntryHeader entry={entry} arrangement={arrangement} before={before} />
      {entry.body.map(({ id, text }, index) => (
        <Prose key={id} text={text} before={index === 0 ? BEFORE_FIRST_PARAGRAPH : BEFORE_PARAGRAPH} />
      ))}
      <Bullets bullets={entry.bullets} />
      <Entries entries={entry.positions} gap={BEFORE_POSITION} before={BEFORE_POSITION / 2} />
    </>
  );
}

/** Title and dates on one baseline, dates at the right edge, never apart from the first lines below. */
function EntryHeader({ entry, arrangement, before }: EntryProps): ReactNode {
  const { settings, measure } = useComposition();
  const { subtitle, note, place, dates } = entry;
  const oneLine = arrangement === "one-line";
  const ahead = hasDetails(entry) ? { minPresenceAhead: settings.size * settings.leading * 2 } : {};
  return (
    <View wrap={false} {...ahead} style={useSpaceBefore(before)}>
      <HeaderLine>
        <LineStart>
          <Title entry={entry} />
          <Details texts={oneLine ? [subtitle, note] : [note]} afterTitle />
        </LineStart>
        {oneLine && <LineEnd text={place} />}
        <LineEnd text={dates} />
      </HeaderLine>
      {!oneLine && (subtitle ?? place) && (
        <HeaderLine>
          <LineStart>
            <Details texts={[subtitle]} />
          </LineStart>
          <LineEnd text={place} maxWidth={measure * PLACE_SHARE} />
        </HeaderLine>
      )}
    </View>
  );
}

function Title({ entry: { title, href } }: { readonly entry: Entry }): ReactNode {
  const spans = <Spans text={title} bold />;
  return href === undefined ? spans : <InkLink href={href}>{spans}</InkLink>;
}

interface DetailsProps {
  readonly texts: readonly (Rich | undefined)[];
  readonly afterTitle?: boolean;
}

/** Quiet remarks, an en space between them. */
function Details({ texts, afterTitle = false }: DetailsProps): ReactNode {
  return texts
    .filter((text) => text !== undefined)
    .map((text, index) => (
      <Fragment key={keyOf(text)}>
        {index > 0 || afterTitle ? EN_SPACE : ""}
        <Spans text={text} tone="quiet" />
      </Fragment>
    ));
}

const EN_SPACE = "\u2002";

const HeaderLine = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <View style={{ flexDirection: "row", alignItems: "flex-start" }}>{children}</View>
);

/** What fills a header line from the left; it gives way to what stands at its end. */
function LineStart({ children }: { readonly children: ReactNode }): ReactNode {
  return <Text style={{ ...useType(), flex: 1 }}>{children}</Text>;
}

/** What stands at the right edge, in figures of one width. */
function LineEnd({
  text,
  maxWidth,
}: {
  readonly text?: Rich | undefined;
  readonly maxWidth?: number;
}): ReactNode {
  const { settings } = useComposition();
  if (!text) return null;
  return (
    <View style={{ marginLeft: settings.size * PART_GAP, ...(maxWidth === undefined ? {} : { maxWidth }) }}>
      <RichText text={text} tone="quiet" tabular align="right" />
    </View>
  );
}
