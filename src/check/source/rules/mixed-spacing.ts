import { matchesIn } from "../matches.ts";
import { minority, type Usage } from "../minority.ts";
import type { Rule, Text } from "../rule.ts";

/** Where Chinese meets Latin letters or digits, with a space or without. The engine sets both alike, other readers do not. */
const BOUNDARY =
  /(?<=\p{Script=Han})( ?)(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d%+])( ?)(?=\p{Script=Han})/gu;

function* boundariesIn({ path, prose }: Text): Generator<Usage> {
  for (const { text, part } of matchesIn(prose, BOUNDARY)) {
    const [start, end] = part;
    yield { way: text === "" ? "no space" : "a space", path, part: start === end ? [start, end + 1] : part };
  }
}

export const mixedSpacing: Rule = {
  id: "U5",
  code: "mixed-spacing",
  severity: "info",
  title: "Chinese and Latin have a space between them everywhere, or nowhere",
  *find({ texts }) {
    const usages = texts.flatMap((text) => [...boundariesIn(text)]);
    const { usual, odd } = minority(usages);
    // Once for each text: where one boundary is written so, all of them are.
    const told = new Set<unknown>();
    for (const { way, path, part } of odd) {
      if (told.has(path)) continue;
      told.add(path);
      const share = `${usages.length - odd.length} of ${usages.length}`;
      yield {
        path,
        part,
        message: `${way} between Chinese and Latin here, ${usual} at ${share} places of the file`,
        hint: "the PDF has the same gap either way; write all of them in one way for those who read the file",
      };
    }
  },
};
