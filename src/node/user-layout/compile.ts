/** The compiler of layouts. It is bundled as a file of its own, so that only a run with such a layout reads it. */
import { transform } from "sucrase";
import state from "sucrase/dist/parser/tokenizer/state.js";
import { mismatchedTag, type TagMismatch } from "./tags.ts";

/** Code that does not parse. */
export class SyntaxMistake extends Error {
  override readonly name = "SyntaxMistake";
  /** Where in the source the parser could not go on, in UTF-16 units, if it says so. */
  readonly offset: number | undefined;

  constructor(message: string, offset: number | undefined) {
    super(message);
    this.offset = offset;
  }
}

/**
 * TypeScript with JSX as the body of a CommonJS module, in which every line keeps its number. Types are dropped, not
 * checked.
 *
 * @throws SyntaxMistake
 */
export function compile(source: string): string {
  const code = transformed(source);
  const mismatch = mismatchedTag(source);
  if (mismatch) throw asSyntaxMistake(mismatch, source);
  return code;
}

function transformed(source: string): string {
  furthest = undefined;
  try {
    return transform(source, {
      transforms: ["typescript", "jsx", "imports"],
      jsxRuntime: "automatic",
      production: true,
      disableESTransforms: true,
    }).code;
  } catch (error) {
    throw asMistake(error);
  }
}

function asSyntaxMistake({ opening, closing }: TagMismatch, source: string): SyntaxMistake {
  const line = source.slice(0, opening.at).split("\n").length;
  return new SyntaxMistake(
    `\`</${closing.name}>\` cannot end \`<${opening.name}>\` of line ${line}`,
    closing.at,
  );
}

type ParseError = Error & { readonly pos?: number };

/**
 * What a `<` begins, an element or type parameters, is found out by trying. When both fail the parser tells of the
 * second attempt, which ends right at the tag; the one that came further is the one that was meant.
 */
let furthest: ParseError | undefined;
// Node and bundlers give the CommonJS module's exports, test runners what it exports as default.
const { prototype } = "default" in state ? state.default : state;
const { restoreFromSnapshot } = prototype;
prototype.restoreFromSnapshot = function (snapshot) {
  if (this.error !== null && this.error.pos > (furthest?.pos ?? -1)) furthest = this.error;
  restoreFromSnapshot.call(this, snapshot);
};

function asMistake(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const last: ParseError = error;
  const told = (furthest?.pos ?? -1) > (last.pos ?? -1) ? furthest : last;
  return new SyntaxMistake(inOwnWords((told ?? last).message), told?.pos);
}

/** `Error transforming sucrase: Unexpected token (3:7)` → `unexpected token` */
function inOwnWords(message: string): string {
  if (message.startsWith("Unterminated JSX")) return "an element is never closed";
  const bare = message.replace(/^Error transforming [^:]*: /, "").replace(/( \(\d+:\d+\)|\.)$/, "");
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
