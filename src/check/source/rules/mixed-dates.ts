import { matchesIn } from "../matches.ts";
import { oneWay } from "./mixed.ts";

/** Months in the ways that people write them, by what they are called in messages. */
const STYLES: readonly (readonly [way: string, pattern: RegExp])[] = [
  ["like 2024.8", /(?<![\d.])(?:19|20)\d\d\.[1-9](?![\d.])/gu],
  ["like 2024.08", /(?<![\d.])(?:19|20)\d\d\.(?:0[1-9]|1[0-2])(?![\d.])/gu],
  ["like 2024/08", /(?<![\d/])(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])(?![\d])/gu],
  ["like 2024-08", /(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)/gu],
  ["like 08/2024", /(?<![\d/])(?:0[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])/gu],
  ["like 2024年8月", /(?:19|20)\d\d\s?年\s?(?:1[0-2]|0?[1-9])\s?月/gu],
  ["like Aug 2024", /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\s(?:19|20)\d\d\b/gu],
  ["like Aug. 2024", /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s?(?:19|20)\d\d\b/gu],
  // May is written alike in all styles.
  [
    "like August 2024",
    /\b(?:January|February|March|April|June|July|August|September|October|November|December)\s(?:19|20)\d\d\b/gu,
  ],
];

/** Two digits of the month say nothing of whether one digit would be written as one: `2024.10` goes with both. */
const AMBIGUOUS = /^\d{4}\.1[0-2]$/;

export const mixedDates = oneWay({
  id: "U3",
  code: "mixed-dates",
  severity: "warning",
  title: "Dates in texts are written in one way",
  what: "dates",
  *usagesIn({ path, prose }) {
    for (const [way, pattern] of STYLES) {
      for (const { text, part } of matchesIn(prose, pattern)) {
        if (!AMBIGUOUS.test(text)) yield { way, path, part };
      }
    }
  },
});
