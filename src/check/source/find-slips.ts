import type { Slip, Writing } from "../../model/slip.ts";

/** Says how a text is not to be written. */
export type FindSlips = (text: string, writing: Writing) => readonly Slip[];
