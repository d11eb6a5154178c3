import type { ReactNode } from "react";
import { localeOf } from "../locale/index.ts";
import type { Rich, Section as SectionNode } from "../model/selected.ts";
import { place, SurroundingsProvider, traitsOf, useBlock, useSurroundings } from "./block.ts";
import { useComposition, useSpace } from "./composition.ts";
import { Text as Inline, View } from "./primitives.ts";
import { Spans } from "./rich-text.tsx";
import { Tagged, TextsAreHeadings } from "./tag.tsx";
import { Text } from "./text.tsx";
import { useType } from "./type-style.ts";

/** A hairline: thinner than a letter's stem, still safe on a laser printer (0.25 pt and more). */
const HAIRLINE = 0.5;
/** Heads are single lines, set close to what rules them off. */
const HEAD_LEADING = 1.35;

export interface HeadProps {
  readonly title: Rich;
  /** What says that the section goes on from the page before, as a text to follow the title. */
  readonly continued?: string;
}

export interface SectionProps {
  readonly section: SectionNode;
  /** How its head looks; over a hairline when absent. */
  readonly head?: (props: HeadProps) => ReactNode;
  readonly children: ReactNode;
}

/**
 * A section: a head, kept with the first lines below it. The head stands here a second time, out of the flow, for
 * the page on which one of the section's entries goes on.
 */
export function Section({ section, head: Head = RuledHead, children }: SectionProps): ReactNode {
  const { lang, theme } = useComposition();
  const space = useSpace();
  const surroundings = useSurroundings("section", section);
  const below = space(theme.space.head);
  return (
    <SurroundingsProvider value={surroundings}>
      <Tagged as="Sect" id={section.id}>
        <HeadBlock section={section}>
          <TextsAreHeadings>
            <Head title={section.title} />
          </TextsAreHeadings>
        </HeadBlock>
        <View
          {...place({ continues: section.id })}
          style={{ position: "absolute", left: 0, right: 0, marginBottom: below }}
        >
          <Head title={section.title} continued={localeOf(lang).continued} />
        </View>
        {children}
      </Tagged>
    </SurroundingsProvider>
  );
}

function HeadBlock({ section, children }: Pick<SectionProps, "section" | "children">): ReactNode {
  const { space: spaces } = useComposition().theme;
  const space = useSpace();
  return (
    <View
      {...useBlock({ ...traitsOf(section), begins: "section", keepWithNext: true })}
      style={{ marginTop: space(spaces.section), marginBottom: space(spaces.head) }}
    >
      {children}
    </View>
  );
}

/** A title in the accent's ink over a hairline. */
function RuledHead({ title, continued }: HeadProps): ReactNode {
  const { colors, theme } = useComposition();
  const space = useSpace();
  const type = {
    lang: title.lang,
    scale: theme.scale.head,
    bold: true,
    tone: "accent",
    leading: HEAD_LEADING,
  } as const;
  return (
    <View
      style={{
        paddingBottom: space(0.15),
        borderBottomWidth: HAIRLINE,
        borderBottomColor: colors.rule,
        borderBottomStyle: "solid",
      }}
    >
      <Text lang={title.lang} style={useType(type)}>
        <Spans text={title} within={type} />
        {continued !== undefined && <Continued text={continued} />}
      </Text>
    </View>
  );
}

/** The remark that a section goes on: quieter and lighter than the title that it follows. */
export function Continued({ text }: { readonly text: string }): ReactNode {
  const { colors, settings } = useComposition();
  return <Inline style={{ color: colors.quiet, fontWeight: 400, fontSize: settings.size }}>{text}</Inline>;
}
