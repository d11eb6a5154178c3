import { FOREIGN } from "../../content/index.ts";
import { formatPath, type Path } from "../../model/path.ts";
import type { ForeignKeys } from "../../model/resume.ts";
import { isPlainMap, type Plain } from "./one-language.ts";

/** A part of a résumé in which every map has again what its file keeps there for other programs. */
export function withForeign(part: object, foreign: ForeignKeys, path: Path = []): object {
  if (foreign.size === 0) return part;
  const below = (value: unknown, step: string | number): unknown =>
    typeof value === "object" && value !== null ? withForeign(value, foreign, [...path, step]) : value;
  if (Array.isArray(part)) return part.map(below);
  const own = foreign.get(formatPath(path));
  return {
    ...Object.fromEntries(Object.entries(part).map(([key, value]) => [key, below(value, key)])),
    ...(own && { [FOREIGN]: own }),
  };
}

/** What is kept for other programs, back in the place where they said it. */
export function inPlace(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(inPlace);
  if (!isPlainMap(value)) return value;
  const { [FOREIGN]: foreign, ...rest } = value;
  const own = Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, inPlace(member)]));
  return isPlainMap(foreign) ? { ...own, ...foreign } : own;
}
