import type { ReactNode } from "react";
import type { Entry, Item, Labelled, Rich } from "../model/selected.ts";
import { SurroundingsProvider, traitsOf, useBlock, useSurroundings } from "./block.ts";
import { Bullets } from "./bullets.tsx";
import { useComposition, useSpaceBefore } from "./composition.ts";
import { BEFORE_FIRST_PARAGRAPH } from "./entry.tsx";
import { Details, hasDetails, isText, Title } from "./header-parts.tsx";
import { View } from "./primitives.ts";
import { Prose } from "./prose.tsx";
import { RichText } from "./rich-text.tsx";
import { Tagged, TextsAreHeadings } from "./tag.tsx";
import { Text } from "./text.tsx";
import { roughWidth } from "./text-width.ts";
import { useType } from "./type-style.ts";

/** A date up to this width, in em, may share the title's line: a year, a year and a month. */
const SHORT_DATE = 5;
/** Between a title and the date at its end, in em. */
const DATE_GAP = 1.5;

/** Where short dates stand: at the right edge, or after the titles where one of these is too long for that. */
type DatePlace = "edge" | "run-in";

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

/** A date beside a title of several lines would be read in the middle of it. */
function useDatePlace(entries: readonly Entry[]): DatePlace {
  const { settings, measure } = useComposition();
  const room = measure / settings.size - DATE_GAP;
  const fit = entries.every(({ title, dates }) => !isShort(dates) || roughWidth(title, dates) <= room);
  return fit ? "edge" : "run-in";
}

const isShort = (dates: Rich | undefined): boolean => isText(dates) && roughWidth(dates) <= SHORT_DATE;

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
          <StackedEntry key={position.id} item={position} before={space.entry} datePlace="run-in" />
        ))}
      </Tagged>
    </SurroundingsProvider>
  );
}

/** The title, its short date beside it, then quiet lines: role, remark, when and where. */
function StackedHeader({ item, before, datePlace }: StackedProps<Entry>): ReactNode {
  const { settings } = useComposition();
  const { subtitle, note, place, dates } = item;
  const block = useBlock({ ...traitsOf(item), begins: "entry", keepWithNext: hasDetails(item) });
  const atEdge = datePlace === "edge" && isShort(dates);
  const runIn = !atEdge && isShort(dates) && !hasDetails(item);
  return (
    <View {...block} style={useSpaceBefore(before)}>
      <View style={{ flexDirection: "row", alignItems: "flex-start" }}>
        <TextsAreHeadings>
          <Text style={{ ...useType(), flex: 1 }}>
            <Title entry={item} />
            {runIn && <Details texts={[dates]} afterTitle />}
          </Text>
        </TextsAreHeadings>
        {atEdge && (
          <View style={{ marginLeft: settings.size * DATE_GAP }}>
            <QuietLine text={dates} />
          </View>
        )}
      </View>
      <QuietLine text={subtitle} />
      <QuietLine text={note} />
      <QuietLine text={atEdge || runIn ? undefined : dates} />
      <QuietLine text={place} />
    </View>
  );
}

const QuietLine = ({ text }: { readonly text: Rich | undefined }): ReactNode =>
  text && <RichText text={text} tone="quiet" tabular />;
