import { isMap } from "./is-map.ts";
import { addComments, asComment } from "./write-resume-comments.ts";
import { nodeOf } from "./write-resume-nodes.ts";
import { inWrittenOrder } from "./write-resume-order.ts";
import { documentOf, yamlOf } from "./write-resume-yaml.ts";

export interface WriteOptions {
  /** Remarks by the path of the value that they are on, as `formatPath` writes it; on the whole file at ``. */
  readonly comments?: ReadonlyMap<string, string>;
  /** Lines of a comment at the head of the file. */
  readonly head?: readonly string[];
  /**
   * The JSON Schema that editors are to check the file with. To them `2018` is a number, which that schema forbids, so
   * that such texts are quoted; this program needs no quotes there.
   */
  readonly schema?: string;
  /** Quotes what other programs would take for numbers, as a schema makes it do. */
  readonly portable?: boolean;
}

/**
 * A résumé's file as a careful person writes it. `parseResume` reads the same value from it, except for the keys that
 * are the author's own (`x-…`): these stand there, letter by letter, for other readers.
 *
 * @param value in the shape of `Resume`, or as much of it as is known; a name that is missing is left to fill in
 */
export function writeResume(value: object, options: WriteOptions = {}): string {
  const {
    comments = new Map<string, string>(),
    head = [],
    schema,
    portable = schema !== undefined,
  } = options;
  const readers = portable ? "editors" : "program";
  const root = nodeOf(inWrittenOrder(withName({ ...value })), readers);
  addComments(root, comments);
  const document = documentOf(root, readers);
  const onFile = comments.get("");
  const lines = [
    ...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`]),
    ...head,
    ...(onFile === undefined ? [] : [onFile]),
  ];
  if (lines.length > 0) document.commentBefore = lines.map(asComment).join("\n");
  return yamlOf(document);
}

function withName(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const basics = isMap(value["basics"]) ? value["basics"] : {};
  return { ...value, basics: { name: null, ...basics } };
}
