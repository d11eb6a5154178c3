export { BREAK, type BreakClass, type Breaks } from "./break-classes.ts";
export { type Coverage, itemise, type ScriptRun, type StyledRange } from "./itemise.ts";
export { opportunities } from "./opportunities.ts";
export type { Align, Cluster, ParagraphInput, Script, SetLine, TextRange } from "./paragraph.ts";
export { type Prepared, prepare } from "./prepare.ts";
export { setLines } from "./set-lines.ts";
export { type EngineSettings, HOUSE_SETTINGS } from "./settings.ts";
