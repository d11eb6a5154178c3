import * as z from "zod";
import type { Path } from "../model/path.ts";
import { resumeSchema } from "./schema.ts";
import { suggestion } from "./suggest.ts";

/** Paths of a résumé in which {@link ANY} stands for every item of a list: `work[*].location`. */
export type PathPattern = Path;
export const ANY = "*";

const PATTERN = /^[^\s.[\]*]+(?:\.[^\s.[\]*]+|\[(?:\d+|\*)\])*$/u;

/** `work[*].highlights[0]` → `["work", "*", "highlights", 0]`; undefined if it is not written like a path. */
export function parsePathPattern(text: string): PathPattern | undefined {
  if (!PATTERN.test(text)) return undefined;
  const steps = text.matchAll(/\[(?:(?<index>\d+)|\*)\]|(?<key>[^.[\]]+)/gu);
  return [...steps].map(
    ({ groups }) => groups?.["key"] ?? (groups?.["index"] ? Number(groups["index"]) : ANY),
  );
}

/** Why no résumé has a value at a pattern, and what to do about it; undefined if one may have. */
export function impossiblePath(
  pattern: PathPattern,
): { readonly message: string; readonly hint: string } | undefined {
  let schemas: readonly z.core.$ZodType[] = [...shapesOf(resumeSchema)];
  for (const step of pattern) {
    const below = schemas.flatMap((schema) => stepInto(schema, step) ?? []);
    if (below.length === 0) return explain(schemas, step);
    schemas = below.flatMap((schema) => [...shapesOf(schema)]);
  }
  return undefined;
}

/** The shapes that a value may have, without what is wrapped around them. */
function* shapesOf(schema: z.core.$ZodType): Generator<z.core.$ZodType> {
  if (schema instanceof z.ZodUnion) for (const option of schema.options) yield* shapesOf(option);
  else if (
    schema instanceof z.ZodLazy ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodExactOptional
  )
    yield* shapesOf(schema.unwrap());
  else yield schema;
}

function stepInto(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  const isItem = typeof step === "number" || step === ANY;
  if (schema instanceof z.ZodArray) return isItem ? schema.element : undefined;
  if (isItem) return undefined;
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, step) ? schema.shape[step] : undefined;
  if (schema instanceof z.ZodRecord && z.safeParse(schema.keyType, step).success) return schema.valueType;
  return undefined;
}

function explain(schemas: readonly z.core.$ZodType[], step: string | number) {
  const isItem = typeof step === "number" || step === ANY;
  const keys = schemas.flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
  if (isItem) return { message: `\`[${step}]\` stands behind what is not a list`, hint: "leave it out" };
  if (schemas.some((schema) => schema instanceof z.ZodArray)) {
    return {
      message: `\`${step}\` stands behind a list`,
      hint: `write \`[*].${step}\` for all of its items`,
    };
  }
  return { message: `no résumé has \`${step}\` there`, hint: suggestion(String(step), [...new Set(keys)]) };
}
