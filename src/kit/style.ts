/** In pt, or as a share of what it stands in. */
type Length = number | `${number}%`;
type Align = "flex-start" | "flex-end" | "center" | "stretch" | "baseline";
type Justify = "flex-start" | "flex-end" | "center" | "space-between" | "space-around" | "space-evenly";

/** Boxes lie beside and below each other by CSS's rules of flexible boxes; a column is the usual direction. */
interface BoxStyle {
  flex?: number;
  flexDirection?: "row" | "column" | "row-reverse" | "column-reverse";
  flexWrap?: "wrap" | "nowrap";
  flexGrow?: number;
  flexShrink?: number;
  flexBasis?: Length;
  alignItems?: Align;
  alignSelf?: Align;
  justifyContent?: Justify;
  gap?: number;
  rowGap?: number;
  columnGap?: number;

  position?: "relative" | "absolute";
  top?: Length;
  right?: Length;
  bottom?: Length;
  left?: Length;

  width?: Length;
  height?: Length;
  minWidth?: Length;
  minHeight?: Length;
  maxWidth?: Length;
  maxHeight?: Length;

  margin?: Length;
  marginHorizontal?: Length;
  marginVertical?: Length;
  marginTop?: Length;
  marginRight?: Length;
  marginBottom?: Length;
  marginLeft?: Length;
  padding?: Length;
  paddingHorizontal?: Length;
  paddingVertical?: Length;
  paddingTop?: Length;
  paddingRight?: Length;
  paddingBottom?: Length;
  paddingLeft?: Length;
}

type BorderLine = "solid" | "dashed" | "dotted";

interface PaintStyle {
  color?: string;
  backgroundColor?: string;
  opacity?: number;
  borderColor?: string;
  borderStyle?: BorderLine;
  borderWidth?: number;
  borderRadius?: number;
  borderTopColor?: string;
  borderTopStyle?: BorderLine;
  borderTopWidth?: number;
  borderRightColor?: string;
  borderRightStyle?: BorderLine;
  borderRightWidth?: number;
  borderBottomColor?: string;
  borderBottomStyle?: BorderLine;
  borderBottomWidth?: number;
  borderLeftColor?: string;
  borderLeftStyle?: BorderLine;
  borderLeftWidth?: number;
  objectFit?: "contain" | "cover" | "fill" | "none" | "scale-down";
}

/** What `useType` gives; by hand only together with it. */
interface TextStyle {
  fontFamily?: string;
  fontSize?: number;
  fontWeight?: number;
  fontStyle?: "normal" | "italic";
  fontFeatureSettings?: string[];
  letterSpacing?: number;
  /** As a multiple of the type size. */
  lineHeight?: number;
  textAlign?: "left" | "right" | "center" | "justify";
  textDecoration?: "none" | "underline" | "line-through";
  textIndent?: number;
  verticalAlign?: "super" | "sub";
}

/** How a box or a text looks: as much of CSS as is set here. Lengths are in pt. */
export type Style = BoxStyle & PaintStyle & TextStyle;
