/**
 * Stands in for `@react-pdf/textkit` behind the alias of `esbuild.config.mjs`: `@react-pdf/layout` asks this
 * module, and with it the project's own paragraph engine, to set every text at its true width.
 *
 * Replacing textkit's layout engine whole, instead of its line breaker, justifier and font substitution one by
 * one, leaves no stage in between that splits runs by script, hyphenates words or reorders a line.
 */
import { setText } from "./set-text.ts";
import type { AttributedRun, AttributedString, Container, Fragment, Line } from "./types.ts";

export function fromFragments(fragments: readonly Fragment[]): AttributedString {
  const runs: AttributedRun[] = [];
  let offset = 0;
  for (const { string, attributes } of fragments) {
    if (string === "") continue;
    runs.push({ start: offset, end: offset + string.length, attributes });
    offset += string.length;
  }
  return { string: fragments.map((fragment) => fragment.string).join(""), runs };
}

export default function layoutEngine() {
  return (text: AttributedString, container: Container): readonly (readonly Line[])[] => [
    setText(text, container),
  ];
}

// `@react-pdf/layout` hands these engines of textkit's to the layout engine, which here is one piece.
const unused = undefined;

export {
  unused as bidi,
  unused as fontSubstitution,
  unused as justification,
  unused as linebreaker,
  unused as scriptItemizer,
  unused as textDecoration,
  unused as wordHyphenation,
};
