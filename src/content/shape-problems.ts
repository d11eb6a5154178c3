import type * as z from "zod";
import { LANGUAGE_TAG } from "../model/language-tag.ts";
import { formatPath, type Path } from "../model/path.ts";
import { error, type Finding, type Problem } from "./rules/rule.ts";
import { resumeSchema } from "./schema.ts";
import { KEY_SEPARATOR, localText } from "./schema-parts.ts";
import { suggest, suggestion } from "./suggest.ts";

type Issue = z.core.$ZodIssue;
type UnionIssue = z.core.$ZodIssueInvalidUnion;

/** What the validator found, in words. */
export function shapeProblems(issues: readonly Issue[], value: unknown): Problem[] {
  return issues.flatMap((issue) => mostTelling(issue, value)).flatMap((issue) => explain(issue, value));
}

/** A file that is something else altogether: one problem says so, instead of one for each of its keys. */
export function notAResume(value: unknown): Finding | undefined {
  const known = Object.keys(resumeSchema.shape);
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  if (isMap && Object.keys(value).some((key) => suggest(key, known) !== undefined)) return undefined;
  const is = value === null || value === undefined ? "empty" : typeOf(value);
  const message = isMap ? "the file has no key of a résumé" : `the file is ${is}, not a résumé`;
  const hint = "a résumé is a map with `basics: { name: … }`, `work`, `education` …";
  return problem("not-a-resume", [], message, hint).diagnostic;
}

/**
 * Of a value that fits none of several shapes: what is wrong with it as the shape that it comes nearest to.
 * Unless it has the type of none of them; then the union itself is the issue.
 */
function mostTelling(issue: Issue, root: unknown): Issue[] {
  const value = valueAt(root, issue.path as Path);
  if (issue.code === "unrecognized_keys") return asTextByLanguage(issue, value) ?? [issue];
  if (issue.code !== "invalid_union") return [issue];
  const nearest = issue.errors
    .map((branch) => branch.flatMap((inner) => mostTelling(inner, value)))
    .filter((branch) => !branch.some((inner) => isRootMismatch(inner, value)))
    .toSorted((a, b) => weight(a) - weight(b))[0];
  return nearest === undefined ? [issue] : below(issue.path, nearest);
}

/**
 * Where a text by language or another map may stand, the validator takes `{ en: [..] }` for the other map with
 * unknown keys. When all of its keys are languages, a text was meant.
 */
function asTextByLanguage(issue: z.core.$ZodIssueUnrecognizedKeys, value: unknown): Issue[] | undefined {
  const onlyLanguages =
    issue.keys.every((key) => LANGUAGE_TAG.test(key)) &&
    issue.keys.length === Object.keys(value ?? {}).length;
  const problems = onlyLanguages ? localText.safeParse(value).error?.issues : undefined;
  return (
    problems &&
    below(
      issue.path,
      problems.flatMap((inner) => mostTelling(inner, value)),
    )
  );
}

function below(path: readonly PropertyKey[], issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

function isRootMismatch(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_value") return typeof value !== "string";
  return issue.code === "invalid_type" || issue.code === "invalid_union";
}

/** How far a value is from a shape. A key that is no language tag counts twice: another map was meant. */
function weight(issues: readonly Issue[]): number {
  const weightOf = (issue: Issue) => {
    if (issue.code === "unrecognized_keys") return issue.keys.length;
    return issue.code === "invalid_key" ? 2 : 1;
  };
  return issues.reduce((sum, issue) => sum + weightOf(issue), 0);
}

function explain(issue: Issue, root: unknown): Problem[] {
  const path = issue.path as Path;
  const value = valueAt(root, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey([...path, key], key, issue.message.split(KEY_SEPARATOR)));
    case "invalid_type":
      if (issue.expected === "boolean" && isScalar(value)) return [badValue(path, value, ["true", "false"])];
      if (issue.expected === "number" && isScalar(value)) return [badNumber(path, value, issue.message)];
      // A record that is no alternative to a text is by something else than language.
      return [
        value === undefined
          ? missing(path)
          : wrongType(path, value, [nameOfType(issue.expected === "record" ? "object" : issue.expected)]),
      ];
    case "invalid_union":
      return [value === undefined ? missing(path) : wrongType(path, value, expectedBy(issue))];
    case "invalid_value":
      return [value === undefined ? missing(path) : badValue(path, value, issue.values.map(String))];
    case "too_small":
    case "too_big":
      return [badNumber(path, value, issue.message)];
    case "invalid_key":
      return [badLanguageTag(path, String(path.at(-1)), true)];
    case "invalid_format":
      return [badLanguageTag(path, String(value))];
    default:
      throw new Error(`the schema has a rule without words: ${issue.code}`);
  }
}

