import type { Rule } from "../rule.ts";
import { duplicateBullet } from "./duplicate-bullet.ts";
import { endlessText } from "./endless-text.ts";
import { firstPerson } from "./first-person.ts";
import { gap } from "./gap.ts";
import { longBullet } from "./long-bullet.ts";
import { missingTranslation } from "./missing-translation.ts";
import { mixedDashes, mixedRanges } from "./mixed-dashes.ts";
import { mixedDates } from "./mixed-dates.ts";
import { mixedEllipses } from "./mixed-ellipses.ts";
import { mixedSpacing } from "./mixed-spacing.ts";
import { overlappingWork } from "./overlapping-work.ts";
import { productNames } from "./product-names.ts";
import { twinLength } from "./twin-length.ts";
import { twinNumbers } from "./twin-numbers.ts";
import { unfinished } from "./unfinished.ts";

/** Every rule of content, then those of one way of writing throughout a file, in the order of their numbers. */
export const CONTENT_RULES: readonly Rule[] = [
  unfinished,
  missingTranslation,
  twinLength,
  twinNumbers,
  longBullet,
  duplicateBullet,
  firstPerson,
  productNames,
  overlappingWork,
  gap,
  endlessText,
  mixedRanges,
  mixedDashes,
  mixedDates,
  mixedEllipses,
  mixedSpacing,
];
