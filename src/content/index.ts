/** Files → `Resume` and diagnostics with positions. The only door to YAML, the validator and Markdown. */
export { formatDiagnostic, printable } from "./format.ts";
export { parseInline, parseParagraphs } from "./inline.ts";
export { toJsonResume } from "./json-resume.ts";
export { resumeJsonSchema } from "./json-schema.ts";
export { type ParsedResume, parseBytes, parseResume } from "./parse-resume.ts";
export { ANY, type PathPattern, parsePathPattern } from "./path-pattern.ts";
export { readTheme } from "./read-theme.ts";
export { WORDLESS } from "./rules/texts.ts";
export { type Source, withPosition } from "./source.ts";
