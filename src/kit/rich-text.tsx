import type { ReactNode } from "react";
import type { Rich, Span } from "../model/selected.ts";
import { useComposition } from "./composition.ts";
import { Link, type Style, Text } from "./primitives.ts";
import { isHanLanguage, type TypeChoice, typeStyle, useType } from "./type-style.ts";

/** Superscripts and subscripts are set at seven tenths of the text around them. */
const RAISED_SCALE = 0.7;

/** A styled text as one paragraph. */
export function RichText({ text, keepWhole = false, ...choice }: RichTextProps): ReactNode {
  const style = useType({ lang: text.lang, ...choice });
  return (
    <Text style={style} wrap={!keepWhole} orphans={2} widows={2}>
      <Spans text={text} {...choice} />
    </Text>
  );
}

export interface RichTextProps extends TypeChoice {
  readonly text: Rich;
  /** Never split over two pages. */
  readonly keepWhole?: boolean;
}

/** The spans of a text, for use inside a text node: run-in leads, several texts on one line. */
export function Spans({ text, ...choice }: { readonly text: Rich } & TypeChoice): ReactNode {
  const composition = useComposition();
  return text.spans.map((span, index) => {
    const emphasis = span.emphasis === true && isHanLanguage(text.lang);
    const bold = choice.bold === true || span.strong === true || emphasis;
    const style: Style = {
      ...typeStyle(composition, { ...choice, lang: text.lang, bold }),
      // Bold wins over italic: the families have no bold italic face.
      ...(span.emphasis && !bold ? { fontStyle: "italic" } : {}),
      ...raisedStyle(span, composition.settings.size * (choice.scale ?? 1)),
    };
    const key = `${index}:${span.text}`;
    return span.href === undefined ? (
      <Text key={key} style={style}>
        {span.text}
      </Text>
    ) : (
      <Link key={key} src={span.href} style={{ ...style, textDecoration: "none" }}>
        {span.text}
      </Link>
    );
  });
}

function raisedStyle({ raised }: Span, size: number): Style {
  if (!raised) return {};
  return { fontSize: size * RAISED_SCALE, verticalAlign: raised === "sup" ? "super" : "sub" };
}
