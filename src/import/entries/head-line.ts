import type { SourceText } from "../../model/intake.ts";
import type { Said } from "../said.ts";
import type { EntryFields } from "./fields.ts";
import type { PieceKind } from "./refine.ts";

/** A line of an entry's head. */
export interface HeadLine extends SourceText {
  readonly isHeading: boolean;
  /** What it is by the column of the table that it stood in. */
  readonly as?: PieceKind;
}

/** What kind of head it is: the names of what is looked for differ. */
export type HeadKind = "work" | "education" | "project" | "award" | "certificate" | "publication";

/** What a head says. */
export type Head = Omit<EntryFields, "highlights" | "line">;

/** What the pieces of a head say, apart from its dates. */
export type Names = Partial<Omit<Head, "startDate" | "endDate" | "date">> & {
  readonly summary: readonly Said[];
};
