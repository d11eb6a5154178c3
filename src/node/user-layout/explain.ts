import type { Diagnostic, SourceRange } from "../../model/diagnostic.ts";
import { RenderError } from "../../model/layout-module.ts";
import { portablePath } from "../portable-path.ts";
import type { SyntaxMistake } from "./compile.ts";
import { ImportMistake } from "./import-mistake.ts";
import { BadCode } from "./module-loader.ts";
import { inPlainWords } from "./react-errors.ts";

type Sources = ReadonlyMap<string, string>;

/** Where something is wrong in a layout's files; columns are known only of what does not parse. */
interface Spot {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
}

/** What an error of a layout's code means to its author. `main` is the file that was asked for. */
export function explain(error: unknown, main: string, sources: Sources): Diagnostic {
  if (error instanceof BadCode) {
    const { path, cause } = error;
    const spot = isSyntaxMistake(cause) ? spotAt(path, cause.offset, sources) : spotOfRefusal(path, cause);
    return { ...mistake("layout-syntax", messageOf(cause)), ...place(spot, path, sources) };
  }
  const cause = error instanceof RenderError ? error.cause : error;
  const components = error instanceof RenderError ? error.components : "";
  const stack = cause instanceof Error ? (cause.stack ?? "") : "";
  const spot = spotIn(stack, sources) ?? spotOfComponent(components, sources);
  const { message, hint } = describe(cause);
  const code = cause instanceof ImportMistake ? "layout-import" : "layout-failed";
  return { ...mistake(code, message, hint), ...place(spot, main, sources) };
}

const mistake = (code: string, message: string, hint?: string): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code,
  message,
  ...(hint === undefined ? {} : { hint }),
});

function describe(cause: unknown): { readonly message: string; readonly hint?: string } {
  if (cause instanceof ImportMistake) {
    const { message, hint } = cause;
    return hint === undefined ? { message } : { message, hint };
  }
  return inPlainWords(messageOf(cause));
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The compiler is loaded only when it is needed, and so its class cannot be asked for. */
const isSyntaxMistake = (error: unknown): error is SyntaxMistake =>
  error instanceof Error && error.name === "SyntaxMistake";

function spotAt(path: string, offset: number | undefined, sources: Sources): Spot | undefined {
  if (offset === undefined) return undefined;
  const before = (sources.get(path) ?? "").slice(0, offset).split("\n");
  return { path, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** V8 begins the stack of a syntax error with `file:line`. */
function spotOfRefusal(path: string, error: unknown): Spot | undefined {
  const first = error instanceof Error ? (error.stack ?? "").split("\n", 1)[0] : undefined;
  return first?.startsWith(`${path}:`) ? { path, line: Number(first.slice(path.length + 1)) } : undefined;
}

/** The innermost of the layout's own components. React knows the place of one only if it needs its properties. */
function spotOfComponent(components: string, sources: Sources): Spot | undefined {
  for (const frame of components.split("\n")) {
    const name = /^\s*at (\w+) \(<anonymous>\)$/.exec(frame)?.[1];
    const spot = name === undefined ? spotIn(frame, sources) : definitionOf(name, sources);
    if (spot) return spot;
  }
  return undefined;
}

function definitionOf(name: string, sources: Sources): Spot | undefined {
  const definition = new RegExp(`\\b(?:function|const|let|class) ${name}\\b`);
  for (const [path, source] of sources) {
    const index = source.split("\n").findIndex((text) => definition.test(text));
    if (index >= 0) return { path, line: index + 1 };
  }
  return undefined;
}

/** The innermost line of a stack that lies in one of the layout's files. */
function spotIn(stack: string, sources: Sources): Spot | undefined {
  for (const frame of stack.split("\n")) {
    for (const path of sources.keys()) {
      const at = frame.indexOf(`${path}:`);
      const line = at < 0 ? 0 : Number.parseInt(frame.slice(at + path.length + 1), 10);
      if (line > 0) return { path, line };
    }
  }
  return undefined;
}

function place(
  spot: Spot | undefined,
  main: string,
  sources: Sources,
): Pick<Diagnostic, "file" | "range" | "sourceLine"> {
  const sourceLine = spot && sources.get(spot.path)?.split(/\r?\n/)[spot.line - 1];
  if (spot === undefined || sourceLine === undefined) return { file: portablePath(spot?.path ?? main) };
  return { file: portablePath(spot.path), range: rangeIn(sourceLine, spot), sourceLine };
}

/** From the column that is known to the end of its word, or else all that stands on the line. */
function rangeIn(sourceLine: string, { line, column }: Spot): SourceRange {
  const lengthOf = (text: string) => [...text].length;
  if (column !== undefined) {
    const before = sourceLine.slice(0, column - 1);
    const word = /^[\p{ID_Continue}$]+/u.exec(sourceLine.slice(column - 1))?.[0] ?? " ";
    return { line, column: lengthOf(before) + 1, length: lengthOf(word) };
  }
  const text = sourceLine.trim();
  return {
    line,
    column: lengthOf(sourceLine.slice(0, sourceLine.indexOf(text))) + 1,
    length: lengthOf(text) || 1,
  };
}
