import { Fragment, type ReactNode } from "react";
import type { Entry, Rich } from "../model/selected.ts";
import { Bullets } from "./bullets.tsx";
import { useComposition, useSpace } from "./composition.ts";
import { Text, View } from "./primitives.ts";
import { Prose } from "./prose.tsx";
import { InkLink, RichText, Spans } from "./rich-text.tsx";
import { roughWidth } from "./text-width.ts";
import { useType } from "./type-style.ts";

/** A header may take this share of the measure; the widths are guesses. */
const ONE_LINE_SHARE = 0.95;
/** Between the parts of a header, in em. */
const PART_GAP = 1;

/** How the headers of a list of entries are arranged: alike, so that they form a column. */
type Arrangement = "one-line" | "two-line";

/** Between entries that are one line each, in half lines: they read as a list. */
const LIST_GAP = 0.3;

/**
 * Jobs, degrees, projects: header, paragraphs, bullets, and the roles at one employer. `gap` is in half lines; it
 * stands between entries unless each is a single line.
 */
export function Entries({
  entries,
  gap,
}: {
  readonly entries: readonly Entry[];
  readonly gap: number;
}): ReactNode {
  const space = useSpace();
  const arrangement = useArrangement(entries);
  const isList = arrangement === "one-line" && !entries.some(hasDetails);
  return entries.map((entry, index) => (
    <View key={entry.id} style={index === 0 ? {} : { marginTop: space(isList ? LIST_GAP : gap) }}>
      <EntryBlock entry={entry} arrangement={arrangement} />
    </View>
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

function EntryBlock({
  entry,
  arrangement,
}: {
  readonly entry: Entry;
  readonly arrangement: Arrangement;
}): ReactNode {
  const space = useSpace();
  return (
    <>
      <EntryHeader entry={entry} arrangement={arrangement} />
      {entry.body.map((paragraph) => (
        <View key={paragraph.id} style={{ marginTop: space(0.2) }}>
          <Prose text={paragraph.text} />
        </View>
      ))}
      <Bullets bullets={entry.bullets} />
      {entry.positions.length > 0 && (
        <View style={{ marginTop: space(0.4) }}>
          <Entries entries={entry.positions} gap={1} />
        </View>
      )}
    </>
  );
}

/** Title and dates on one baseline, dates at the right edge, never apart from the first lines below. */
function EntryHeader({
  entry,
  arrangement,
}: {
  readonly entry: Entry;
  readonly arrangement: Arrangement;
}): ReactNode {
  const { settings } = useComposition();
  const { subtitle, note, place, dates } = entry;
  const oneLine = arrangement === "one-line";
  return (
    <View
      wrap={false}
      {...(hasDetails(entry) ? { minPresenceAhead: settings.size * settings.leading * 2 } : {})}
    >
      <HeaderLine right={oneLine ? [place, dates] : [dates]}>
        <Title entry={entry} />
        <Details texts={oneLine ? [subtitle, note] : [note]} afterTitle />
      </HeaderLine>
      {!oneLine && (subtitle ?? place) && (
        <HeaderLine right={[place]}>
          <Details texts={[subtitle]} />
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
      <Fragment key={text.at.join(".")}>
        {index > 0 || afterTitle ? EN_SPACE : ""}
        <Spans text={text} tone="quiet" />
      </Fragment>
    ));
}

const EN_SPACE = "\u2002";

interface HeaderLineProps {
  readonly right: readonly (Rich | undefined)[];
  readonly children: ReactNode;
}

function HeaderLine({ right, children }: HeaderLineProps): ReactNode {
  const { settings } = useComposition();
  return (
    <View style={{ flexDirection: "row", alignItems: "flex-start" }}>
      <View style={{ flex: 1 }}>
        <Text style={useType()}>{children}</Text>
      </View>
      {right
        .filter((text) => text !== undefined)
        .map((text) => (
          // A column that holds dates never wraps and never shrinks.
          <View key={text.at.join(".")} style={{ marginLeft: settings.size * PART_GAP, flexShrink: 0 }}>
            <RichText text={text} tone="quiet" tabular />
          </View>
        ))}
    </View>
  );
}
