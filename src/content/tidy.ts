import { type Document, isMap, isNode, isPair, isScalar, type Pair, type Scalar, visit } from "yaml";
import type { Path } from "../model/path.ts";
import { colorInComment, type UnquotedColor } from "./color-in-comment.ts";
import { textsCutByCommas } from "./cut-by-comma.ts";
import { cutByHash } from "./cut-by-hash.ts";
import type { Placed } from "./document.ts";
import { refold } from "./refold.ts";
import { WORDLESS } from "./rules/texts.ts";
import { type Blanks, pathOf } from "./source.ts";

/** Fields that JSON Resume files commonly leave as `""` to say that there is none. */
const BLANK_WITHOUT_A_WORD: ReadonlySet<unknown> = new Set([
  "startDate",
  "endDate",
  "date",
  "releaseDate",
  "url",
  "image",
]);

export interface Tidied {
  readonly blanks: Blanks;
  /** The keys behind whose colons nothing is written, not even `""` or `null`. */
  readonly bare: readonly Path[];
  readonly problems: readonly Placed[];
}

/**
 * Takes out of the document what says nothing, so that every later stage sees only what is there, at its final path:
 * keys that begin with `x-` (the author's own), keys and list items without a value. Joins lines that YAML folded.
 */
export function tidy(document: Document.Parsed, text: string): Tidied {
  const blanks = new Map<unknown, Pair[]>();
  const bare: Path[] = [];
  const problems = textsCutByCommas(document, text);
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key)) return undefined;
      if (String(pair.key.value).startsWith("x-")) return visit.REMOVE;
      if (!isBlank(pair.value)) return undefined;
      const color = colorInComment(text, pair.key.range?.[1] ?? text.length);
      if (color !== undefined) problems.push(unquoted(color));
      const isUnusual = !BLANK_WITHOUT_A_WORD.has(pair.key.value) && !isEmptyHighlight(ancestors);
      if (isEmptyText(pair.value) && isUnusual) {
        problems.push(emptyText(`\`${pair.key.value}\` is an empty text`, pair.value));
      }
      if (isBare(pair.value)) bare.push([...pathOf(ancestors), String(pair.key.value)]);
      const map = ancestors.at(-1);
      blanks.set(map, [...(blanks.get(map) ?? []), pair]);
      return visit.REMOVE;
    },
    Scalar(key, scalar) {
      if (key === "key") return undefined;
      const cut = cutByHash(scalar, text);
      if (cut) problems.push(cut);
      if (isBlank(scalar) && typeof key === "number") {
        problems.push(emptyText("this list item is empty", scalar));
        return visit.REMOVE;
      }
      refold(scalar, text);
      return undefined;
    },
  });
  return { blanks, bare, problems };
}

/** A highlight without any words is one problem (rules/texts.ts), not one for each of its keys. */
function isEmptyHighlight(ancestors: readonly unknown[]): boolean {
  const [owner, , map] = ancestors.slice(-3);
  const isHighlight = isPair(owner) && isScalar(owner.key) && owner.key.value === "highlights";
  return (
    isHighlight &&
    isMap(map) &&
    map.items.every(({ key, value }) => isBlank(value) || (isScalar(key) && WORDLESS.has(key.value)))
  );
}

function isBlank(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null) || isEmptyText(node);
}

function isBare(node: unknown): boolean {
  return isScalar(node) && node.value === null && node.source === "";
}

function isEmptyText(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === "string" && node.value.trim() === "";
}

function unquoted({ start, end, ...problem }: UnquotedColor): Placed {
  return { diagnostic: { kind: "content", severity: "error", ...problem }, start, end };
}

function emptyText(message: string, node: Scalar): Placed {
  const [start = 0, end = start] = isNode(node) ? (node.range ?? []) : [];
  return {
    diagnostic: {
      kind: "content",
      severity: "warning",
      code: "empty-text",
      message,
      hint: "write it or remove it",
    },
    start,
    end,
  };
}
