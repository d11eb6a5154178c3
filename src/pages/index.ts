/** Page make-up: galleys are cut into pages. Knows no résumé and no PDF. */
export type { Block } from "./block.ts";
export { type Galley, type MadeUp, makeUp } from "./make-up.ts";
