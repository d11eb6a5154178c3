export { BREAK } from "./break-classes.ts";
export { itemise } from "./itemise.ts";
export { opportunities } from "./opportunities.ts";
export type { Align, Cluster, ParagraphInput, Script, SetLine } from "./paragraph.ts";
export { type Prepared, prepare } from "./prepare.ts";
export { setLines } from "./set-lines.ts";
