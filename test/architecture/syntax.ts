import { parseAst } from "vitest/node";

/** Any node of the syntax tree: ESTree with the TypeScript extensions. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export function parseModule(path: string, text: string): SyntaxNode {
  const tree: unknown = parseAst(text, { lang: path.endsWith(".tsx") ? "tsx" : "ts" }, path);
  if (!isNode(tree)) throw new Error(`${path} has no syntax tree`);
  return tree;
}

/** The node and everything below it, in source order. */
export function* nodesBelow(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* nodesBelow(child);
    }
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
