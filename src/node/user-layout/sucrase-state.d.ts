// The one part of sucrase's insides that the project relies on; its version is pinned, and tests guard the assumption.

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
