import type { ReactNode } from "react";
import type { Labelled } from "../model/selected.ts";
import { RunIn } from "./run-in.tsx";

/** `Label: text`, a line of skills or languages. */
export function LabelledText({ item: { label, text } }: { readonly item: Labelled }): ReactNode {
  return <RunIn lang={(text ?? label).lang} label={label} text={text} />;
}
