/** The rules of writing: what a text in Chinese or English may not look like, and what it should look like instead. */
export { unifyIdeographs } from "./ideographs.ts";
export { mend } from "./mend.ts";
export { mendDateRange } from "./mend-date-range.ts";
export { slipsIn } from "./slips-in.ts";
