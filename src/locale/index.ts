import type { Lang } from "../model/resume.ts";
import { formatRange } from "./dates.ts";
import { en } from "./en.ts";
import type { Conventions, Locale } from "./locale.ts";
import { zh } from "./zh.ts";

export type { Locale } from "./locale.ts";
export { nationalDigits, telUri } from "./phone.ts";
export { NBSP, unbreakable } from "./spaces.ts";

/** Every language with conventions of its own, by lower-case tag. Adding one means one file and one line here. */
const CONVENTIONS: ReadonlyMap<string, Conventions> = new Map([
  ["en", en],
  ["zh", zh],
]);

/**
 * The conventions for a language tag: those of the tag itself or of what is left when subtags are taken off
 * its end (RFC 4647 3.4, lookup); English ones for a language without any.
 */
export function localeOf(lang: Lang): Locale {
  const { sectionTitles, ...conventions } = lookUp(lang.toLowerCase()) ?? en;
  return {
    ...conventions,
    lang,
    // A tag that says more than the conventions know, or another language, is declared as it stands.
    tag: CONVENTIONS.has(lang.toLowerCase()) ? conventions.tag : lang,
    sectionTitle: (section) => sectionTitles[section],
    formatRange: (start, end) => formatRange(conventions, start, end),
  };
}

function lookUp(tag: string): Conventions | undefined {
  const found = CONVENTIONS.get(tag);
  if (found !== undefined) return found;
  const end = tag.lastIndexOf("-");
  return end < 0 ? undefined : lookUp(tag.slice(0, end));
}
