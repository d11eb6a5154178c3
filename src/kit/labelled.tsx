import type { ReactNode } from "react";
import type { Labelled } from "../model/selected.ts";
import { RunIn } from "./run-in.tsx";

export interface LabelledTextProps {
  readonly item: Labelled;
  /** Space before it in half lines. */
  readonly before?: number;
}

/** `Label: text`, a line of skills or languages. */
export function LabelledText({ item: { label, text }, before = 0 }: LabelledTextProps): ReactNode {
  return <RunIn lang={(text ?? label).lang} label={label} text={text} before={before} />;
}
