import type { SettingsRange } from "../model/layout.ts";
import { didYouMean } from "../model/suggest.ts";

/** Sentences about what is wrong with a value; none for one that is right. */
type Check = (name: string, value: unknown) => readonly string[];

/** The fields of an object: all of them, and no others. */
const fields =
  (checks: Readonly<Record<string, Check>>, optional: readonly string[] = []): Check =>
  (name, value) => {
    if (!isObject(value)) return [`${quoted(name)} must be an object`];
    const inside = (key: string) => (name === "" ? key : `${name}.${key}`);
    const unknown = Object.keys(value)
      .filter((key) => !Object.hasOwn(checks, key))
      .map((key) => [`unknown field ${quoted(inside(key))}`, didYouMean(key, Object.keys(checks))])
      .map((parts) => parts.filter(Boolean).join(", "));
    const wrong = Object.entries(checks).flatMap(([key, check]) => {
      if (value[key] !== undefined) return check(inside(key), value[key]);
      return optional.includes(key) ? [] : [`${quoted(inside(key))} is missing`];
    });
    return [...unknown, ...wrong];
  };

const that =
  (expected: string, isRight: (value: unknown) => boolean): Check =>
  (name, value) =>
    isRight(value) ? [] : [`${quoted(name)} must be ${expected}`];

const text = that("a text", (value) => typeof value === "string");
const method = that("a function", (value) => typeof value === "function");
const color = that("a colour like `#1f4e79`", (value) => /^#[0-9a-f]{6}$/i.test(String(value)));
const positive = that("a number above 0", (value) => Number.isFinite(value) && Number(value) > 0);
const amount = that("a number, 0 or more", (value) => Number.isFinite(value) && Number(value) >= 0);

const each = (keys: readonly string[], check: Check): Check =>
  fields(Object.fromEntries(keys.map((key) => [key, check])));

/** Names stand in file names, between dots. */
const SAFE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,63}$/u;
export const isSafeName = (name: string): boolean => SAFE_NAME.test(name);

const LAYOUT = fields(
  {
    name: that("letters, digits, `-` and `_`", (value) => typeof value === "string" && isSafeName(value)),
    description: text,
    fonts: each(["latin", "han"], text),
    theme: fields({
      colors: each(["ink", "quiet", "accent", "rule", "tint"], color),
      scale: each(["name", "label", "head"], positive),
      space: each(["section", "head", "entry", "paragraph", "label", "bullet"], amount),
    }),
    range: method,
    render: method,
  },
  ["name", "description"],
);

/** What is wrong with an object as a layout; it need not have name and description. */
export const layoutProblems = (value: unknown): readonly string[] => LAYOUT("", value);

const SETTINGS = fields({
  size: positive,
  leading: positive,
  space: amount,
  margin: each(["x", "y"], amount),
});
const RANGE = fields({ floor: SETTINGS, ceiling: SETTINGS });

/** What is wrong with the range that a layout answers: no knob may be tighter at the ceiling than at the floor. */
export function rangeProblems(value: unknown): readonly string[] {
  const problems = RANGE("", value);
  if (problems.length > 0) return problems;
  const { floor, ceiling } = value as SettingsRange;
  const knobs = [
    ["size", floor.size, ceiling.size],
    ["leading", floor.leading, ceiling.leading],
    ["space", floor.space, ceiling.space],
    ["margin.x", floor.margin.x, ceiling.margin.x],
    ["margin.y", floor.margin.y, ceiling.margin.y],
  ] as const;
  return knobs
    .filter(([, low, high]) => low > high)
    .map(([knob, low, high]) => `\`floor.${knob}\` (${low}) is above \`ceiling.${knob}\` (${high})`);
}

const quoted = (name: string): string => (name === "" ? "it" : `\`${name}\``);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
