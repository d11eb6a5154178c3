/** Files → `Resume` and diagnostics with positions. The only door to YAML, the validator and Markdown. */
export { formatDiagnostic } from "./format.ts";
export { parseInline, parseParagraphs } from "./inline.ts";
export { toJsonResume } from "./json-resume.ts";
export { resumeJsonSchema } from "./json-schema.ts";
export { type ParsedResume, parseBytes, parseResume } from "./parse-resume.ts";
export { type ReadTheme, readTheme } from "./read-theme.ts";
export { type Source, withPosition } from "./source.ts";
