import { isNode, lineOf, nodesBelow, parseModule, type SyntaxNode } from "./syntax.ts";

export interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** Every way in which a module can name another one, for its types alone included. */
export function importsOf(path: string, text: string): readonly Import[] {
  const imports: Import[] = [];
  for (const node of nodesBelow(parseModule(path, text))) {
    const source = sourceOf(node);
    if (source === undefined) continue;
    const line = lineOf(text, node.start);
    imports.push({ specifier: specifierOf(source, `${path}:${line}`), line });
  }
  return imports;
}

function sourceOf(node: SyntaxNode): unknown {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return node["source"];
    case "ExportNamedDeclaration":
      return node["source"] ?? undefined;
    case "TSExternalModuleReference":
      return node["expression"];
    case "CallExpression":
      return isRequire(node["callee"]) && Array.isArray(node["arguments"]) ? node["arguments"][0] : undefined;
    default:
      return undefined;
  }
}

function isRequire(callee: unknown): boolean {
  return isNode(callee) && callee.type === "Identifier" && callee["name"] === "require";
}

/** A computed specifier could hide any import, so it is refused rather than skipped. */
function specifierOf(source: unknown, place: string): string {
  if (isNode(source) && source.type === "Literal" && typeof source["value"] === "string")
    return source["value"];
  throw new Error(`${place}: an import must name its module by a plain string`);
}
