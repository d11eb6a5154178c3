import type { ReactNode } from "react";
import type { Rich, Span } from "../model/selected.ts";
import { type Composition, useComposition, useSpaceBefore } from "./composition.ts";
import { Text as Inline, Link, type Style } from "./primitives.ts";
import { Text } from "./text.tsx";
import { BOLD, faceFamily, isHanLanguage, REGULAR, type TypeChoice, useType } from "./type-style.ts";

/** Superscripts and subscripts are set at seven tenths of the text around them. */
const RAISED_SCALE = 0.7;

export interface RichTextProps extends TypeChoice {
  readonly text: Rich;
  /** Space before the paragraph in half lines. */
  readonly before?: number;
}

/** A styled text as one paragraph. */
export function RichText({ text, before, ...choice }: RichTextProps): ReactNode {
  const type = { lang: text.lang, ...choice };
  return (
    <Text
      lang={text.lang}
      {...(isName(text) ? { as: "H1" as const } : {})}
      style={{ ...useType(type), ...useSpaceBefore(before) }}
    >
      <Spans text={text} within={type} />
    </Text>
  );
}

/** Whoever's résumé it is: the one heading above all others. */
const isName = ({ at: [first, second] }: Rich): boolean => first === "basics" && second === "name";

export interface SpansProps {
  readonly text: Rich;
  /** The type of the text node that the spans stand in; the page's body type when absent. */
  readonly within?: TypeChoice;
  /** Bold among text that is not, as a run-in lead. */
  readonly bold?: boolean;
  /** Another ink than the text around. */
  readonly tone?: NonNullable<TypeChoice["tone"]>;
  /** Italic among text that is not; never in Chinese. */
  readonly italic?: boolean;
}

/**
 * The spans of a text, for use inside a text node: run-in leads, several texts on one line. A span says only what
 * differs from that node, and a plain one nothing: every style on a page is resolved anew for every attempt of a fit.
 */
export function Spans({ text, within = {}, bold, tone, italic }: SpansProps): ReactNode {
  const composition = useComposition();
  const isForeign = text.lang !== (within.lang ?? composition.lang);
  const ink = tone === undefined || tone === within.tone ? {} : { color: composition.colors[tone] };
  const isBold = bold ?? within.bold ?? false;
  const isItalic = italic ?? within.italic ?? false;
  return text.spans.map((span, index) => {
    const isVerbatim = span.code === true;
    const style: Style = {
      ...ink,
      ...(isForeign || isVerbatim ? { fontFamily: faceFamily(composition, text.lang, isVerbatim) } : {}),
      ...weightAndSlant(span, text, { bold: isBold, italic: isItalic }, within),
      ...raised(span, composition, within),
    };
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a printed page never change places
    return <StyledSpan key={index} span={span} style={style} />;
  });
}

interface StyledSpanProps {
  readonly span: Span;
  readonly style: Style;
}

/** A link within a text is known by its ink. */
function StyledSpan({ span, style }: StyledSpanProps): ReactNode {
  if (span.href !== undefined) {
    return (
      <InkLink href={span.href} tone="accent" style={style}>
        {span.text}
      </InkLink>
    );
  }
  if (span.quiet) return <Remark style={style}>{span.text}</Remark>;
  return Object.keys(style).length === 0 ? span.text : <Inline style={style}>{span.text}</Inline>;
}

function Remark({ style, children }: { readonly style: Style; readonly children: string }): ReactNode {
  const { colors } = useComposition();
  return <Inline style={{ ...style, color: colors.quiet, fontWeight: REGULAR }}>{children}</Inline>;
}

interface InkLinkProps {
  readonly href: string;
  readonly tone?: NonNullable<TypeChoice["tone"]>;
  readonly style?: Style;
  readonly children: ReactNode;
}

/** A link in the ink of its text: React-PDF's own are blue and underlined. */
export function InkLink({ href, tone = "ink", style = {}, children }: InkLinkProps): ReactNode {
  const { colors } = useComposition();
  return (
    <Link src={href} style={{ color: colors[tone], ...style, textDecoration: "none" }}>
      {children}
    </Link>
  );
}

function weightAndSlant(
  span: Span,
  text: Rich,
  { bold, italic }: { readonly bold: boolean; readonly italic: boolean },
  within: TypeChoice,
): Style {
  // Chinese emphasis is weight, never slant; and the families have no bold italic face.
  const isHan = isHanLanguage(text.lang);
  const heavy = bold || span.strong === true || (span.emphasis === true && isHan);
  const slanted = (italic || span.emphasis === true) && !heavy && !isHan;
  const isWithinSlanted = within.italic === true && !isHanLanguage(within.lang ?? text.lang);
  return {
    ...(heavy && within.bold !== true ? { fontWeight: BOLD } : {}),
    ...(slanted === isWithinSlanted ? {} : { fontStyle: slanted ? "italic" : "normal" }),
  };
}

function raised({ raised }: Span, { settings }: Composition, { scale = 1 }: TypeChoice): Style {
  if (!raised) return {};
  return {
    fontSize: settings.size * scale * RAISED_SCALE,
    verticalAlign: raised === "sup" ? "super" : "sub",
  };
}
