import type { Path } from "../../model/path.ts";
import { error, type Finding, type Rule } from "./rule.ts";

/** Deeper lists are unreadable on a page, and layouts set three levels. */
const MAX_LEVELS = 3;

export const checkHighlights: Rule<readonly unknown[]> = (items, path) => {
  const level = path.filter((step) => step === "highlights").length;
  const tooDeep = error("too-deep", path, `highlights are nested ${level} levels deep`, {
    hint: `there are ${MAX_LEVELS} levels: move these up or into the text`,
  });
  // Once is enough: what is below the fourth level moves with it.
  return [
    ...(level === MAX_LEVELS + 1 ? [tooDeep] : []),
    ...items.flatMap((item, index) => empty(item, [...path, index])),
  ];
};

function empty(item: unknown, path: Path): Finding[] {
  if (typeof item !== "object" || item === null) return [];
  const says = Object.keys(item).some((key) => !["highlights", "priority", "tags", "only"].includes(key));
  return says
    ? []
    : [
        error("empty-highlight", path, "this highlight has no text", {
          hint: "give it a `lead` or a `text`",
        }),
      ];
}

/**
 * Characters that no text can have: controls other than line breaks and tabs, halves of surrogate pairs,
 * and U+FFFD, which stands where a program could not read a character.
 */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\ufffd]/u;

/** Applies to every string of a file, whatever its field. */
export function checkCharacters(value: unknown, path: Path = []): Finding[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, member]) =>
      checkCharacters(member, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  const char = typeof value === "string" ? UNPRINTABLE.exec(value)?.[0] : undefined;
  if (char === undefined) return [];
  const codePoint = char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  const message = `U+${codePoint} is not a character that can be printed`;
  return [
    error("control-character", path, message, { excerpt: char, hint: "remove it, or write what was meant" }),
  ];
}
