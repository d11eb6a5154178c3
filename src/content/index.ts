/** Files → `Resume` and diagnostics with positions. The only door to YAML, the validator and Markdown. */

export { columnsOf } from "./columns.ts";
export { decode } from "./decode.ts";
export { type EditableFile, openForEditing, type PlacedComment, type TextEdit } from "./edit.ts";
export { FOREIGN, foreignKeys, isBlank } from "./foreign-keys.ts";
export { formatDiagnostic, printable } from "./format.ts";
export { parseInline, parseParagraphs } from "./inline.ts";
export { isMap } from "./is-map.ts";
export { toJsonResume } from "./json-resume.ts";
export { configJsonSchema, resumeJsonSchema } from "./json-schema.ts";
export { lineJoint } from "./line-join.ts";
export { parseBytes, parseResume } from "./parse-resume.ts";
export { ANY, type PathPattern, parsePathPattern } from "./path-pattern.ts";
export { readConfig } from "./read-config.ts";
export { readTheme } from "./read-theme.ts";
export { readYaml } from "./read-yaml.ts";
export { WORDLESS } from "./rules/texts.ts";
export { type Replacement, replaced } from "./scalar-write.ts";
export { type Source, withPosition } from "./source.ts";
export { formatInline, formatPlain } from "./write-inline.ts";
export { writeResume } from "./write-resume.ts";
