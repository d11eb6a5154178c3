import type { IsoDate } from "../../model/resume.ts";
import type { Said } from "../said.ts";

/** A bullet on its way into the record. */
export interface Point {
  readonly lead?: Said;
  readonly text?: Said;
  readonly highlights?: readonly Point[];
}

export interface Dates {
  readonly startDate?: IsoDate;
  readonly endDate?: IsoDate | "present";
  readonly date?: IsoDate;
}

/** What an entry says, before it is known which kind of section it belongs to. */
export interface EntryFields extends Dates {
  /** Employer, school, project, award. */
  readonly name?: Said;
  readonly role?: Said;
  readonly place?: Said;
  /** What is said of the employer. */
  readonly description?: Said;
  /** The employer or school behind a project. */
  readonly entity?: Said;
  readonly degree?: Said;
  readonly area?: Said;
  readonly score?: Said;
  readonly url?: string;
  /** Paragraphs. */
  readonly summary: readonly Said[];
  readonly highlights: readonly Point[];
  readonly keywords?: readonly Said[];
  readonly positions?: readonly EntryFields[];
  readonly line: number;
}
