import type { ReactNode } from "react";
import type { Rich } from "../model/selected.ts";
import { RichText } from "./rich-text.tsx";
import { isHanLanguage } from "./type-style.ts";

/** A paragraph of body text: Chinese is justified, English is ragged right (CLREQ 6.2, and the house's English style). */
export function Prose({ text }: { readonly text: Rich }): ReactNode {
  return <RichText text={text} align={isHanLanguage(text.lang) ? "justify" : "left"} />;
}
