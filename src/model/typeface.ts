import type { Lang } from "./resume.ts";

/**
 * How a stretch of text is set: two font families for its scripts, the language whose rules hold, and whether it is
 * verbatim (code, an identifier) and so never divided. React-PDF carries a style's family as a string, so a typeface
 * travels through it as one name: `Inter + Noto Sans SC @ zh`, `Inter + Noto Sans SC @ zh verbatim`.
 */
export interface Typeface {
  readonly latin: string;
  readonly han: string;
  readonly lang: Lang;
  readonly verbatim: boolean;
}

export const typefaceName = ({ latin, han, lang, verbatim }: Typeface): string =>
  `${latin} + ${han} @ ${lang}${verbatim ? " verbatim" : ""}`;

export function parseTypefaceName(name: string): Typeface | undefined {
  const [, latin, han, lang, verbatim] = /^(.+) \+ (.+) @ (\S+)( verbatim)?$/.exec(name) ?? [];
  return latin && han && lang ? { latin, han, lang, verbatim: verbatim !== undefined } : undefined;
}
