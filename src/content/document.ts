import { type Document, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from "yaml";
import type { Diagnostic } from "../model/diagnostic.ts";
import { explainSyntax, type SyntaxProblem } from "./syntax.ts";

/** A parsed YAML 1.2 (or JSON) file and what positions in it mean. */
export interface YamlFile {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** A problem that knows its place as offsets into the file's text. */
export interface Placed {
  readonly diagnostic: Diagnostic;
  readonly start: number;
  readonly end: number;
}

export interface ReadDocument {
  readonly yaml?: YamlFile;
  readonly problems: readonly Placed[];
  /** The problems leave a document whose values are not what the author meant. */
  readonly broken: boolean;
}

/** No résumé is that long; a file that is was given by mistake, and parsing it would take all memory. */
const MAX_BYTES = 5_000_000;
/**
 * The YAML library compares every key of a map with every other one, so that the largest files would take it hours. A
 * long résumé in two languages has a thousand keys.
 */
const MAX_COLONS = 10_000;
/** The YAML library gives up (cleanly) near 800 levels, but a run of unclosed brackets exhausts its memory first. */
const MAX_OPEN_BRACKETS = 500;

/** Parses a file. Every scalar is kept as the text that the author wrote: a résumé has no numbers or booleans. */
export function readDocument(text: string): ReadDocument {
  const limit = limitExceeded(text);
  if (limit !== undefined) return { problems: [limit], broken: true };

  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // With YAML's core schema `2020.10`, `007` and `no` would lose what was written.
    schema: "failsafe",
    customTags: ["null"],
  });
  const syntax = [...document.errors, ...document.warnings].map((error) => explainSyntax(error, text));
  const aliases = badAliases(document, text);
  const problems = [...withoutEchoes(syntax, aliases, text), ...unusableKeys(document), ...aliases];
  return {
    yaml: { text, document, lines },
    problems: firstOfEachPlace(problems).map(placed),
    broken: problems.some((problem) => problem.code !== "duplicate-key"),
  };
}

/** `**Lead** text` is a bad alias to YAML and, for the rest of its line, a syntax error: one problem to its author. */
function withoutEchoes(syntax: SyntaxProblem[], aliases: SyntaxProblem[], text: string): SyntaxProblem[] {
  const lineOf = (offset: number) => text.lastIndexOf("\n", offset - 1);
  const lines = new Set(aliases.map(({ start }) => lineOf(start)));
  return syntax.filter(({ start }) => !lines.has(lineOf(start)));
}

/** One mistake often trips the parser up several times where it stands; the first complaint tells it best. */
function firstOfEachPlace(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const places = new Set<number>();
  return problems.filter(({ start }) => !places.has(start) && places.add(start));
}

function placed({ start, end, ...problem }: SyntaxProblem): Placed {
  return { diagnostic: { kind: "content", severity: "error", ...problem }, start, end };
}

function limitExceeded(text: string): Placed | undefined {
  // UTF-16 units are at most as many as UTF-8 bytes, and a third of them at least.
  if (text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES) {
    return tooLarge("is larger than 5 MB");
  }
  let open = 0;
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === ":") colons += 1;
    if (colons > MAX_COLONS) return tooLarge("has more keys than any résumé");
    if (char === "[" || char === "{") open += 1;
    else if (char === "]" || char === "}") open = Math.max(0, open - 1);
    if (open > MAX_OPEN_BRACKETS) {
      return placed({
        code: "too-deep",
        message: "brackets are nested too deeply",
        hint: "is this the right file?",
        start: at,
        end: at + 1,
      });
    }
  }
  return undefined;
}

const tooLarge = (how: string): Placed =>
  placed({
    code: "too-large",
    message: `the file ${how}`,
    hint: "a résumé is a few kilobytes of text; is this the right file?",
    start: 0,
    end: 0,
  });

function unusableKeys(document: Document.Parsed): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && typeof pair.key.value === "string") return undefined;
      const [start = 0, end = start] = (pair.key as ParsedNode | null)?.range ?? [];
      problems.push({
        code: "syntax",
        message: "this key is not a word",
        hint: "a text that begins with `?`, `[`, `{` or `*` must be in quotes",
        start,
        end,
      });
      return visit.SKIP;
    },
  });
  return problems;
}

/** An alias must stand behind its anchor and not inside of it. */
function badAliases(document: Document.Parsed, text: string): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const anchors = new Map<string, unknown>();
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias(_, alias, ancestors) {
      const [start = 0, end = start] = alias.range ?? [];
      const target = anchors.get(alias.source);
      if (target === undefined) {
        problems.push({
          code: "unknown-alias",
          message: `\`${text.slice(start, end)}\` is a YAML alias without an anchor`,
          hint: "a text that begins with `*` must be in quotes",
          start,
          end,
        });
      } else if (ancestors.some((ancestor) => ancestor === target)) {
        problems.push({
          code: "circular-alias",
          message: `\`${text.slice(start, end)}\` contains itself`,
          hint: "write the text out",
          start,
          end,
        });
      }
    },
  });
  return problems;
}

/**
 * The document's plain value. Values behind aliases are shared, not copied.
 *
 * @returns undefined when the aliases would unfold to more than any file could hold
 */
export function plainValue(document: Document.Parsed): { readonly value: unknown } | undefined {
  try {
    const value: unknown = document.toJS();
    return lengthOf(value, MAX_BYTES) > MAX_BYTES ? undefined : { value };
  } catch (error) {
    // The library throws this for `maxAliasCount` only; unresolved aliases were reported before.
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** How much text is in a value, every alias written out; counted no further than to a bound. */
function lengthOf(value: unknown, bound: number): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  let length = 0;
  for (const member of Object.values(value)) {
    length += lengthOf(member, bound - length);
    if (length > bound) break;
  }
  return length;
}
