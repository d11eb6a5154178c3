import { describe, expect, it } from "vitest";
import { resumeJsonSchema } from "../../src/content/index.ts";

interface Json {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly definitions?: object;
  readonly properties?: { readonly basics: Json };
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly patternProperties?: object;
}

/** Every object inside a JSON value. */
function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

describe("the JSON Schema", () => {
  const schema = resumeJsonSchema() as Json;
  const objects = [...objectsIn(schema)];

  it("is draft 7, which editors read", () => {
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
    expect(Object.keys(schema.definitions ?? {})).toEqual(
      expect.arrayContaining(["text", "highlight", "date"]),
    );
  });

  it("refers only to what it defines", () => {
    const references = objects.map((object) => object.$ref).filter((ref) => typeof ref === "string");
    expect(references.length).toBeGreaterThan(20);
    const definitions = Object.keys(schema.definitions ?? {}).map((name) => `#/definitions/${name}`);
    expect([...new Set(references)].filter((ref) => !definitions.includes(ref))).toEqual([]);
  });

  it("asks for a name and lets everything else be", () => {
    expect(schema.required).toEqual(["basics"]);
    expect(schema.properties?.basics.required).toEqual(["name"]);
  });

  it("closes every map but for `x-` keys, as the reader does", () => {
    const closed = objects.filter((object) => object.additionalProperties === false);
    expect(closed.length).toBeGreaterThan(15);
    expect(closed.every((object) => Object.hasOwn(object.patternProperties ?? {}, "^x-"))).toBe(true);
  });

  it("is the same every time", () => {
    expect(JSON.stringify(resumeJsonSchema())).toBe(JSON.stringify(schema));
  });
});
