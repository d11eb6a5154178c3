import type { ReactNode } from "react";
import type { Paragraph } from "../model/selected.ts";
import { traitsOf, useBlock } from "./block.ts";
import { useSpaceBefore } from "./composition.ts";
import { View } from "./primitives.ts";
import { RichText } from "./rich-text.tsx";
import { useProseAlign } from "./type-style.ts";

export interface ProseProps {
  readonly paragraph: Paragraph;
  /** Space before it in half lines. */
  readonly before?: number;
}

/** A paragraph of body text. */
export function Prose({ paragraph, before = 0 }: ProseProps): ReactNode {
  const { text } = paragraph;
  return (
    <View {...useBlock({ ...traitsOf(paragraph), divisible: true })} style={useSpaceBefore(before)}>
      <RichText text={text} align={useProseAlign(text.lang)} />
    </View>
  );
}
