/** What the names of outputs are made of, by what a pattern calls it. */
export const PLACEHOLDERS = ["resume", "lang", "pages", "layout", "paper", "redaction", "print"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A part of a name: as it is written, or a value with what surrounds it where it is not the usual one. */
export type PatternPart =
  | { readonly text: string }
  | { readonly value: Placeholder }
  | { readonly unlessUsual: Placeholder; readonly before: string; readonly after: string };

/** `me.zh.1p.pdf`; layout, paper, redaction and print are named only where they are not the usual ones. */
export const USUAL_PATTERN = "{resume}.{lang}.{pages}[.{layout}][.{paper}][.{redaction}][.{print}]";

/** Values that most PDFs do not have at all: a name cannot always show them. */
const ABSENT_AS_A_RULE: ReadonlySet<Placeholder> = new Set(["redaction", "print"]);

export type ReadPattern =
  | { readonly parts: readonly PatternPart[] }
  | { readonly problem: string; readonly hint: string };

const PART = /\[([^[\]{}]*)\{(\w*)\}([^[\]{}]*)\]|\{(\w*)\}|([^[\]{}]+)|([[\]{}])/gy;

/** Reads a pattern for the names of outputs, such as {@link USUAL_PATTERN}; the ending `.pdf` may be left out. */
export function readPattern(pattern: string): ReadPattern {
  const parts: PatternPart[] = [];
  for (const [whole, before = "", optional, after = "", always, text, stray] of pattern
    .replace(/\.pdf$/i, "")
    .matchAll(PART)) {
    const name = optional ?? always;
    if (stray !== undefined) return { problem: `\`${stray}\` stands alone`, hint: FORMS };
    if (text !== undefined) parts.push({ text });
    else if (!isPlaceholder(name)) return { problem: `there is no \`{${name}}\``, hint: KNOWN };
    else if (optional !== undefined) parts.push({ unlessUsual: name, before, after });
    else if (ABSENT_AS_A_RULE.has(name))
      return { problem: `most PDFs have no \`${whole}\``, hint: `write \`[.${whole}]\`` };
    else parts.push({ value: name });
  }
  // With all that may be left out, and without.
  const names = [example(parts, ({ before, after }) => `${before}x${after}`), example(parts, () => "")];
  return names.every(isBelow) ? { parts } : { problem: "the name leads elsewhere, or is none", hint: PLACE };
}

type OptionalPart = Extract<PatternPart, { readonly unlessUsual: Placeholder }>;

const example = (parts: readonly PatternPart[], optional: (part: OptionalPart) => string): string =>
  parts.map((part) => ("text" in part ? part.text : "unlessUsual" in part ? optional(part) : "x")).join("");

const FORMS = "write `{lang}`, or `[-{layout}]` for what is named only where it is not the usual one";
const KNOWN = `there are ${PLACEHOLDERS.map((name) => `\`{${name}}\``).join(", ")}`;
const PLACE =
  "a name may have folders, `{lang}/{resume}`, but no `..`, and nothing that file systems do not take";

const isPlaceholder = (name: string | undefined): name is Placeholder =>
  PLACEHOLDERS.some((known) => known === name);

/** Names that every file system takes (Windows is the strictest), in the folder of outputs or below it. */
export function isBelow(name: string): boolean {
  const steps = name.split("/");
  return (
    !/[\p{Cc}\\:*?"<>|]/u.test(name) &&
    steps.every((step) => step !== "" && !step.startsWith(".") && !/[. ]$/.test(step))
  );
}

/** {@link USUAL_PATTERN}, read. */
export const USUAL_NAME: readonly PatternPart[] = partsOf(USUAL_PATTERN);

/** The parts of a pattern that is known to be right. */
export function partsOf(pattern: string): readonly PatternPart[] {
  const read = readPattern(pattern);
  if ("problem" in read) throw new Error(`${pattern}: ${read.problem}`);
  return read.parts;
}