function problem(code: string, path: Path, message: string, hint: string): Problem {
  return { diagnostic: error(code, path, message, { hint }) };
}

function unknownKey(path: Path, key: string, known: readonly string[]): Problem {
  return { ...problem("unknown-key", path, `unknown key \`${key}\``, suggestion(key, known)), atKey: true };
}

function missing(path: Path): Problem {
  if (formatPath(path) === "basics.name" || formatPath(path) === "basics") {
    return problem(
      "missing-name",
      ["basics", "name"],
      "the résumé has no name",
      "write `basics: { name: … }`",
    );
  }
  const owner = formatPath(path.slice(0, -1));
  return problem(
    "missing-key",
    path,
    `${owner === "" ? "the résumé" : `\`${owner}\``} has no \`${path.at(-1)}\``,
    `add \`${path.at(-1)}: …\``,
  );
}

function wrongType(path: Path, value: unknown, expected: readonly string[]): Problem {
  const kinds = [...new Set(expected)];
  const message = `\`${shortName(path)}\` is ${typeOf(value)}, expected ${kinds.join(" or ")}`;
  return problem("wrong-type", path, message, HOW_TO_WRITE[kinds[0] ?? ""] ?? "");
}

const HOW_TO_WRITE: Readonly<Record<string, string>> = {
  "a text": "write the text itself, in quotes if it contains `: ` or ` #`",
  "a number": "write digits, e.g. `1.5`",
  "true or false": "write `true` or `false`",
  "a list": "begin each item on a line of its own with `- `",
  "a map": "write one `key: value` on each line",
};

function badValue(path: Path, value: unknown, known: readonly string[]): Problem {
  if (!isScalar(value)) return wrongType(path, value, ["a text"]);
  return problem("bad-value", path, cannotBe(path, value), suggestion(String(value), known));
}

function badNumber(path: Path, value: unknown, needed: string): Problem {
  return problem("bad-value", path, cannotBe(path, value), `write ${needed}`);
}

const cannotBe = (path: Path, value: unknown): string => `\`${shortName(path)}\` cannot be \`${value}\``;

function badLanguageTag(path: Path, tag: string, atKey?: true): Problem {
  const hint = "write a tag such as `en`, `zh` or `zh-Hant`";
  return {
    ...problem("bad-language-tag", path, `\`${tag}\` is no language tag`, hint),
    ...(atKey && { atKey }),
  };
}

/** `highlights[2]` of `work[0].highlights[2]`: the key nearest to the value. */
function shortName(path: Path): string {
  const key = path.findLastIndex((step) => typeof step === "string");
  return path.length === 0 ? "résumé" : formatPath(path.slice(Math.max(0, key)));
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return "a text";
  return isScalar(value) ? `\`${value}\`` : "a map";
}

/** A file has texts only, what a program gives may have anything. */
function isScalar(value: unknown): boolean {
  return value !== undefined && (typeof value !== "object" || value === null);
}

function nameOfType(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: "a text",
    array: "a list",
    boolean: "true or false",
    number: "a number",
    object: "a map",
    record: "a map by language",
  };
  return names[expected] ?? expected;
}

function expectedBy(issue: UnionIssue): string[] {
  return issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => {
      if (inner.code === "invalid_union") return expectedBy(inner);
      return inner.code === "invalid_type"
        ? [nameOfType(inner.expected)]
        : inner.code === "invalid_value"
          ? ["a text"]
          : [];
    }),
  );
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  );
}
