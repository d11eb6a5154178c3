import type { ReactNode } from "react";
import type { Rich } from "../model/selected.ts";
import { useComposition, useSpace } from "./composition.ts";
import { View } from "./primitives.ts";
import { RichText } from "./rich-text.tsx";

/** Section heads are a fifth larger than body text. */
const HEAD_SCALE = 1.2;
/** A hairline: thinner than a letter's stem, still safe on a laser printer (0.25 pt and more). */
const HAIRLINE = 0.5;

/** A section: a head over a hairline, kept with the first lines below it. */
export function Section({
  title,
  children,
}: {
  readonly title: Rich;
  readonly children: ReactNode;
}): ReactNode {
  const { settings, palette } = useComposition();
  const space = useSpace();
  const line = settings.size * settings.leading;
  return (
    <>
      <View
        wrap={false}
        // Enough for an entry's header with the first two lines of its first bullet.
        minPresenceAhead={line * 4}
        style={{
          marginTop: space(1.8),
          marginBottom: space(0.7),
          paddingBottom: space(0.15),
          borderBottomWidth: HAIRLINE,
          borderBottomColor: palette.rule,
          borderBottomStyle: "solid",
        }}
      >
        <RichText text={title} scale={HEAD_SCALE} bold tone="accent" leading={1.35} />
      </View>
      {children}
    </>
  );
}
