import { BARE_HEX, COLOR_NAMES, readColor } from "../../color/index.ts";
import { didYouMean } from "../../model/suggest.ts";
import { error, type Rule } from "./rule.ts";

export const checkColor: Rule<string> = (text, path) => {
  const color = readColor(text);
  if (color === undefined) {
    return [error("bad-color", path, `\`${text}\` is not a colour`, { hint: hintFor(text) })];
  }
  if (color.isOpaque) return [];
  // What a printer makes of transparency is not what the screen shows.
  const hint = `on white it looks like "${color.hex}"`;
  return [error("bad-color", path, `\`${text}\` is not opaque`, { hint })];
};

function hintFor(text: string): string {
  if (/\([^)]*$/.test(text)) return "put it in quotes, or write spaces for its commas: `rgb(31 78 121)`";
  if (BARE_HEX.test(text)) return `write "#${text}"`;
  return didYouMean(text, COLOR_NAMES) ?? 'write `"#1f4e79"`, `navy` or `rgb(31 78 121)`';
}
