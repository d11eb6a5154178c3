import { isMap } from "../../content/index.ts";
import type { ImportNote } from "../../model/intake.ts";
import type { Path } from "../../model/path.ts";

/** What JSON can say. The importer changes its own copy in place. */
export type Json = string | number | boolean | null | Json[] | JsonMap;
export interface JsonMap {
  [key: string]: Json;
}

export type NewNote = Pick<ImportNote, "kind" | "code" | "message" | "before" | "after">;

/** A JSON Resume file that is becoming a résumé, and what was done to it. */
export interface Draft {
  readonly root: JsonMap;
  readonly notes: ImportNote[];
  /** Writes down what was done to a member of a map or a list, with the line that it has in the file. */
  note(holder: JsonMap | Json[], key: string | number, note: NewNote): void;
  /** Where a member was in the file, as it is called there. */
  pathOf(holder: JsonMap | Json[], key: string | number): Path;
}

/** @param lineOf the line of what stood at a path of the file */
export function draftOf(root: JsonMap, lineOf: (path: Path) => number | undefined): Draft {
  const origins = new WeakMap<object, Path>();
  remember(root, [], origins);
  const notes: ImportNote[] = [];
  const pathOf = (holder: JsonMap | Json[], key: string | number): Path => [
    ...(origins.get(holder) ?? []),
    key,
  ];
  return {
    root,
    notes,
    pathOf,
    note(holder, key, note) {
      // The reader passes over keys of the author's own: it does not know where they are.
      const line = String(key).startsWith("x-") ? undefined : lineOf(pathOf(holder, key));
      notes.push({ ...note, ...(line !== undefined && { line }) });
    },
  };
}

function remember(value: Json, path: Path, origins: WeakMap<object, Path>): void {
  if (typeof value !== "object" || value === null) return;
  origins.set(value, path);
  for (const [key, member] of Object.entries(value))
    remember(member, [...path, Array.isArray(value) ? Number(key) : key], origins);
}

/** `basics`, and every map in a list at the top: what JSON Resume has fields for, with the name of its part. */
export function* parts(root: JsonMap): Generator<readonly [name: string, part: JsonMap]> {
  for (const [name, value] of Object.entries(root)) {
    if (isJsonMap(value)) yield [name, value];
    if (Array.isArray(value)) for (const item of value) if (isJsonMap(item)) yield [name, item];
  }
}

export const isJsonMap = (value: Json | undefined): value is JsonMap => isMap(value);
