import { plainValue, readDocument } from "./document.ts";

/** What a YAML text says, every scalar as it is written; undefined if it is not YAML. */
export function readYaml(text: string): unknown {
  const { yaml, broken } = readDocument(text);
  return yaml === undefined || broken ? undefined : plainValue(yaml.document)?.value;
}
