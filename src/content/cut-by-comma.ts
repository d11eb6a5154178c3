import { type Document, isScalar, type Pair, type ParsedNode, visit } from "yaml";
import type { Placed } from "./document.ts";

/**
 * Inside of `{ … }` and `[ … ]` a text without quotes ends at its first comma, and YAML finds nothing wrong with that:
 * in a map its rest is a key without even a colon, in a list another item. A comma between items is one indeed, unless
 * it divides a number.
 */
export function textsCutByCommas(document: Document.Parsed, text: string): Placed[] {
  const problems: Placed[] = [];
  visit(document, {
    Pair(_, { key }) {
      // What the author keeps for other programs is theirs, once its key has a colon.
      return isScalar(key) && String(key.value).startsWith("x-") ? visit.SKIP : undefined;
    },
    Map(_, { items, flow }) {
      if (flow !== true) return;
      items.forEach((pair, index) => {
        if (isRest(pair) && !isRest(items[index - 1])) problems.push(restAsKey(pair.key as ParsedNode, text));
      });
    },
    Seq(_, { items, flow }) {
      if (flow !== true) return;
      items.forEach((item, index) => {
        const comma = commaInNumber(items[index - 1], item, text);
        if (comma !== undefined) problems.push(comma);
      });
    },
  });
  return problems;
}

/** A text of several commas is one problem. Where there is a colon, a value is there, if only an empty one. */
const isRest = (pair: Pair | undefined): boolean => pair?.value === null && isScalar(pair.key);

function restAsKey({ range: [start, end] }: ParsedNode, text: string): Placed {
  return cut(
    `\`${text.slice(start, end)}\` is a key without a value: inside of { } a text ends at its comma`,
    "put the whole text in quotes",
    start,
    end,
  );
}

function commaInNumber(before: unknown, after: unknown, text: string): Placed | undefined {
  const [first, second] = [rangeOf(before), rangeOf(after)];
  if (first === undefined || second === undefined || text.slice(first[1], second[0]) !== ",")
    return undefined;
  const head = /(?<![\p{L}\d])\d{1,3}$/u.exec(text.slice(...first))?.[0];
  const tail = /^\d{3}(?!\d)/.exec(text.slice(...second))?.[0];
  if (head === undefined || tail === undefined) return undefined;
  return cut(
    `the comma in \`${head},${tail}\` ends a text: inside of [ ] it begins another item`,
    "put the whole text in quotes; if these are two items, a space behind the comma says so",
    first[1] - head.length,
    second[0] + tail.length,
  );
}

/** Where a text without quotes stands. */
function rangeOf(node: unknown): readonly [number, number] | undefined {
  return isScalar(node) && node.type === "PLAIN" && node.range ? [node.range[0], node.range[1]] : undefined;
}

function cut(message: string, hint: string, start: number, end: number): Placed {
  return {
    diagnostic: { kind: "content", severity: "error", code: "cut-by-comma", message, hint },
    start,
    end,
  };
}
