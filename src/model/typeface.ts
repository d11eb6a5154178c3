import type { Lang } from "./resume.ts";

/**
 * Two font families that set one text together, and the language they set it in. React-PDF carries a style's
 * family as a string, so a typeface travels through it as one name: `Inter + Noto Sans SC @ zh`.
 */
export interface Typeface {
  readonly latin: string;
  readonly han: string;
  readonly lang: Lang;
}

export const typefaceName = ({ latin, han, lang }: Typeface): string => `${latin} + ${han} @ ${lang}`;

export function parseTypefaceName(name: string): Typeface | undefined {
  const [, latin, han, lang] = /^(.+) \+ (.+) @ (\S+)$/.exec(name) ?? [];
  return latin && han && lang ? { latin, han, lang } : undefined;
}
