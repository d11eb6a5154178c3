import type { ReactNode } from "react";
import { localeOf } from "../locale/index.ts";
import type { Lang } from "../model/resume.ts";
import type { Rich } from "../model/selected.ts";
import { Text as Inline, type Style } from "./primitives.ts";
import { Spans } from "./rich-text.tsx";
import { Text } from "./text.tsx";
import { BOLD, useProseAlign, useType } from "./type-style.ts";

export interface RunInProps {
  readonly lang: Lang;
  readonly label?: Rich | undefined;
  readonly text?: Rich | undefined;
  /** Where the paragraph stands in a row. */
  readonly style?: Style;
}

/** A paragraph that begins with a bold label: `Label: text`. */
export function RunIn({ lang, label, text, style = {} }: RunInProps): ReactNode {
  const within = { lang, align: useProseAlign(lang) };
  return (
    <Text lang={lang} style={{ ...useType(within), ...style }}>
      {label && <Spans text={label} within={within} bold />}
      {label && text && <Inline style={{ fontWeight: BOLD }}>{localeOf(lang).labelSeparator}</Inline>}
      {text && <Spans text={text} within={within} />}
    </Text>
  );
}
