import type { ProjectConfig } from "../model/config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { readPattern } from "../model/output-pattern.ts";
import { configSchema } from "./config-schema.ts";
import { decode } from "./decode.ts";
import { plainValue, readDocument, type YamlFile } from "./document.ts";
import { fieldsOf } from "./fields.ts";
import { isMap } from "./is-map.ts";
import { checkFields } from "./rules/index.ts";
import { error, type Finding, type Problem } from "./rules/rule.ts";
import { shapeProblems } from "./shape-problems.ts";
import { createSource, withPosition, type YamlSource } from "./source.ts";

export interface ReadConfig {
  /** Present unless there are errors. */
  readonly config?: ProjectConfig;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a key stands; undefined if the file could not be parsed. */
  locate: YamlSource["locateKey"];
}

/** Reads the configuration of a project under the rules of résumé files: YAML in UTF-8, every problem with its place. */
export function readConfig(file: string, bytes: Uint8Array): ReadConfig {
  const decoded = decode(file, bytes);
  if (!("text" in decoded)) return unreadable([decoded.problem]);
  const { yaml, problems } = readDocument(decoded.text.replace(/^\uFEFF/, ""));
  if (yaml === undefined) return unreadable(problems.map(({ diagnostic }) => ({ ...diagnostic, file })));
  const source = createSource(file, yaml, new Map());
  const placed = problems.map(({ diagnostic, start, end }) => ({
    ...diagnostic,
    file,
    ...source.locateOffsets(start, end),
  }));
  return placed.length > 0 ? unreadable(placed) : validate(yaml, source);
}

const unreadable = (diagnostics: readonly Diagnostic[]): ReadConfig => ({
  diagnostics,
  locate: () => undefined,
});

function validate(yaml: YamlFile, source: YamlSource): ReadConfig {
  const value = plainValue(yaml.document)?.value ?? {};
  const parsed = configSchema.safeParse(value);
  const problems: readonly Problem[] = isMap(value)
    ? [
        ...shapeProblems(parsed.error?.issues ?? [], value),
        ...checkFields([...fieldsOf(configSchema, value)], []),
        ...checkName(value["name"]),
      ]
    : [{ diagnostic: notAConfig }];
  return {
    ...(parsed.data && problems.length === 0 && { config: parsed.data }),
    diagnostics: problems.map(({ diagnostic, atKey }) =>
      atKey
        ? { ...diagnostic, file: source.file, ...source.locateKey(diagnostic.path) }
        : withPosition(diagnostic, source),
    ),
    locate: source.locateKey,
  };
}

const notAConfig: Finding = error("not-a-configuration", [], "the file is no map of settings", {
  hint: "write one `key: value` on each line, e.g. `pages: [1, 2]`",
});

function checkName(name: unknown): Problem[] {
  if (typeof name !== "string") return [];
  const read = readPattern(name);
  if ("parts" in read) return [];
  return [{ diagnostic: error("bad-pattern", ["name"], `\`name\`: ${read.problem}`, { hint: read.hint }) }];
}
