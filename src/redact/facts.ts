import { parseInline } from "../content/index.ts";
import { nationalDigits } from "../locale/index.ts";
import { formatPath, type Path } from "../model/path.ts";
import { type Placed, textsIn } from "./values.ts";
import { numbersIn, wordsOf } from "./words.ts";

/** Something that is not to be told, and how to find it in other texts. */
export interface Fact {
  /** The path of the value that says it. */
  readonly source: string;
  /** The part of a text that tells it, undefined if none does; empty where that cannot be pointed at. */
  mentionIn(reading: Reading): string | undefined;
}

/** Values from lists that everybody shares: a date or a country tells of nobody by itself. */
const COMMON: ReadonlySet<unknown> = new Set([
  "startDate",
  "endDate",
  "date",
  "releaseDate",
  "countryCode",
  "priority",
  "only",
  "pageBreak",
  "use",
]);

/** What it looks like, on a screen or on paper. */
const isLook = ([first]: Path): boolean => first === "theme" || first === "print";

/** The texts in a value that may tell something. */
export function* tellingTextsIn({ path, value }: Placed): Generator<Placed<string>> {
  for (const text of textsIn(value, path)) {
    const isCommon = text.path.some((step) => COMMON.has(step)) || isLook(text.path);
    const isTag = text.path[0] === "meta" && text.path[1] === "languages";
    if (!isCommon && !isTag) yield text;
  }
}

/** What hidden values say. */
export function factsIn(hidden: readonly Placed[]): readonly Fact[] {
  return hidden
    .flatMap((placed) => [...tellingTextsIn(placed)])
    .map(({ path, value }) => {
      const source = formatPath(path);
      return source === "basics.phone" ? phoneFact(source, value) : textFact(source, value);
    })
    .filter((fact) => fact !== undefined);
}

/** A text that may tell a fact, taken apart once for all of them. */
export interface Reading {
  readonly text: string;
  /** Its words, as {@link wordsOf} has them. */
  readonly words: string;
}

export const readingOf = (text: string): Reading => ({ text, words: wordsOf(text) });

/** Shorter numbers are no telephone's, and stand in any text. */
const DIALLED = 5;

function phoneFact(source: string, phone: string): Fact | undefined {
  const digits = nationalDigits(phone.normalize("NFKC"));
  if (digits.length < DIALLED) return textFact(source, phone);
  return {
    source,
    mentionIn: ({ text }) => numbersIn(text).find((number) => number.digits.includes(digits))?.written,
  };
}

/** One letter or character says nothing, and is in every text. */
function textFact(source: string, text: string): Fact | undefined {
  const wordings = [
    wordsOf(text),
    // A link inside of it is no part of the sentence.
    wordsOf(
      parseInline(text)
        .map((span) => span.text)
        .join(""),
    ),
    // A name stands in addresses and file names in one word.
    ...(source.startsWith("basics.name") ? [` ${wordsOf(text).replaceAll(" ", "")} `] : []),
  ].filter((words) => words.trim().length > 1);
  if (wordings.length === 0) return undefined;
  return {
    source,
    mentionIn({ text: other, words }) {
      if (!wordings.some((wording) => words.includes(wording))) return undefined;
      return other.includes(text) ? text : "";
    },
  };
}
