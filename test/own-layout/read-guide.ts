import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../cli/run.ts";

/** The guide to writing layouts, taken apart. */
export interface Guide {
  /** What the reader's file holds after each step. */
  readonly steps: readonly string[];
  /** The whole file, as the guide shows it in the end. */
  readonly whole: string;
  /** What is told of the kit. */
  readonly kitNames: readonly string[];
  readonly console: string;
}

export function readGuide(): Guide {
  const text = readFileSync(join(ROOT, "docs/layouts.md"), "utf8");
  const [, walk = "", rest = ""] = /^(.*)^That is all of it:$(.*)$/ms.exec(text) ?? [];
  const steps: string[] = [];
  for (const { language, body } of blocksOf(walk)) {
    if (language === "tsx") steps.push(body);
    if (language === "diff") steps.push(applyDiff(steps.at(-1) ?? "", body));
  }
  return {
    steps,
    whole: blocksOf(rest).find(({ language }) => language === "tsx")?.body ?? "",
    kitNames: [...rest.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name = ""]) => name),
    console: blocksOf(walk).find(({ language }) => language === "console")?.body ?? "",
  };
}

const blocksOf = (text: string): { readonly language: string; readonly body: string }[] =>
  [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", body = ""]) => ({ language, body }));

/** Changes a file as a reader would: every hunk says what stands there already, in one place only. */
function applyDiff(file: string, diff: string): string {
  const withSigns = (hunk: string, signs: string) =>
    [...hunk.matchAll(/^([ +-])(.*\n)/gm)]
      .filter(([, sign = ""]) => signs.includes(sign))
      .map(([, , line]) => line)
      .join("");
  return diff.split(/^@@\n/m).reduce((text, hunk) => {
    const before = withSigns(hunk, " -");
    if (text.split(before).length !== 2)
      throw new Error(`this stands nowhere, or more than once:\n${before}`);
    return text.replace(before, () => withSigns(hunk, " +"));
  }, file);
}
