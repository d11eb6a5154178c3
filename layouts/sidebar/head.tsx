import type { ReactNode } from "react";
import {
  Continued,
  type HeadProps,
  roughWidth,
  Spans,
  Text,
  useComposition,
  useType,
  View,
} from "../../src/kit/index.ts";
import { HEAD_LEADING } from "./geometry.ts";

/** Safe on a laser printer, which draws 0.25 pt. */
const HAIRLINE = 0.5;
/** Between title and line, in em. */
const GAP = 0.7;
/** A title that seems to fill more of its column gets no line beside it. */
const SHORT_TITLE = 0.8;

/** A section's title in the accent's ink; a hairline leads from it to the edge of the column. */
export function Head({ title, continued }: HeadProps): ReactNode {
  const { colors, measure, settings, theme } = useComposition();
  const { head: scale } = theme.scale;
  const type = { lang: title.lang, scale, bold: true, tone: "accent", leading: HEAD_LEADING } as const;
  const isShort = roughWidth(title) * scale * settings.size <= measure * SHORT_TITLE;
  const line = {
    flex: 1,
    height: HAIRLINE,
    marginLeft: settings.size * GAP,
    backgroundColor: colors.rule,
  };
  return (
    <View style={{ flexDirection: "row", alignItems: "center" }}>
      <Text style={useType(type)}>
        <Spans text={title} within={type} />
        {continued !== undefined && <Continued text={continued} />}
      </Text>
      {isShort && <View style={line} />}
    </View>
  );
}
