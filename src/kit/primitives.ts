/**
 * React-PDF's building blocks. They are taken from `@react-pdf/primitives`, which `@react-pdf/renderer` re-exports,
 * because importing the renderer sets up fonts and a PDF writer that this project does not use.
 */
import * as primitives from "@react-pdf/primitives";
import type * as Renderer from "@react-pdf/renderer";

export type { Style } from "@react-pdf/types";

export const Document = primitives.Document as unknown as typeof Renderer.Document;
export const Page = primitives.Page as unknown as typeof Renderer.Page;
export const View = primitives.View as unknown as typeof Renderer.View;
export const Text = primitives.Text as unknown as typeof Renderer.Text;
export const Link = primitives.Link as unknown as typeof Renderer.Link;
export const Image = primitives.Image as unknown as typeof Renderer.Image;
export const Svg = primitives.Svg as unknown as typeof Renderer.Svg;
export const Path = primitives.Path as unknown as typeof Renderer.Path;
