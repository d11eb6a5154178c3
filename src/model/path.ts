/** Where a value stands inside a résumé: the keys and indices from the root, e.g. `['work', 0, 'name', 'zh']`. */
export type Path = readonly (string | number)[];

/** `['work', 0, 'name', 'zh']` → `work[0].name.zh`; the root is the empty string. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : text === "" ? key : `${text}.${key}`),
    "",
  );
}

/** What `formatPath` wrote: `work[0].name.zh` → `['work', 0, 'name', 'zh']`. */
export const parsePath = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  );
