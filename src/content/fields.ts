import * as z from "zod";
import type { Path } from "../model/path.ts";
import { type FieldKind, kinds } from "./schema-parts.ts";

/** A value that rules apply to. */
export interface Field {
  readonly kind: FieldKind;
  readonly path: Path;
  readonly value: unknown;
}

/**
 * Every value below `value` whose schema has a kind, in the order of the file. Parts that do not have the
 * schema's shape are passed over: the validator reports them, and what is sound around them is still checked.
 */
export function* fieldsOf(schema: z.core.$ZodType, value: unknown, path: Path = []): Generator<Field> {
  const kind = kinds.get(schema as z.ZodType)?.kind;
  if (kind !== undefined) yield { kind, path, value };
  if (kind === "text") return;

  if (schema instanceof z.ZodObject && isMap(value)) {
    for (const [key, member] of Object.entries(value)) {
      const memberSchema = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
      if (memberSchema !== undefined) yield* fieldsOf(memberSchema, member, [...path, key]);
    }
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* fieldsOf(schema.element, item, [...path, index]);
  } else if (schema instanceof z.ZodRecord && isMap(value)) {
    for (const [key, member] of Object.entries(value))
      yield* fieldsOf(schema.valueType, member, [...path, key]);
  } else if (schema instanceof z.ZodUnion) {
    const option = schema.options.find((one) => accepts(one, value));
    if (option !== undefined) yield* fieldsOf(option, value, path);
  } else if (
    schema instanceof z.ZodLazy ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodExactOptional
  ) {
    yield* fieldsOf(schema.unwrap(), value, path);
  }
}

/** Most of what is asked about are texts, which may be any string. */
function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  if (typeof value === "string" && kinds.get(schema as z.ZodType)?.kind === "text") return true;
  return z.safeParse(schema, value).success;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
