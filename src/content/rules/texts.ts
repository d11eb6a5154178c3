import type { Path } from "../../model/path.ts";
import { error, type Finding, type Rule, warning } from "./rule.ts";

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

/** The keys of a highlight that say nothing themselves. */
export const WORDLESS: ReadonlySet<unknown> = new Set([
  "highlights",
  "priority",
  "tags",
  "only",
  "pageBreak",
  "keepTogether",
]);

function empty(item: unknown, path: Path): Finding[] {
  if (typeof item !== "object" || item === null) return [];
  const says = Object.keys(item).some((key) => !WORDLESS.has(key));
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

/**
 * Embeddings, overrides and isolates (UAX #9, 2): they make a viewer show text in another order than is read out, copied
 * or searched (UTS #39, 5.4 warns of them), and no script that is set here needs them.
 */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * Characters that nobody sees and that come along when text is pasted: marks of the writing direction, the zero width
 * space and the byte order mark. They hide text from searches.
 */
const INVISIBLE = /[\p{Bidi_Control}\u200b\ufeff]/u;

/** Applies to every string of a file, whatever its field. Each character is told once for each string. */
export function checkCharacters(value: unknown, path: Path = []): Finding[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, member]) =>
      checkCharacters(member, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  return typeof value === "string" ? [...new Set(value)].flatMap((char) => checkCharacter(char, path)) : [];
}

function checkCharacter(char: string, path: Path): Finding[] {
  const code = `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
  if (UNPRINTABLE.test(char)) {
    const hint = "remove it, or write what was meant";
    return [
      error("control-character", path, `${code} is not a character that can be printed`, {
        excerpt: char,
        hint,
      }),
    ];
  }
  if (REORDERING.test(char)) {
    const hint = "remove it; it often comes along when text is pasted";
    const message = `${code} is invisible and turns the text around it`;
    return [error("direction-control", path, message, { excerpt: char, hint })];
  }
  if (INVISIBLE.test(char)) {
    const hint = "remove it; it often comes along when text is pasted";
    return [warning("invisible-character", path, `${code} is invisible`, { excerpt: char, hint })];
  }
  return [];
}
