import type { Rich, Section } from "../../src/model/selected.ts";
import { labelled, resumeOf, rich, section } from "../support/selected.ts";
import {
  type Circumstances,
  type Course,
  FIXED_CHARACTERS,
  FIXED_LINES,
  FIXED_RANGE,
  fitOnPaper,
} from "./paper-model.ts";

/** A text of so many lines on fixed paper. */
export const lines = (count: number): Rich => rich("字".repeat(count * FIXED_CHARACTERS));

/** A section that must stay and takes so many lines. */
const filler = (count: number) =>
  section(
    "filler",
    Array.from({ length: count - 1 }, (_, i) => labelled(`filler${i}`, { priority: "must" })),
  );

/** Fits sections into a page that has so many lines for them, at settings that cannot move. */
export const fitInto = (
  room: number,
  sections: readonly Section[],
  paper: Circumstances = {},
): Promise<Course> =>
  fitOnPaper(resumeOf(...sections, filler(FIXED_LINES - room)), { range: FIXED_RANGE, ...paper });
