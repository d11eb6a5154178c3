import type { ImportNote } from "../model/intake.ts";

/** Where the stages write down what they did. */
export type Tell = (note: ImportNote) => void;
