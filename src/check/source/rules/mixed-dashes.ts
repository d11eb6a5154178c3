import type { Path } from "../../../model/path.ts";
import { matchesIn } from "../matches.ts";
import type { Usage } from "../minority.ts";
import { oneWay } from "./mixed.ts";

/** A mark between two numbers, of which neither is a part of a date, a telephone number or a version. */
const RANGE = /(?<![\p{L}\p{N}.,–—~～-])\d+(?:[.,]\d+)*%?(\s?[-–—~～]\s?)\d+(?:[.,]\d+)*(?![\p{N}–—~～-])/gu;
const ISO_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

const named = (mark: string): string =>
  `with \`${mark.trim()}\`${mark.trim() === mark ? "" : " between spaces"}`;

/** Where a mark stands that may have spaces around it. */
function usage(path: Path, mark: string, at: number): Usage {
  const start = at + mark.length - mark.trimStart().length;
  return { way: named(mark), path, part: [start, start + mark.trim().length] };
}

export const mixedRanges = oneWay({
  id: "U1",
  code: "mixed-ranges",
  severity: "warning",
  title: "Ranges of numbers have one mark",
  what: "ranges",
  *usagesIn({ path, prose }) {
    for (const { text, part, groups } of matchesIn(prose, RANGE)) {
      const [mark = ""] = groups;
      if (!ISO_MONTH.test(text)) yield usage(path, mark, part[0] + text.indexOf(mark));
    }
  },
});

/** A dash that breaks a sentence. Between numbers it is a range. */
const BREAK = /(?<=[^\s\d])(?:\s?—{1,2}\s?|\s–\s|\s-{1,2}\s|-{2})(?=\S)/gu;

export const mixedDashes = oneWay({
  id: "U2",
  code: "mixed-dashes",
  severity: "warning",
  title: "Sentences are broken by one kind of dash",
  what: "dashes",
  *usagesIn({ path, prose }) {
    for (const { text, part } of matchesIn(prose, BREAK)) yield usage(path, text, part[0]);
  },
});
