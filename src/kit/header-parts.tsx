/** What the headers of entries are made of. */
import { Fragment, type ReactNode } from "react";
import { type Entry, keyOf, type Rich } from "../model/selected.ts";
import { traitsOf, useBlock } from "./block.ts";
import { useComposition, useSpaceBefore } from "./composition.ts";
import { View } from "./primitives.ts";
import { InkLink, RichText, Spans } from "./rich-text.tsx";
import { useHeading } from "./tag.tsx";
import { Text } from "./text.tsx";
import { roughWidth } from "./text-width.ts";
import { useType } from "./type-style.ts";

/** Between the parts of a header, in em. */
export const PART_GAP = 1;
/** What a place beside other text may have of the measure, however long that text is; it goes on below itself. */
const PLACE_SHARE = 0.45;

export const hasDetails = ({ body, bullets, positions }: Entry): boolean =>
  body.length + bullets.length + positions.length > 0;

export const isText = (text: Rich | undefined): text is Rich => text !== undefined;

interface HeaderBlockProps {
  readonly entry: Entry;
  /** Half lines of space before it. */
  readonly before: number;
  readonly children: ReactNode;
}

/** What an entry begins with, never apart from the first lines below. */
export function HeaderBlock({ entry, before, children }: HeaderBlockProps): ReactNode {
  const block = useBlock({ ...traitsOf(entry), begins: "entry", keepWithNext: hasDetails(entry) });
  return (
    <View {...block} style={useSpaceBefore(before)}>
      {children}
    </View>
  );
}

interface TitleProps {
  readonly entry: Entry;
  readonly bold?: boolean;
}

/** The title of an entry, a link where it leads somewhere. */
export function Title({ entry: { title, href }, bold = true }: TitleProps): ReactNode {
  const spans = <Spans text={title} bold={bold} />;
  return href === undefined ? spans : <InkLink href={href}>{spans}</InkLink>;
}

interface DetailsProps {
  readonly texts: readonly (Rich | undefined)[];
  readonly afterTitle?: boolean;
}

/** Quiet remarks, an en space between them. */
export function Details({ texts, afterTitle = false }: DetailsProps): ReactNode {
  return texts.filter(isText).map((text, index) => (
    <Fragment key={keyOf(text)}>
      {index > 0 || afterTitle ? EN_SPACE : ""}
      <Spans text={text} tone="quiet" />
    </Fragment>
  ));
}

export const EN_SPACE = "\u2002";

export const HeaderLine = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <View style={{ flexDirection: "row", alignItems: "flex-start" }}>{children}</View>
);

interface LineStartProps {
  /** It holds the title. */
  readonly heading?: boolean;
  readonly children: ReactNode;
}

/** What fills a header line from the left; it gives way to what stands at its end. */
export function LineStart({ heading = false, children }: LineStartProps): ReactNode {
  const as = useHeading();
  return (
    <Text {...(heading ? { as } : {})} style={{ ...useType(), flex: 1 }}>
      {children}
    </Text>
  );
}

interface LineEndProps {
  readonly text?: Rich | undefined;
  /** In pt. */
  readonly maxWidth?: number;
}

/** What stands at the right edge, in figures of one width. */
export function LineEnd({ text, maxWidth }: LineEndProps): ReactNode {
  const { settings } = useComposition();
  if (!text) return null;
  return (
    <View style={{ marginLeft: settings.size * PART_GAP, ...(maxWidth === undefined ? {} : { maxWidth }) }}>
      <RichText text={text} tone="quiet" tabular align="right" />
    </View>
  );
}

interface PlaceEndProps {
  readonly text: Rich | undefined;
  /** What stands on the same line. */
  readonly beside: readonly (Rich | undefined)[];
}

/** A place at the right edge, in what the text beside it leaves free, or in its share where that is more. */
export function PlaceEnd({ text, beside }: PlaceEndProps): ReactNode {
  const { settings, measure } = useComposition();
  const texts = beside.filter(isText);
  const free = measure - (roughWidth(...texts) + PART_GAP * texts.length) * settings.size;
  return <LineEnd text={text} maxWidth={Math.max(free, measure * PLACE_SHARE)} />;
}
