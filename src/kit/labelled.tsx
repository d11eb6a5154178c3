import type { ReactNode } from "react";
import type { Labelled } from "../model/selected.ts";
import { traitsOf, useBlock } from "./block.ts";
import { useSpaceBefore } from "./composition.ts";
import { Aside } from "./date-column.tsx";
import { View } from "./primitives.ts";
import { RichText } from "./rich-text.tsx";
import { RunIn } from "./run-in.tsx";

export interface LabelledTextProps {
  readonly item: Labelled;
  /** Space before it in half lines. */
  readonly before?: number;
  /** With its label in the column of dates. */
  readonly aside?: boolean;
}

/** `Label: text`, a line of skills or languages. A label alone leads nothing, and is text as any other. */
export function LabelledText({ item, before = 0, aside = false }: LabelledTextProps): ReactNode {
  const { label, text } = item;
  return (
    <View {...useBlock({ ...traitsOf(item), divisible: true })} style={useSpaceBefore(before)}>
      {aside && text ? (
        <View style={{ flexDirection: "row", alignItems: "flex-start" }}>
          <Aside>
            <RichText text={label} bold />
          </Aside>
          <RunIn lang={text.lang} text={text} style={{ flex: 1 }} />
        </View>
      ) : (
        <RunIn lang={(text ?? label).lang} label={text && label} text={text ?? label} />
      )}
    </View>
  );
}
