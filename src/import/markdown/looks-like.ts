/** Marks that nobody types but in Markdown, none of which begins inside of itself; each with how many lines of it are a proof. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/^#{1,6}\s+\S/gm, 1],
  [/\*\*[^*\n]+\*\*/g, 2],
  [/\[[^[\]\n]+\]\([^()\n]*\)/g, 1],
  [/^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|(?:[ \t]*:?-{2,}:?[ \t]*\|)*(?:[ \t]*:?-+:?)?[ \t]*$/gm, 1],
  [/^---\n[\w-]+:/g, 1],
  [/^(?!\s*[-=]{3,}\s*$)\S.*\n={3,}\s*$/gm, 2],
  [/<(?:div|p|table|br|b|h[1-6]|center)\b[^<>]*>/gi, 1],
];

/** Whether a text is Markdown: by its name, or by its marks. */
export function looksLikeMarkdown(text: string, file: string): boolean {
  if (/\.(?:md|markdown|mdx|mkd)$/i.test(file)) return true;
  return SIGNS.some(([sign, proof]) => (text.match(sign)?.length ?? 0) >= proof);
}
