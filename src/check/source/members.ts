import type { Path } from "../../model/path.ts";

/** The value at a path, if there is one. */
export const memberAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((member, step) => Object(member)[step], value);

/** The items of a list of maps below a key, each with its path; what is no list or no map is told by the validator. */
export function* itemsOf(
  value: unknown,
  key: string,
  path: Path = [],
): Generator<{ readonly item: Readonly<Record<string, unknown>>; readonly path: Path }> {
  const list: unknown = Object(value)[key];
  if (!Array.isArray(list)) return;
  for (const [index, item] of list.entries()) {
    if (typeof item === "object" && item !== null) yield { item, path: [...path, key, index] };
  }
}
