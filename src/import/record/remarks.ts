import type { DraftMap } from "./draft.ts";

/** What begins the keys of remarks in a draft: they become comments in the file. */
export const REMARK = "#";

/** A remark on a value of a map. */
export const remarkOn = (key: string, text: string): DraftMap => ({ [`${REMARK}${key}`]: text });
