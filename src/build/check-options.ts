import { readTheme } from "../content/index.ts";
import { type BuildOptions, DPI, MAX_JOBS, MAX_SHARDS } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { PAGE_TARGETS } from "../model/layout.ts";
import { STANDARDS } from "../model/metadata.ts";
import { readPattern } from "../model/output-pattern.ts";
import { formatPath } from "../model/path.ts";
import { PRINT_LINKS, type PrintOptions, readBleed } from "../model/print.ts";
import { PAPERS } from "../model/units.ts";
import {
  missingValue,
  mistake,
  noBleed,
  outOfRange,
  unknownOption,
  unknownValue,
  wrongType,
} from "./option-problems.ts";

type Check = (name: string, value: unknown) => readonly Diagnostic[];

const text: Check = (name, value) => {
  if (typeof value !== "string") return [wrongType(name, "a text")];
  return value === "" ? [missingValue(name)] : [];
};

const oneOf =
  (choices: readonly (string | number)[]): Check =>
  (name, value) =>
    choices.some((choice) => choice === value) ? [] : [unknownValue(name, value, choices)];

const listOf =
  (check: Check): Check =>
  (name, value) => {
    if (!Array.isArray(value)) return [wrongType(name, "a list")];
    return value.length === 0 ? [missingValue(name)] : value.flatMap((item) => check(name, item));
  };

const ofType =
  (type: "boolean" | "function", inWords: string): Check =>
  (name, value) =>
    typeof value === type ? [] : [wrongType(name, inWords)];

/** By the rules of the résumé's `theme`. */
const theme: Check = (name, value) => {
  if (typeof value !== "object" || value === null) return [wrongType(name, "an object")];
  return readTheme(value).problems.map(({ code, message, hint, path = [] }) =>
    mistake(code, `\`${formatPath([name, ...path])}\`: ${message}`, hint),
  );
};

const wholeNumber =
  (min: number, max: number): Check =>
  (name, value) =>
    isWholeNumber(value) && value >= min && value <= max ? [] : [outOfRange(name, value, min, max)];

const isWholeNumber = (value: unknown): value is number => Number.isInteger(value);

const png: Check = (name, value) => {
  if (typeof value === "boolean") return [];
  if (typeof value !== "object" || value === null) return [wrongType(name, "true, false or an object")];
  return Object.entries(value).flatMap(([key, dpi]) => {
    if (key !== "dpi") return [unknownOption(`${name}.${key}`, [`${name}.dpi`])];
    return dpi === undefined ? [] : wholeNumber(DPI.min, DPI.max)(`${name}.dpi`, dpi);
  });
};

const bleed: Check = (name, value) => {
  if (typeof value !== "string") return [wrongType(name, "a text like `3mm`")];
  return readBleed(value) === undefined ? [noBleed(name, value)] : [];
};

const PRINT_CHECKS: Readonly<Record<keyof PrintOptions, Check>> = {
  links: oneOf(PRINT_LINKS),
  bleed,
  duplex: ofType("boolean", "true or false"),
};

const print: Check = (name, value) => {
  if (typeof value === "boolean") return [];
  if (typeof value !== "object" || value === null) return [wrongType(name, "true, false or an object")];
  const inside = (key: string) => `${name}.${key}`;
  return Object.entries(value).flatMap(([key, part]) => {
    if (!isPrintOption(key)) return [unknownOption(inside(key), Object.keys(PRINT_CHECKS).map(inside))];
    return part === undefined ? [] : PRINT_CHECKS[key](inside(key), part);
  });
};

const isPrintOption = (name: string): name is keyof PrintOptions => Object.hasOwn(PRINT_CHECKS, name);

const fonts: Check = (name, value) => {
  if (typeof value !== "object" || value === null) return [wrongType(name, "an object")];
  return Object.entries(value).flatMap(([role, family]) => {
    if (!FONT_ROLES.includes(role))
      return [
        unknownOption(
          `${name}.${role}`,
          FONT_ROLES.map((known) => `${name}.${known}`),
        ),
      ];
    return family === undefined ? [] : text(`${name}.${role}`, family);
  });
};
const FONT_ROLES: readonly string[] = ["latin", "han"];

const pattern: Check = (name, value) => {
  if (typeof value !== "string") return [wrongType(name, "a text")];
  const read = readPattern(value);
  return "parts" in read ? [] : [mistake("bad-pattern", `\`${name}\`: ${read.problem}`, read.hint)];
};

const shard: Check = (name, value) => {
  if (typeof value !== "object" || value === null) return [wrongType(name, "an object")];
  const { index, count } = value as Readonly<Record<string, unknown>>;
  const problems = wholeNumber(1, MAX_SHARDS)(`${name}.count`, count);
  return problems.length > 0 ? problems : wholeNumber(1, Number(count))(`${name}.index`, index);
};

const signal: Check = (name, value) =>
  value instanceof AbortSignal ? [] : [wrongType(name, "an AbortSignal")];

const CHECKS: Readonly<Record<keyof BuildOptions, Check>> = {
  inputs: listOf(text),
  only: listOf(text),
  langs: listOf(text),
  pages: listOf(oneOf(PAGE_TARGETS)),
  layouts: listOf(text),
  redact: text,
  fonts,
  name: pattern,
  shard,
  force: ofType("boolean", "true or false"),
  signal,
  imageRoot: text,
  papers: listOf(oneOf(Object.keys(PAPERS))),
  theme,
  standard: oneOf(STANDARDS),
  print,
  out: text,
  png,
  jobs: wholeNumber(1, MAX_JOBS),
  strict: ofType("boolean", "true or false"),
  onBuilt: ofType("function", "a function"),
  onPlanned: ofType("function", "a function"),
  onFailed: ofType("function", "a function"),
};

/** What is wrong with the options of a build: programs without a compiler give anything. */
export function checkOptions(options: unknown): readonly Diagnostic[] {
  if (typeof options !== "object" || options === null) return [wrongType("options", "an object")];
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (!isOption(name)) return [unknownOption(name, Object.keys(CHECKS))];
    return CHECKS[name](name, value);
  });
}

const isOption = (name: string): name is keyof BuildOptions => Object.hasOwn(CHECKS, name);
