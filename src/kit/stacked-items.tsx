import type { ReactNode } from "react";
import type { Entry, Item, Labelled, Rich } from "../model/selected.ts";
import { SurroundingsProvider, traitsOf, useBlock, useSurroundings } from "./block.ts";
import { Bullets } from "./bullets.tsx";
import { useComposition, useSpaceBefore } from "./composition.ts";
import { BEFORE_FIRST_PARAGRAPH } from "./entry.tsx";
import { hasDetails, Title } from "./header-parts.tsx";
import { Text, View } from "./primitives.ts";
import { Prose } from "./prose.tsx";
import { RichText } from "./rich-text.tsx";
import { roughWidth } from "./text-width.ts";
import { useType } from "./type-style.ts";

/** What stands in a section of a narrow column: every part of an item on a line of its own, ragged right. */
export function StackedItems({ items }: { readonly items: readonly Item[] }): ReactNode {
  const { space } = useComposition().theme;
  const areDetailed = items.some((item) => item.kind === "entry" && hasDetails(item));
  const between = areDetailed ? space.entry : space.paragraph;
  return items.map((item, index) => (
    <StackedItem key={item.id} item={item} before={index === 0 ? 0 : between} />
  ));
}

function StackedItem({ item, before }: { readonly item: Item; readonly before: number }): ReactNode {
  switch (item.kind) {
    case "labelled":
      return <StackedLabel item={item} before={before} />;
    case "paragraph":
      return <Prose paragraph={item} before={before} />;
    case "entry":
      return <StackedEntry entry={item} before={before} />;
  }
}

/** A label above its text. */
function StackedLabel({ item, before }: { readonly item: Labelled; readonly before: number }): ReactNode {
  const { label, text } = item;
  return (
    <View {...useBlock(traitsOf(item))} style={useSpaceBefore(before)}>
      <RichText text={label} bold={text !== undefined} />
      {text && <RichText text={text} />}
    </View>
  );
}

function StackedEntry({ entry, before }: { readonly entry: Entry; readonly before: number }): ReactNode {
  const { space } = useComposition().theme;
  return (
    <SurroundingsProvider value={useSurroundings("entry", entry)}>
      <StackedHeader entry={entry} before={before} />
      {entry.body.map((paragraph, index) => (
        <Prose
          key={paragraph.id}
          paragraph={paragraph}
          before={index === 0 ? BEFORE_FIRST_PARAGRAPH : space.paragraph}
        />
      ))}
      <Bullets bullets={entry.bullets} />
      {entry.positions.map((position) => (
        <StackedEntry key={position.id} entry={position} before={space.entry} />
      ))}
    </SurroundingsProvider>
  );
}

/** A date up to this width, in em, stands at the end of the title's line: a year, a year and a month. */
const SHORT_DATE = 5;
/** Between a title and its date, in em. */
const DATE_GAP = 1;

/** The title with a short date at the right edge, then quiet lines: role, remark, when and where. */
function StackedHeader({ entry, before }: { readonly entry: Entry; readonly before: number }): ReactNode {
  const { settings } = useComposition();
  const { subtitle, note, place, dates } = entry;
  const block = useBlock({ ...traitsOf(entry), begins: "entry", keepWithNext: hasDetails(entry) });
  const isShort = roughWidth(dates) <= SHORT_DATE;
  return (
    <View {...block} style={useSpaceBefore(before)}>
      <View style={{ flexDirection: "row", alignItems: "flex-start" }}>
        <Text style={{ ...useType(), flex: 1 }}>
          <Title entry={entry} />
        </Text>
        {isShort && dates && (
          <View style={{ marginLeft: settings.size * DATE_GAP }}>
            <RichText text={dates} tone="quiet" tabular />
          </View>
        )}
      </View>
      <QuietLine text={subtitle} />
      <QuietLine text={note} />
      <QuietLine text={isShort ? undefined : dates} />
      <QuietLine text={place} />
    </View>
  );
}

const QuietLine = ({ text }: { readonly text: Rich | undefined }): ReactNode =>
  text && <RichText text={text} tone="quiet" tabular />;
