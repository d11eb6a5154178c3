import type { ReactNode } from "react";
import type { Rich } from "../model/selected.ts";
import { RichText } from "./rich-text.tsx";
import { proseAlign } from "./type-style.ts";

/** A paragraph of body text. */
export function Prose({ text }: { readonly text: Rich }): ReactNode {
  return <RichText text={text} align={proseAlign(text.lang)} />;
}
