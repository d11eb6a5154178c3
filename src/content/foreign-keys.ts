import { parseDocument } from "yaml";
import { formatPath, type Path } from "../model/path.ts";
import type { ForeignKeys } from "../model/resume.ts";
import { readDocument } from "./document.ts";
import { isMap } from "./is-map.ts";

/**
 * The key of a résumé's file under which each of its maps keeps what a JSON Resume file said there and this program has
 * no place for: fields of other programs, dates that are none. The reader passes over it, an export gives it back.
 */
export const FOREIGN = "x-json-resume";

/** Looks into a résumé's file for what came from elsewhere; in a file that cannot be read there is nothing. */
export function foreignKeys(text: string): ForeignKeys {
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  const { yaml, broken } = readDocument(text.replace(/^\uFEFF/, ""));
  if (yaml === undefined || broken || !text.includes(FOREIGN)) return found;
  // Unlike a résumé's own fields, foreign ones may be numbers and flags.
  collect(parseDocument(yaml.text, { schema: "core" }).toJS(), [], found);
  return found;
}

function collect(value: unknown, path: Path, found: Map<string, Readonly<Record<string, unknown>>>): void {
  if (Array.isArray(value)) {
    // The reader takes empty items out of lists, and counts the others.
    for (const [index, item] of value.filter((item) => !isBlank(item)).entries())
      collect(item, [...path, index], found);
  } else if (isMap(value)) {
    const foreign = value[FOREIGN];
    if (isMap(foreign)) found.set(formatPath(path), foreign);
    for (const [key, member] of Object.entries(value)) {
      if (!key.startsWith("x-")) collect(member, [...path, key], found);
    }
  }
}

/** What the reader takes for nothing. */
export const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === "string" && value.trim() === "");
