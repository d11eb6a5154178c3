import type { ReactNode } from "react";
import type { Entry, Item, Labelled, Rich } from "../model/selected.ts";
import { SurroundingsProvider, traitsOf, useBlock, useSurroundings } from "./block.ts";
import { Bullets } from "./bullets.tsx";
import { useComposition, useSpaceBefore } from "./composition.ts";
import { BEFORE_FIRST_PARAGRAPH } from "./entry.tsx";
import { hasDetails, Title } from "./header-parts.tsx";
import { View } from "./primitives.ts";
import { Prose } from "./prose.tsx";
import { RichText } from "./rich-text.tsx";
import { Tagged, TextsAreHeadings } from "./tag.tsx";
import { Text } from "./text.tsx";
import { roughWidth } from "./text-width.ts";
import { useType } from "./type-style.ts";

/** A date up to this width, in em, may stand beside its title: a year, a year and a month. */
const SHORT_DATE = 5;
/** Between a title and the date at its end, in em. */
const DATE_GAP = 1.5;

/** Where the dates of a list stand, all of them: at the right edge beside the titles, or below on lines of their own. */
type DatePlace = "beside" | "below";

/** What stands in a section of a narrow column: every part of an item on a line of its own, ragged right. */
export function StackedItems({ items }: { readonly items: readonly Item[] }): ReactNode {
  const { space } = useComposition().theme;
  const entries = items.filter((item) => item.kind === "entry");
  const datePlace = useDatePlace(entries);
  const between = entries.some(hasDetails) ? space.entry : space.paragraph;
  return items.map((item, index) => (
    <StackedItem key={item.id} item={item} datePlace={datePlace} before={index === 0 ? 0 : between} />
  ));
}

/** Beside the titles if all fit: a date beside a title of several lines would be read in the middle of it. */
function useDatePlace(entries: readonly Entry[]): DatePlace {
  const { settings, measure } = useComposition();
  const room = measure / settings.size - DATE_GAP;
  const fit = entries.flatMap(withPositions).every(({ title, dates }) => {
    if (!dates) return true;
    return roughWidth(dates) <= SHORT_DATE && roughWidth(title, dates) <= room;
  });
  return fit ? "beside" : "below";
}

const withPositions = (entry: Entry): readonly Entry[] => [entry, ...entry.positions.flatMap(withPositions)];

interface StackedProps<T> {
  readonly item: T;
  readonly datePlace: DatePlace;
  /** Space before it in half lines. */
  readonly before: number;
}

function StackedItem({ item, before, datePlace }: StackedProps<Item>): ReactNode {
  switch (item.kind) {
    case "labelled":
      return <StackedLabel item={item} before={before} />;
    case "paragraph":
      return <Prose paragraph={item} before={before} />;
    case "entry":
      return <StackedEntry item={item} before={before} datePlace={datePlace} />;
  }
}

/** A label above its text. */
function StackedLabel({ item, before }: Omit<StackedProps<Labelled>, "datePlace">): ReactNode {
  const { label, text } = item;
  return (
    <View {...useBlock(traitsOf(item))} style={useSpaceBefore(before)}>
      <RichText text={label} bold={text !== undefined} />
      {text && <RichText text={text} />}
    </View>
  );
}

function StackedEntry({ item, before, datePlace }: StackedProps<Entry>): ReactNode {
  const { space } = useComposition().theme;
  return (
    <SurroundingsProvider value={useSurroundings("entry", item)}>
      <Tagged as="Sect" id={item.id}>
        <StackedHeader item={item} before={before} datePlace={datePlace} />
        {item.body.map((paragraph, index) => (
          <Prose
            key={paragraph.id}
            paragraph={paragraph}
            before={index === 0 ? BEFORE_FIRST_PARAGRAPH : space.paragraph}
          />
        ))}
        <Bullets bullets={item.bullets} />
        {item.positions.map((position) => (
          <StackedEntry key={position.id} item={position} before={space.entry} datePlace={datePlace} />
        ))}
      </Tagged>
    </SurroundingsProvider>
  );
}

/** The title, then quiet lines: role or issuer, remark, when and where. */
function StackedHeader({ item, before, datePlace }: StackedProps<Entry>): ReactNode {
  const { settings } = useComposition();
  const { subtitle, note, place, dates } = item;
  const block = useBlock({ ...traitsOf(item), begins: "entry", keepWithNext: hasDetails(item) });
  const isBeside = datePlace === "beside";
  return (
    <View {...block} style={useSpaceBefore(before)}>
      <View style={{ flexDirection: "row", alignItems: "flex-start" }}>
        <TextsAreHeadings>
          <Text style={{ ...useType(), flex: 1 }}>
            <Title entry={item} />
          </Text>
        </TextsAreHeadings>
        {isBeside && dates && (
          <View style={{ marginLeft: settings.size * DATE_GAP }}>
            <QuietLine text={dates} />
          </View>
        )}
      </View>
      <QuietLine text={subtitle} />
      <QuietLine text={note} />
      {!isBeside && <QuietLine text={dates} />}
      <QuietLine text={place} />
    </View>
  );
}

const QuietLine = ({ text }: { readonly text: Rich | undefined }): ReactNode =>
  text && <RichText text={text} tone="quiet" tabular />;
