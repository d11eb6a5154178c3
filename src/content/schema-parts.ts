import * as z from "zod";
import { readColor } from "../color/index.ts";
import { LANGUAGE_TAG } from "../model/language-tag.ts";

// A schema is used once or a few times: to compile a function for it takes longer than it saves.
z.config({ jitless: true });

/** What a value means, where that decides which rules it has to keep. */
export type FieldKind =
  | "text"
  | "date"
  | "endDate"
  | "timestamp"
  | "link"
  | "email"
  | "phone"
  | "country"
  | "color"
  | "languages"
  | "highlights"
  | "timeline"
  | "sections"
  | "redaction";

/** The kinds of the schemas that have one; `fieldsOf` reads it. */
export const kinds = z.registry<{ readonly kind: FieldKind }>();

/** Holds a schema to a type of the model: no key more, no key less, no value that the type does not know. */
export type Shape<T> = { [Key in keyof T]-?: z.ZodType<T[Key]> };

/** A map whose keys must be known. Its complaint about others lists the keys that it knows, for suggestions. */
export function strictObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? Object.keys(shape).join(KEY_SEPARATOR) : undefined,
  });
}
export const KEY_SEPARATOR = " ";

const languageTag = z.string().regex(LANGUAGE_TAG);

export const localText = z
  .union([
    z.string(),
    z.record(languageTag, z.string()).describe("One text per language, e.g. { en: …, zh: … }."),
  ])
  .meta({ id: "text", description: "A text in inline Markdown, or a map of such texts by language." })
  .register(kinds, { kind: "text" });

/** For editors; whether the calendar has such a day is decided by `parseIsoDate`. */
const ISO_DATE = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;

export const date = z
  .string()
  .meta({ id: "date", pattern: `^${ISO_DATE}$` })
  .register(kinds, { kind: "date" });

export const endDate = z
  .string()
  .meta({ id: "endDate", pattern: `^(present|${ISO_DATE})$` })
  .register(kinds, { kind: "endDate" });

export const timestamp = z.string().register(kinds, { kind: "timestamp" });
export const link = z.string().register(kinds, { kind: "link" });
export const email = z.string().register(kinds, { kind: "email" });
export const phone = z.string().register(kinds, { kind: "phone" });
export const country = z.string().register(kinds, { kind: "country" });
export const languageTags = z.array(languageTag).register(kinds, { kind: "languages" });

/** A CSS colour, read to `#rrggbb`. One that cannot be read stays as it is: a rule tells of it. */
export const color = z
  .string()
  .transform((text) => readColor(text)?.hex ?? text)
  .register(kinds, { kind: "color" });

/** The reader keeps every scalar as text, programs give values. */
export const flag = z.preprocess((value) => FLAGS.get(value) ?? value, z.boolean());
const FLAGS: ReadonlyMap<unknown, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

/** A decimal number within bounds. Its complaint says what it takes. */
export function numberBetween(least: number, most: number) {
  const error = `a number from ${least} to ${most}`;
  return z.preprocess(
    (value) => (typeof value === "string" && DECIMAL.test(value) ? Number(value) : value),
    z.number({ error }).min(least, { error }).max(most, { error }),
  );
}
/** With the exponent that JSON writes for very small ones. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A list whose dates are read together. */
export function timeline<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item).register(kinds, { kind: "timeline" });
}
