import type { Diagnostic } from "../model/diagnostic.ts";
import type { Path } from "../model/path.ts";
import type { Resume } from "../model/resume.ts";
import { factsIn, readingOf } from "./facts.ts";
import { hide } from "./hide.ts";
import { mentions } from "./mentions.ts";
import { type Wish, wishesOf } from "./profiles.ts";
import { valuesAt } from "./values.ts";

/** A résumé of which some is not to be told. Whatever is made of it cannot tell what it does not know. */
export interface Redaction {
  readonly profile: string;
  readonly resume: Resume;
  /** Where a value of the redacted résumé stands in the source. */
  originOf(path: Path): Path;
  /** Whether a text from elsewhere, such as a file's name, could tell what is hidden. */
  betrays(text: string): boolean;
  /** What is still told in other places (errors); wishes that nothing matches (warnings). */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Hides what a profile names: `public`, or one of the résumé's own. It comes before the selection, so that pages,
 * links, metadata, attached data and file names are all made from what is left. Required names become neutral words.
 *
 * @returns undefined if the résumé has no such profile
 */
export function redact(source: Resume, profile: string): Redaction | undefined {
  const wishes = wishesOf(source, profile);
  if (wishes === undefined) return undefined;
  const granted = wishes.map((wish) => ({ wish, values: valuesAt(source, wish.pattern) }));
  const hidden = granted.flatMap(({ values }) => values);
  // Which profiles there are, and what they hide, is the author's business alone.
  const secret: Path[] = [["meta", "redaction"], ...hidden.map(({ path }) => path)];
  const { resume, originOf } = hide(source, secret);
  const facts = factsIn(hidden);
  // Folders are named after people in more ways than can be told from a name.
  const hidesName = hidden.some(
    ({ path }) => path[0] === "basics" && [undefined, "name"].includes(path[1]?.toString()),
  );
  return {
    profile,
    resume,
    originOf,
    betrays: (text) => hidesName || facts.some(({ mentionIn }) => mentionIn(readingOf(text)) !== undefined),
    diagnostics: [
      ...granted.flatMap(({ wish, values }) => (values.length === 0 ? unmatched(wish) : [])),
      ...mentions(resume, facts, profile, originOf),
    ],
  };
}

function unmatched({ written, at }: Wish): Diagnostic[] {
  if (at === undefined) return [];
  return [
    {
      kind: "content",
      severity: "warning",
      code: "nothing-to-redact",
      message: `\`${written}\` matches nothing in this résumé`,
      hint: "correct it, or remove it",
      path: at,
    },
  ];
}
