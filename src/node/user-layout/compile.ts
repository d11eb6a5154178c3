/** The compiler of layouts. It is bundled as a file of its own, so that only a run with such a layout reads it. */
import { transform } from "sucrase";

/** Code that does not parse. Line and column count from 1. */
export class SyntaxMistake extends Error {
  override readonly name = "SyntaxMistake";
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/**
 * TypeScript with JSX as a CommonJS body that every line of keeps its number. Types are dropped, not checked.
 *
 * @throws SyntaxMistake
 */
export function compile(source: string): string {
  try {
    return transform(source, {
      transforms: ["typescript", "jsx", "imports"],
      jsxRuntime: "automatic",
      production: true,
      disableESTransforms: true,
    }).code;
  } catch (error) {
    throw isParseError(error)
      ? new SyntaxMistake(inOwnWords(error.message), error.loc.line, error.loc.column)
      : error;
  }
}

interface ParseError extends Error {
  readonly loc: { readonly line: number; readonly column: number };
}

const isParseError = (error: unknown): error is ParseError => error instanceof Error && "loc" in error;

/** `Error transforming a.tsx: Unexpected token (3:7)` → `unexpected token` */
function inOwnWords(message: string): string {
  const bare = message.replace(/^Error transforming [^:]*: /, "").replace(/ \(\d+:\d+\)$/, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
