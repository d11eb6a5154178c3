import { isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import { type Path, parsePath } from "../model/path.ts";
import { columnsOf } from "./columns.ts";
import { FILE_WIDTH } from "./write-resume-text.ts";

/** Writes remarks to their values. What is said of a value that is not there goes to what would hold it. */
export function addComments(root: Node, comments: ReadonlyMap<string, string>): void {
  for (const [place, text] of comments) {
    const path = parsePath(place);
    const { holder, value, depth } = find(root, path);
    if (holder === undefined) continue;
    if (depth === path.length && isScalar(value) && fitsBeside(path, value, text))
      value.comment = asComment(text);
    else holder.commentBefore = addedTo(holder.commentBefore, asComment(text));
  }
}

/** Lines of a comment as the library keeps them: without their `#`, but with the space behind it. */
export const asComment = (text: string): string =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => ` ${line.replaceAll(/\p{Cc}+/gu, " ")}`)
    .join("\n");

const addedTo = (comment: string | null | undefined, more: string): string =>
  comment ? `${comment}\n${more}` : more;

interface Found {
  /** What a remark can stand above: the key of the value, or the value as an item of a list. */
  readonly holder?: Node;
  readonly value: unknown;
  /** How many steps of the path there were. */
  readonly depth: number;
}

function find(root: Node, path: Path): Found {
  let found: Found = { value: root, depth: 0 };
  for (const step of path) {
    const { value, depth } = found;
    if (isMap<Node, Node>(value)) {
      const pair = value.items.find(({ key }) => isScalar(key) && key.value === String(step));
      if (pair === undefined) break;
      // There is no room for remarks between the brackets of one line.
      value.flow = false;
      found = { holder: pair.key, value: pair.value, depth: depth + 1 };
    } else if (isSeq<Node>(value) && typeof step === "number") {
      const item = value.items[step];
      if (item === undefined) break;
      value.flow = false;
      found = { holder: item, value: item, depth: depth + 1 };
    } else break;
  }
  return found;
}

/** Each step into a map or a list indents by two columns. */
function fitsBeside(path: Path, { type, value }: Scalar, text: string): boolean {
  if (/\n/.test(text) || type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL") return false;
  const key = path.at(-1);
  const mark = typeof key === "string" ? `${key}: ` : "- ";
  return 2 * (path.length - 1) + columnsOf(`${mark}${value ?? ""} # ${text}`) <= FILE_WIDTH;
}
