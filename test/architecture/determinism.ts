import { RANKS, roomOf } from "./house.ts";
import type { SourceTree } from "./inspect.ts";
import { isNode, lineOf, nodesBelow, parseModule, type SyntaxNode } from "./syntax.ts";

/** Globals that tell one machine, moment or place from another, and what `node:crypto` draws by chance. */
const FORBIDDEN_GLOBALS: ReadonlySet<string> = new Set([
  "process",
  "performance",
  "Intl",
  "navigator",
  "fetch",
  "setTimeout",
  "setInterval",
  "randomUUID",
  "randomBytes",
  "randomInt",
]);

const FORBIDDEN_MEMBERS: ReadonlySet<string> = new Set([
  "Date.now",
  "Math.random",
  "crypto.randomUUID",
  "crypto.getRandomValues",
]);

/** Methods whose result depends on the locale or the time zone of the machine. */
const FORBIDDEN_METHODS =
  /^(toLocale.*|localeCompare|get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|to(Date|Time)String)$/;

/** Uses of the clock, chance, the locale or the environment below `src/node`, where only the host may know them. */
export function nondeterminismIn(tree: SourceTree): readonly string[] {
  const complaints: string[] = [];
  for (const [path, text] of tree) {
    if ((RANKS[roomOf(path)] ?? 0) >= (RANKS["src/node"] ?? 0)) continue;
    for (const node of nodesBelow(parseModule(path, text))) {
      const use = forbiddenUse(node);
      if (use !== undefined) complaints.push(`${path}:${lineOf(text, node.start)}: ${use}`);
    }
  }
  return complaints;
}

function forbiddenUse(node: SyntaxNode): string | undefined {
  if (node.type === "MemberExpression") {
    const object = nameOf(node["object"]);
    const member = nameOf(node["property"]);
    if (object !== undefined && FORBIDDEN_GLOBALS.has(object)) return `${object}.${member}`;
    if (FORBIDDEN_MEMBERS.has(`${object}.${member}`)) return `${object}.${member}`;
    if (member !== undefined && FORBIDDEN_METHODS.test(member)) return `.${member}`;
  }
  if (node.type === "CallExpression" || node.type === "NewExpression") {
    const callee = nameOf(node["callee"]);
    const bare = Array.isArray(node["arguments"]) && node["arguments"].length === 0;
    if (callee === "Date" && (bare || node.type === "CallExpression")) return "the current date";
    if (callee !== undefined && FORBIDDEN_GLOBALS.has(callee)) return `${callee}()`;
  }
  return undefined;
}

/** The name of an identifier or of a computed member written as a plain string. */
function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  const name =
    node.type === "Identifier" ? node["name"] : node.type === "Literal" ? node["value"] : undefined;
  return typeof name === "string" ? name : undefined;
}
