import type { ReactNode } from "react";
import { localeOf } from "../locale/index.ts";
import type { Labelled } from "../model/selected.ts";
import { Text } from "./primitives.ts";
import { Spans } from "./rich-text.tsx";
import { isHanLanguage, useType } from "./type-style.ts";

/** `Label: text` as one paragraph with a bold run-in label. */
export function LabelledText({ item: { label, text } }: { readonly item: Labelled }): ReactNode {
  const { lang } = text ?? label;
  const align = isHanLanguage(lang) ? "justify" : "left";
  const separator = useType({ lang, align, bold: true });
  return (
    <Text style={useType({ lang, align })} orphans={2} widows={2}>
      <Spans text={label} align={align} bold />
      {text && <Text style={separator}>{localeOf(lang).labelSeparator}</Text>}
      {text && <Spans text={text} align={align} />}
    </Text>
  );
}
