import { parseParagraphs, type Replacement, replaced } from "../../content/index.ts";

/**
 * Those replacements in a text that leave its Markdown as it is: `2*3*4` must not become an emphasis, nor code or a link's
 * target another one. They are in order and apart from each other.
 */
export function keepingMarkup<T extends Replacement>(text: string, parts: readonly T[]): readonly T[] {
  if (parts.length === 0) return [];
  const markup = markupOf(text);
  const keeps = (some: readonly T[]) => markupOf(replaced(text, some)) === markup;
  function keeping(some: readonly T[]): readonly T[] {
    if (keeps(some)) return some;
    if (some.length === 1) return [];
    const middle = Math.ceil(some.length / 2);
    const [first, second] = [keeping(some.slice(0, middle)), keeping(some.slice(middle))];
    return keeps([...first, ...second]) ? [...first, ...second] : first;
  }
  return keeping(parts);
}

/** Which styles follow each other, with what is verbatim in them. */
const markupOf = (text: string): string =>
  JSON.stringify(
    parseParagraphs(text).map((spans) =>
      spans.map(({ text, ...style }) => [style, style.code === true ? text : ""]),
    ),
  );
