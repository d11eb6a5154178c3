import * as z from "zod";
import { configSchema } from "./config-schema.ts";
import { resumeSchema } from "./schema.ts";

/**
 * The JSON Schema of a résumé file, generated from the validator, for editors to complete and check with.
 * Draft 7, the latest that YAML language servers read in full.
 */
export function resumeJsonSchema(): object {
  return {
    title: "Résumé",
    description: "A superset of JSON Resume v1: text by language, nested highlights, priorities, sections.",
    ...z.toJSONSchema(resumeSchema, { target: "draft-07", io: "input", override: allowOwnKeys }),
  };
}

/** The JSON Schema of a project's configuration, for editors too. */
export function configJsonSchema(): object {
  return {
    title: "resume-pdf",
    description: "What a project says once for all of its builds. Paths count from this file.",
    ...z.toJSONSchema(configSchema, { target: "draft-07", io: "input" }),
  };
}

/** The reader takes out keys that begin with `x-` before it validates, so the validator does not know of them. */
function allowOwnKeys({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.additionalProperties === false) jsonSchema.patternProperties = { "^x-": {} };
}
