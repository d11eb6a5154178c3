import { ANY, type PathPattern } from "../content/index.ts";
import type { Path } from "../model/path.ts";

/** A value of a résumé with its place. */
export interface Placed<Value = unknown> {
  readonly path: Path;
  readonly value: Value;
}

/** The values that a pattern names, in the order of the résumé. */
export function valuesAt(root: unknown, pattern: PathPattern): readonly Placed[] {
  return pattern.reduce<readonly Placed[]>(
    (found, step) =>
      found.flatMap(({ path, value }) =>
        membersOf(value)
          .filter(([key]) => key === step || (step === ANY && typeof key === "number"))
          .map(([key, member]) => ({ path: [...path, key], value: member })),
      ),
    [{ path: [], value: root }],
  );
}

/** Every text in a value, however deep. */
export function* textsIn(value: unknown, path: Path = []): Generator<Placed<string>> {
  if (typeof value === "string") yield { path, value };
  for (const [key, member] of membersOf(value)) yield* textsIn(member, [...path, key]);
}

/** The keys and members of a map, the indices and items of a list. */
export function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
