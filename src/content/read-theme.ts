import type { Diagnostic } from "../model/diagnostic.ts";
import type { ThemeOverrides } from "../model/theme.ts";
import { fieldsOf } from "./fields.ts";
import { checkFields } from "./rules/index.ts";
import { shapeProblems } from "./shape-problems.ts";
import { themeSchema } from "./theme-schema.ts";

export interface ReadTheme {
  /** Present if there are no problems; its colours as `#rrggbb`. */
  readonly theme?: ThemeOverrides;
  /** Paths count from the theme. */
  readonly problems: readonly Diagnostic[];
}

/** Reads a theme that does not stand in a résumé: what a program gives, under the rules of the file. */
export function readTheme(value: unknown): ReadTheme {
  const parsed = themeSchema.safeParse(value);
  const found = [
    ...shapeProblems(parsed.error?.issues ?? [], value),
    ...checkFields([...fieldsOf(themeSchema, value)], []),
  ];
  const problems = found.map(({ diagnostic }) => diagnostic);
  return { problems, ...(parsed.data && problems.length === 0 && { theme: parsed.data }) };
}
