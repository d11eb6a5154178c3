import type { Tell } from "../note.ts";
import type { Said } from "../said.ts";

/** A name with digits in it, such as I18N and K8S. */
const CODE = /(?<![\p{L}\d])(?=[\p{L}\d]*\d)[A-Za-z\d]{3,}(?![\p{L}\d])/gu;

/** Letters that a scanner takes for digits, and the other way round. */
const shapeOf = (word: string): string => word.toUpperCase().replace(/[IL|]/g, "1").replace(/O/g, "0");

/** Words that are another one in the twin text but for what a scanner confuses: II8N and I18N. */
export function tellMisread(one: Said, other: Said, tell: Tell): void {
  const [left, right] = [wordsIn(one), wordsIn(other)];
  for (const word of left) {
    if (right.has(word)) continue;
    const twin = [...right].find((candidate) => !left.has(candidate) && shapeOf(candidate) === shapeOf(word));
    if (twin === undefined) continue;
    const message = `\`${word}\` here is \`${twin}\` in line ${other.line}: one of them was misread`;
    tell({ kind: "uncertain", code: "misread", message, line: one.line });
  }
}

const wordsIn = ({ text }: Said): ReadonlySet<string> => new Set(text.match(CODE) ?? []);
