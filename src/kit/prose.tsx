import type { ReactNode } from "react";
import type { Rich } from "../model/selected.ts";
import { RichText } from "./rich-text.tsx";
import { proseAlign } from "./type-style.ts";

/** A paragraph of body text, with space before it in half lines. */
export function Prose({ text, before = 0 }: { readonly text: Rich; readonly before?: number }): ReactNode {
  return <RichText text={text} before={before} align={proseAlign(text.lang)} />;
}
