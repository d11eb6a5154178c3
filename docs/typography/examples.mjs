// The examples of the chapter: each is a fenced block `text <lang> <width>em` (its source) that a picture follows.

const EXAMPLE =
  /^```text (?<lang>zh|en) (?<measure>\d+(?:\.\d+)?)em\n(?<source>.*?)^```\n\n<img src="typography\/(?<name>[\w-]+)\.png"/gms;

/**
 * A line of an example that holds `|` is a row, as a résumé's entries have: the left part and the right part.
 *
 * @typedef {{ name: string, lang: "zh" | "en", measure: number, paragraphs: string[][] }} Example
 *   with its measure in em, and each paragraph as one part or two
 * @param {string} chapter Markdown
 * @returns {Example[]} in the chapter's order
 */
export function readExamples(chapter) {
  return [...chapter.matchAll(EXAMPLE)].map(({ groups: { name, lang, measure, source } }) => ({
    name,
    lang,
    measure: Number(measure),
    paragraphs: source
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" | ")),
  }));
}
