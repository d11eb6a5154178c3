import { isAlias, isMap, isScalar, isSeq, type Node, visit } from "yaml";
import { readDocument } from "./document.ts";
import { refold } from "./refold.ts";

/** One node of a document: where it begins in the file, and all that it says. */
interface Saying {
  readonly start: number;
  readonly isText: boolean;
  readonly content: string;
}

/** What a scalar that begins at an offset shall say instead. */
export interface Wanted {
  readonly start: number;
  readonly value: string;
}

/**
 * Judges changes of a file's text by reading it anew: they are good if the scalars that were changed say what they
 * were to say, and everything else says what it said.
 */
export function proofFor(text: string): (changed: string, wanted: readonly Wanted[]) => boolean {
  const before = sayingsOf(text) ?? [];
  const indexOf = new Map(before.flatMap(({ start, isText }, index) => (isText ? [[start, index]] : [])));
  return (changed, wanted) => {
    const expected = before.map(({ content }) => content);
    for (const { start, value } of wanted) {
      const index = indexOf.get(start);
      if (index === undefined) return false;
      expected[index] = (expected[index] ?? "").replace(/\0.*/s, () => `\0${value}`);
    }
    const after = sayingsOf(changed);
    return after?.length === expected.length && after.every(({ content }, i) => content === expected[i]);
  };
}

/** @returns undefined for a text that cannot be read without problems */
function sayingsOf(text: string): readonly Saying[] | undefined {
  const { yaml, problems } = readDocument(text);
  if (yaml === undefined || problems.length > 0) return undefined;
  const sayings: Saying[] = [];
  visit(yaml.document, {
    Node(key, node) {
      const isText = isScalar(node) && key !== "key";
      if (isText) refold(node, text);
      sayings.push({ start: node.range?.[0] ?? -1, isText, content: contentOf(node) });
    },
  });
  return sayings;
}

/** The value comes last, behind a character that no file of ours has. A map and a list are followed by what they hold. */
function contentOf(node: Node): string {
  if (isAlias(node)) return `alias ${node.source}`;
  const described = `${node.anchor ?? ""} ${node.tag ?? ""}`;
  if (isMap(node)) return `${described} map ${node.items.length}`;
  if (isSeq(node)) return `${described} list ${node.items.length}`;
  return `${described} text \0${isScalar(node) ? String(node.value) : ""}`;
}
