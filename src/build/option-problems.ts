import type { Diagnostic } from "../model/diagnostic.ts";
import { BLEED_RANGE, readBleed } from "../model/print.ts";
import { didYouMean, listed } from "../model/suggest.ts";

/**
 * What can be wrong about an option, in the same words for the command and the library. Every `name` is the option as
 * its user writes it: `--pages` or `pages`.
 */
export const mistake = (code: string, message: string, hint?: string): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code,
  message,
  ...(hint !== undefined && { hint }),
});

export const missingValue = (name: string): Diagnostic =>
  mistake("missing-value", `\`${name}\` needs a value`);

export function unknownValue(
  name: string,
  value: unknown,
  choices: readonly (string | number)[],
): Diagnostic {
  const takes = choices.map((choice) => `\`${choice}\``).join(" or ");
  const hint = didYouMean(String(value), choices.map(String));
  return mistake("unknown-value", `\`${name}\` takes ${takes}, not \`${String(value)}\``, hint);
}

export const outOfRange = (name: string, value: unknown, min: number, max: number): Diagnostic =>
  mistake(
    "unknown-value",
    `\`${name}\` takes a whole number from ${min} to ${max}, not \`${String(value)}\``,
  );

/** A bare number could be points as well as millimetres: a print shop would ask back. */
export function noBleed(name: string, value: string): Diagnostic {
  const { min, max } = BLEED_RANGE;
  const message = `\`${name}\` takes a length from \`${min}\` to \`${max}\`, not \`${value}\``;
  const inMillimetres = `${value.trim()}mm`;
  const hint =
    readBleed(inMillimetres) === undefined
      ? "print shops ask for `3mm`, in the United States for `0.125in`"
      : `did you mean \`${inMillimetres}\`?`;
  return mistake("unknown-value", message, hint);
}

export const wrongType = (name: string, expected: string): Diagnostic =>
  mistake("wrong-type", `\`${name}\` must be ${expected}`);

export const unknownOption = (name: string, known: readonly string[]): Diagnostic =>
  mistake(
    "unknown-option",
    `unknown option \`${name}\``,
    didYouMean(name, known) ?? `there are ${listed(known)}`,
  );
