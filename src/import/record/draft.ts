import type { Lang } from "../../model/resume.ts";
import type { Said } from "../said.ts";

/** A value of the record while its texts still know where they come from. */
export type Draft = string | Said | readonly Draft[] | DraftMap;
export interface DraftMap {
  readonly [key: string]: Draft | undefined;
}

/** A section of the record in one language. */
export interface DraftSection {
  /** A list of the model (`work`), `summary`, or a name for a section of the author's own. */
  readonly key: string;
  /** The list of the model whose items these are like; for custom sections too. */
  readonly title: Said | undefined;
  readonly isCustom: boolean;
  readonly items: readonly DraftMap[];
  readonly lang: Lang;
  readonly line: number;
}
