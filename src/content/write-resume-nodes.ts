import { Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Path } from "../model/path.ts";
import { columnsOf } from "./columns.ts";
import { isMap } from "./is-map.ts";
import { isByLanguage } from "./write-resume-order.ts";
import { FILE_WIDTH, styleOf } from "./write-resume-text.ts";
import { documentOf, type Readers, WordList, type YamlNode, yamlOf } from "./write-resume-yaml.ts";

/** Where a value is written. */
interface Spot {
  readonly path: Path;
  /** Where it begins if it stands on the line of its key. */
  readonly column: number;
  /** Where its lines begin if it takes several. */
  readonly indent: number;
}

/** YAML's usual step, and the width of a list's mark. */
const STEP = 2;

/** A value as a node of a YAML document, in the style that reads best where it stands. */
export function nodeOf(
  value: unknown,
  readers: Readers,
  spot: Spot = { path: [], column: 0, indent: 0 },
): YamlNode {
  if (typeof value === "string") return textNode(value, spot);
  if (Array.isArray(value)) return listNode(value, readers, spot);
  if (isMap(value)) return mapNode(value, readers, spot);
  // To a reader that knows texts only, a number or a flag is one.
  return new Scalar(value === null || readers === "editors" ? value : String(value));
}

function textNode(text: string, { path, column }: Spot): Scalar<string> {
  const node = new Scalar(text);
  node.type = isForOthers(path) && looksTyped(text) ? "QUOTE_DOUBLE" : styleOf(text, column);
  return node;
}

function keyNode(key: string, path: Path): Scalar<string> {
  const node = new Scalar(key);
  if (isForOthers(path) && looksTyped(key)) node.type = "QUOTE_DOUBLE";
  return node;
}

/** What the author keeps for other programs is read as these read YAML: `1` is a number, `"1"` is none. */
const isForOthers = (path: Path): boolean => path.some((step) => String(step).startsWith("x-"));

/** What YAML's core schema takes for a number, a flag or nothing (YAML 1.2, 10.3.2), and a little more. */
const looksTyped = (text: string): boolean =>
  /^(?:[-+]?(?:\.?\d[\d.]*(?:e[-+]?\d+)?|\.inf|\.nan)|0[ox][\da-f]+|null|true|false|~)$/i.test(text);

function listNode(list: readonly unknown[], readers: Readers, spot: Spot): YAMLSeq {
  const { path, indent } = spot;
  const column = indent + STEP;
  const words = isListOfWords(list, path);
  const node = words ? new WordList() : new YAMLSeq<YamlNode>();
  node.items = list.map((item, index) =>
    nodeOf(item, readers, { path: [...path, index], column, indent: column }),
  );
  if (isTold(path)) for (const item of node.items.slice(1)) item.spaceBefore = true;
  return words ? onOneLine(node, readers, spot) : node;
}

function mapNode(map: Readonly<Record<string, unknown>>, readers: Readers, spot: Spot): YAMLMap {
  const { path, indent } = spot;
  const node = new YAMLMap<Scalar<string>, YamlNode>();
  node.items = Object.entries(map).map(([key, value]) => {
    const column = indent + columnsOf(key) + ": ".length;
    const member = nodeOf(value, readers, { path: [...path, key], column, indent: indent + STEP });
    // A key without a value is a place to fill in.
    if (value === null && member instanceof Scalar) member.source = "";
    return new Pair(keyNode(key, path), member);
  });
  if (path.length === 0) for (const { key } of node.items.slice(1)) key.spaceBefore = true;
  return isByLanguage(map) || isChoice(map, path) ? onOneLine(node, readers, spot) : node;
}

/** The lists whose entries are long enough to stand apart. */
const TOLD: ReadonlySet<unknown> = new Set(["work", "projects", "education"]);
const isTold = (path: Path): boolean => path.length === 1 && TOLD.has(path[0]);

/** Lists of words; highlights are sentences, however short. */
const WORDS: ReadonlySet<unknown> = new Set(["languages", "keywords", "tags", "only", "roles", "courses"]);
const isListOfWords = (list: readonly unknown[], path: Path): boolean =>
  list.every((item) => typeof item === "string") && (WORDS.has(path.at(-1)) || path[1] === "redaction");

/** A section of `sections` that stands elsewhere. */
const isChoice = (map: object, path: Path): boolean =>
  path[0] === "sections" && path.length === 2 && Object.hasOwn(map, "use");

/** The node as `{ … }` or `[…]`, if it fits on the line. */
function onOneLine<Node extends YAMLMap | YAMLSeq>(node: Node, readers: Readers, { column }: Spot): Node {
  node.flow = true;
  const line = yamlOf(documentOf(node, readers)).trimEnd();
  // A line break that is written as `\n` would be the only one in the file.
  node.flow = !/\n|\\n/.test(line) && column + columnsOf(line) <= FILE_WIDTH;
  return node;
}
