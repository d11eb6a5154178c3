import type { RuleName } from "../../model/source-check.ts";
import { CONTENT_RULES } from "./rules/index.ts";
import { WRITING_RULES } from "./writing-rules.ts";

/** Every rule of `check`, as `--rules` lists them. */
export const RULE_NAMES: readonly RuleName[] = [
  ...WRITING_RULES,
  ...CONTENT_RULES.map(({ id, code, severity, title }) => ({ id, code, severity, title })),
];
