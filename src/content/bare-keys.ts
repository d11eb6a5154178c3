import { formatPath, type Path } from "../model/path.ts";
import type { Lang } from "../model/resume.ts";
import { fieldsOf } from "./fields.ts";
import { checkLanguages } from "./rules/languages.ts";
import type { Problem } from "./rules/rule.ts";
import { resumeSchema } from "./schema.ts";
import { shapeProblems } from "./shape-problems.ts";

/**
 * A key without a value says nothing and is passed over where it is known: `endDate:` waits to be filled in. Any other
 * one is a slip, or a text that ends in a colon, which nobody would miss until it is printed without.
 *
 * @param languages those that the résumé names
 * @param problems of the value; that there is nothing but such a key is not told besides
 */
export function withUnknownBareKeys(
  bare: readonly Path[],
  value: unknown,
  languages: readonly Lang[] | undefined,
  problems: readonly Problem[],
): readonly Problem[] {
  const unknown = unknownAmong(bare, value, languages);
  const owners = new Set(unknown.map(({ diagnostic }) => formatPath(diagnostic.path.slice(0, -1))));
  return [...problems.filter(({ diagnostic }) => !owners.has(formatPath(diagnostic.path))), ...unknown];
}

function unknownAmong(
  bare: readonly Path[],
  value: unknown,
  languages: readonly Lang[] | undefined,
): Problem[] {
  if (bare.length === 0) return [];
  const written = structuredClone(value);
  for (const path of bare) write(written, path);
  const places = new Set(bare.map(formatPath));
  const problems = [
    ...shapeProblems(resumeSchema.safeParse(written).error?.issues ?? [], written),
    ...(languages ? checkLanguages([...fieldsOf(resumeSchema, written)], languages) : []),
  ];
  return problems
    .filter(({ diagnostic, atKey }) => atKey && places.has(formatPath(diagnostic.path)))
    .map((problem) => (isWord(problem.diagnostic.path.at(-1)) ? problem : asText(problem)));
}

/** Any text will do: what is asked is whether there may be one. */
function write(root: unknown, path: Path): void {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], root);
  (holder as Record<string | number, unknown>)[path.at(-1) ?? ""] = "";
}

const isWord = (key: unknown): boolean => typeof key === "string" && /^[\w-]+$/.test(key);

const asText = ({ diagnostic, ...rest }: Problem): Problem => ({
  ...rest,
  diagnostic: { ...diagnostic, hint: "put a text that contains `: ` or ends in `:` in quotes" },
});
