import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode } from "yaml";
import type { Diagnostic, SourceRange } from "../model/diagnostic.ts";
import type { Path } from "../model/path.ts";
import type { YamlFile } from "./document.ts";
import { findEscaped } from "./escapes.ts";

/** A place in a file together with the line that it is on. */
interface Location {
  readonly range: SourceRange;
  readonly sourceLine: string;
}

/** Knows where in its file every value of a résumé stands. */
export interface Source {
  readonly file: string;
  /**
   * Where a value stands. Of a value that does not exist: the key of the nearest map or list that would hold it.
   *
   * @param excerpt a part of the value to point at; its first occurrence counts
   * @returns undefined when the file could not be parsed at all
   */
  locate(path: Path, excerpt?: string): Location | undefined;
}

/** What the reader itself asks of a source, beyond what others may. */
export interface YamlSource extends Source {
  locateKey(path: Path): Location | undefined;
  locateOffsets(start: number, end: number): Location;
}

/** Pairs that were taken out of the document because their values are blank: they can still be pointed at. */
export type Blanks = ReadonlyMap<unknown, readonly Pair[]>;

/** Adds file, line and column to a problem that knows only its path. What it already knows stays. */
export function withPosition(diagnostic: Diagnostic, source: Source): Diagnostic {
  if (diagnostic.range !== undefined) return diagnostic;
  const location = diagnostic.path && source.locate(diagnostic.path, diagnostic.excerpt);
  return { ...diagnostic, file: diagnostic.file ?? source.file, ...location };
}

export function createSource(file: string, yaml: YamlFile, blanks: Blanks): YamlSource {
  const { text, document } = yaml;
  const locateOffsets = (start: number, end: number) => locationOf(yaml, start, end);

  function locate(path: Path, excerpt?: string): Location | undefined {
    const found = find(document, blanks, path);
    const node = found.missing ? (found.key ?? found.node) : found.node;
    if (node?.range == null) return locateOffsets(0, 0);
    const [start, end] = textRange(text, node);
    const part = excerpt === undefined || found.missing ? undefined : findPart(text, node, excerpt);
    if (part !== undefined) return locateOffsets(...part);
    return found.missing ? locateFirstWord(yaml, start, end) : locateOffsets(start, end);
  }

  function locateKey(path: Path): Location | undefined {
    const { key } = find(document, blanks, path);
    return key?.range ? locateOffsets(key.range[0], key.range[1]) : locate(path);
  }

  return { file, locate, locateKey, locateOffsets };
}

interface Found {
  /** The value, or the innermost one that exists on the way to it. */
  readonly node: ParsedNode | null;
  /** The key that `node` stands under; none for list items and the root. */
  readonly key: ParsedNode | undefined;
  readonly missing: boolean;
}

/** The node at a path; aliases are followed on the way to it. */
export function find(document: Document.Parsed, blanks: Blanks, path: Path): Found {
  let found: Found = { node: document.contents, key: undefined, missing: false };
  for (const step of path) {
    const container = isAlias(found.node) ? found.node.resolve(document) : found.node;
    if (isMap(container)) {
      const named = (pair: Pair) => isScalar(pair.key) && pair.key.value === String(step);
      const blank = blanks.get(container)?.find(named);
      const pair = container.items.find(named) as Pair<ParsedNode, ParsedNode | null> | undefined;
      if (pair === undefined) {
        return { ...found, key: (blank?.key as ParsedNode | undefined) ?? found.key, missing: true };
      }
      found = { node: pair.value, key: pair.key, missing: false };
    } else if (isSeq(container) && typeof step === "number" && step < container.items.length) {
      found = { node: container.items[step] as ParsedNode, key: undefined, missing: false };
    } else {
      return { ...found, missing: true };
    }
  }
  return found;
}

/** The path to the last of the nodes that stand in each other, from the document down. */
export function pathOf(ancestors: readonly unknown[]): Path {
  return ancestors.flatMap((node, level): Path => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    const index = isSeq(node) ? node.items.indexOf(ancestors[level + 1]) : -1;
    return index === -1 ? [] : [index];
  });
}

/** Where a node's text is: a block scalar begins below its `|` or `>`. */
function textRange(text: string, node: ParsedNode): readonly [number, number] {
  const [start, end] = node.range;
  if (!isScalar(node) || !node.type?.startsWith("BLOCK_")) return [start, end];
  const header = text.indexOf("\n", start);
  const first = header === -1 ? start : header + text.slice(header).search(/\S/);
  return first < start || first >= end ? [start, end] : [first, end];
}

/** Where a part of a node's text first stands, written as it is or escaped. */
function findPart(text: string, node: ParsedNode, part: string): readonly [number, number] | undefined {
  const [start, end] = textRange(text, node);
  const source = text.slice(start, end);
  const at = source.indexOf(part);
  if (at >= 0) return [start + at, start + at + part.length];
  const escaped = isScalar(node) && node.type === "QUOTE_DOUBLE" ? findEscaped(source, part) : undefined;
  return escaped && [start + escaped[0], start + escaped[1]];
}

/** A key, or the first word of a list item: enough to say which map is meant. */
function locateFirstWord(yaml: YamlFile, start: number, end: number): Location {
  const word = /^[[{]|^[^\s:,]+/.exec(yaml.text.slice(start, end));
  return locationOf(yaml, start, start + (word?.[0].length ?? 0));
}

/** Offsets count UTF-16 units; people and editors count characters. A range ends with its first line. */
function locationOf({ text, lines }: YamlFile, start: number, end: number): Location {
  const { line, col } = lines.linePos(Math.min(start, text.length));
  const lineStart = start - (col - 1);
  const newline = text.indexOf("\n", lineStart);
  const sourceLine = text.slice(lineStart, newline === -1 ? text.length : newline).replace(/\r$/, "");
  const before = sourceLine.slice(0, start - lineStart);
  const marked = sourceLine.slice(start - lineStart, end - lineStart).trimEnd();
  return {
    range: { line, column: [...before].length + 1, length: Math.max(1, [...marked].length) },
    sourceLine,
  };
}
