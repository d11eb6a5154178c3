import { isAlias, isScalar } from "yaml";
import type { SourceRange } from "../model/diagnostic.ts";
import { formatPath, type Path } from "../model/path.ts";
import type { Lang } from "../model/resume.ts";
import { plainValue, readDocument, type YamlFile } from "./document.ts";
import { type Comment, commentsOf } from "./edit-comments.ts";
import { type Change, settle } from "./edit-trials.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { declaredLanguages, inferLanguages } from "./rules/languages.ts";
import { divisible, mapScalar, type ScalarMap, spotOf } from "./scalar-map.ts";
import type { ParsedScalar } from "./scalar-pieces.ts";
import { type Replacement, replaced, waysToWrite } from "./scalar-write.ts";
import { resumeSchema } from "./schema.ts";
import { createSource, find, type YamlSource } from "./source.ts";
import { tidy } from "./tidy.ts";

/** A part of the text at a path and what shall stand there. */
export interface TextEdit extends Replacement {
  readonly path: Path;
}

/** Where something stands: for people, and for programs as offsets into the file's text. */
export interface Place {
  readonly range: SourceRange;
  readonly sourceLine: string;
  readonly start: number;
  /** The lines of the whole value, its block's header included. */
  readonly lines: readonly [first: number, last: number];
}

export interface PlacedComment extends Comment {
  readonly range: SourceRange;
  readonly sourceLine: string;
}

export interface Mended {
  readonly text: string;
  /** Those of the edits that could be made. */
  readonly made: readonly TextEdit[];
}

/** A résumé's file whose texts can be pointed into and changed where they stand. */
export interface EditableFile {
  /** What the file says, without what says nothing. */
  readonly value: unknown;
  readonly fields: readonly Field[];
  readonly languages: readonly Lang[];
  /** None in JSON. */
  readonly comments: readonly PlacedComment[];
  /** Where a value stands, or a part of its text in UTF-16 units; a key for a value that is not there. */
  place(path: Path, part?: readonly [start: number, end: number]): Place;
  /**
   * Replaces parts of texts and leaves every other byte as it is: comments, order, quotes, indents, line ends. Read
   * anew, the file says what it said but for these parts; edits of which that cannot be proved are not made.
   */
  mend(edits: readonly TextEdit[]): Mended;
}

/**
 * @param text the file's text without a byte order mark
 * @returns undefined for a file whose syntax is not sound, so that its texts may not be what their author meant
 */
export function openForEditing(file: string, text: string): EditableFile | undefined {
  const { yaml, problems } = readDocument(text);
  if (yaml === undefined || problems.length > 0) return undefined;
  const { blanks } = tidy(yaml.document, text);
  const plain = plainValue(yaml.document);
  if (plain === undefined) return undefined;
  const source = createSource(file, yaml, blanks);
  const scalarAt = (path: Path): ParsedScalar | undefined => {
    const found = find(yaml.document, blanks, path);
    const node = isAlias(found.node) ? found.node.resolve(yaml.document) : found.node;
    return isText(node) && !found.missing ? node : undefined;
  };
  const maps = new Map<ParsedScalar, ScalarMap | undefined>();
  const mapOf = (scalar: ParsedScalar): ScalarMap | undefined => {
    if (!maps.has(scalar)) maps.set(scalar, mapScalar(text, scalar));
    return maps.get(scalar);
  };
  const fields = [...fieldsOf(resumeSchema, plain.value)];
  return {
    value: plain.value,
    fields,
    languages: declaredLanguages(fields) ?? inferLanguages(fields),
    comments: commentsOf(text).map((comment) => ({
      ...comment,
      ...source.locateOffsets(comment.start, comment.end),
    })),
    place: (path, part) => placeOf(yaml, source, path, scalarAt(path), part, mapOf),
    mend: (edits) => mend(text, edits, scalarAt),
  };
}

const isText = (node: unknown): node is ParsedScalar => isScalar(node) && typeof node.value === "string";

function placeOf(
  { lines }: YamlFile,
  source: YamlSource,
  path: Path,
  scalar: ParsedScalar | undefined,
  part: readonly [number, number] | undefined,
  mapOf: (scalar: ParsedScalar) => ScalarMap | undefined,
): Place {
  const lineOf = (offset: number) => lines.linePos(offset).line;
  const map = scalar && part && mapOf(scalar);
  const spot = map && spotOf(map, ...(part[0] === part[1] ? part : divisible(map, ...part)));
  const location = spot ? source.locateOffsets(spot.start, spot.end) : source.locate(path);
  if (location === undefined) throw new Error(`no place for ${formatPath(path)}`);
  const { line, column } = location.range;
  const lineStart = lines.lineStarts[line - 1] ?? 0;
  return {
    ...location,
    start: lineStart + [...location.sourceLine].slice(0, column - 1).join("").length,
    // A block's text ends behind its last line break.
    lines: scalar
      ? [lineOf(scalar.range[0]), lineOf(Math.max(scalar.range[0], scalar.range[1] - 1))]
      : [line, line],
  };
}

/** Several paths may lead to one text, by aliases; parts that overlap cannot both be replaced. */
function mend(
  text: string,
  edits: readonly TextEdit[],
  scalarAt: (path: Path) => ParsedScalar | undefined,
): Mended {
  const byScalar = new Map<ParsedScalar, TextEdit[]>();
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const scalar = scalarAt(edit.path);
    if (scalar === undefined) continue;
    const before = byScalar.get(scalar) ?? [];
    const last = before.at(-1);
    if (last === undefined || last.end < edit.start || (last.end === edit.start && last.start < last.end)) {
      byScalar.set(scalar, [...before, edit]);
    }
  }
  const changes = [...byScalar].map(([scalar, parts]): Change => {
    const [start, end] = scalar.range;
    const value = replaced(String(scalar.value), parts);
    // To the reader an empty text is none at all.
    return { start, end, value, ways: value.trim() === "" ? [] : waysToWrite(text, scalar, parts) };
  });
  const settled = settle(text, changes);
  const mended = new Set(settled.made.map(({ start }) => start));
  const made = [...byScalar].flatMap(([scalar, parts]) => (mended.has(scalar.range[0]) ? parts : []));
  return { text: settled.text, made };
}
