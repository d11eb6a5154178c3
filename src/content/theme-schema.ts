import * as z from "zod";
import type { Colors, Spaces, ThemeChanges, ThemeOverrides, TypeScale } from "../model/theme.ts";
import { color, numberBetween, type Shape, strictObject } from "./schema-parts.ts";

/** From a little below body size to where a name no longer fits its line. */
const scale = numberBetween(0.8, 4).exactOptional();
/** In half lines; beyond three lines a gap reads as the end of the page. */
const space = numberBetween(0, 6).exactOptional();

const colors = strictObject({
  ink: color.exactOptional().describe("Of what is read; contrast on white at least 7."),
  quiet: color.exactOptional().describe("Of places, dates and roles; contrast on white at least 7."),
  accent: color
    .exactOptional()
    .describe("Of the name, section heads, marks and links; contrast on white at least 4.5."),
  rule: color.exactOptional().describe("Of hairlines."),
  tint: color.exactOptional().describe("Of the ground of a side column; at most as dark as a grey of 6 %."),
} satisfies Shape<Partial<Colors>>);

const typeScale = strictObject({
  name: scale.describe("Of the name."),
  label: scale.describe("Of what the person is, below the name."),
  head: scale.describe("Of section heads."),
} satisfies Shape<Partial<TypeScale>>);

const spaces = strictObject({
  section: space.describe("Before a section's head."),
  head: space.describe("After a section's head."),
  entry: space.describe("Between entries."),
  paragraph: space.describe("Between paragraphs."),
  label: space.describe("Between labelled lines, such as skills."),
  bullet: space.describe("Before a bullet."),
} satisfies Shape<Partial<Spaces>>);

const changes = {
  colors: colors.exactOptional().describe('CSS colours, e.g. "#1f4e79" (in quotes) or navy.'),
  scale: typeScale.exactOptional().describe("Type sizes as multiples of the body's, 0.8 to 4."),
  space: spaces.exactOptional().describe("Vertical spaces in half lines of body text, 0 to 6."),
} satisfies Shape<ThemeChanges>;

/** Any name of a layout will do: which there are is for others to know. */
export const themeSchema = strictObject({
  ...changes,
  layouts: z
    .record(z.string(), strictObject(changes))
    .exactOptional()
    .describe("Changes to single layouts by name; they count over those to all."),
} satisfies Shape<ThemeOverrides>);
