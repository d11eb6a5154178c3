// The parts of sucrase's insides that the project relies on; its version is pinned, and tests guard the assumptions.

declare module "sucrase/dist/parser/tokenizer/state.js" {
  /** The parser's state. It is taken back to a snapshot where one reading of the source has failed and another is tried. */
  class State {
    /** The first error since the snapshot; its offset counts in UTF-16 units. */
    error: (Error & { readonly pos: number }) | null;
    restoreFromSnapshot(snapshot: object): void;
  }
  const module: typeof State | { readonly default: typeof State };
  export default module;
}

declare module "sucrase/dist/parser/tokenizer/types.js" {
  /** What a token is, as a number. */
  export const TokenType: Readonly<Record<"jsxTagStart" | "jsxTagEnd" | "jsxName" | "slash" | "dot", number>>;
}

declare module "sucrase/dist/parser/index.js" {
  export interface Token {
    readonly type: number;
    /** In UTF-16 units. */
    readonly start: number;
    readonly end: number;
  }
  export function parse(
    source: string,
    isJsx: boolean,
    isTypeScript: boolean,
    isFlow: boolean,
  ): { readonly tokens: readonly Token[] };
}
