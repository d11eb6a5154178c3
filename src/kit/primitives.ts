/**
 * React-PDF's building blocks. They are taken from `@react-pdf/primitives`, which `@react-pdf/renderer` re-exports,
 * because importing the renderer sets up fonts and a PDF writer that this project does not use. The types are the
 * project's own: it makes up pages by itself, so that React-PDF's `wrap`, `break` or `fixed` would promise in vain.
 */
import * as primitives from "@react-pdf/primitives";
import type { ReactNode } from "react";
import type { Style } from "./style.ts";

export type { Style } from "./style.ts";

interface BoxProps {
  readonly style?: Style;
  readonly children?: ReactNode;
}

interface PageProps extends BoxProps {
  /** Width and height in pt. */
  readonly size: readonly [number, number];
}

interface LinkProps extends BoxProps {
  readonly src: string;
}

interface ImageProps extends BoxProps {
  readonly src: Uint8Array;
}

interface SvgProps extends BoxProps {
  readonly viewBox: string;
  /** What it shows, in words; without any it is decoration. */
  readonly alt?: string;
}

interface PathProps {
  readonly d: string;
  readonly fill?: string;
}

type Primitive<Props> = (props: Props) => ReactNode;
const primitive = <Props>(name: string): Primitive<Props> => name as unknown as Primitive<Props>;

export const Document = primitive<BoxProps>(primitives.Document);
export const Page = primitive<PageProps>(primitives.Page);
/** A box. */
export const View = primitive<BoxProps>(primitives.View);
/** A text: the only place for words. */
export const Text = primitive<BoxProps>(primitives.Text);
export const Link = primitive<LinkProps>(primitives.Link);
export const Image = primitive<ImageProps>(primitives.Image);
export const Svg = primitive<SvgProps>(primitives.Svg);
export const Path = primitive<PathProps>(primitives.Path);
