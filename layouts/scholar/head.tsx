import type { ReactNode } from "react";
import {
  Continued,
  type HeadProps,
  isHanLanguage,
  Spans,
  Text,
  useComposition,
  useSpace,
  useType,
  View,
} from "../../src/kit/index.ts";

/** Thinner than the stems of the text's letters. */
const HAIRLINE = 0.4;
/** Small capitals stand as close as capitals, which are made for the beginnings of words. */
const TRACKING = 0.05;

/** A head in small capitals, or in bold Han, over a hairline that spans dates and text. */
export function Head({ title, continued }: HeadProps): ReactNode {
  const { colors, theme } = useComposition();
  const space = useSpace();
  const isHan = isHanLanguage(title.lang);
  const type = {
    lang: title.lang,
    scale: theme.scale.head,
    bold: true,
    tone: "accent",
    leading: 1.3,
    ...(isHan ? {} : { smallCaps: true, tracking: TRACKING }),
  } as const;
  return (
    <View
      style={{
        paddingBottom: space(0.1),
        borderBottomWidth: HAIRLINE,
        borderBottomColor: colors.rule,
        borderBottomStyle: "solid",
      }}
    >
      <Text style={useType(type)}>
        <Spans text={title} within={type} />
        {continued !== undefined && <Continued text={continued} />}
      </Text>
    </View>
  );
}
