import type { InspectedContent, InspectedElement } from "../../model/inspection.ts";
import { onOneLine } from "./words.ts";

type Child = InspectedElement["children"][number];

/**
 * An element and all below it, a line each: `H2 [lang en-US]  Experience`. What is in one element and has no element of
 * its own stands behind the element's name, or in lines of its own where elements are between.
 */
export function structureLines(element: InspectedElement, depth = 0): readonly string[] {
  const { children } = element;
  const hasElements = children.some((child) => "role" in child);
  const line = (level: number, text: string) => `${"  ".repeat(level)}${text}`;
  const head = `${element.role}${remarksOn(element)}`;
  if (!hasElements) {
    const text = textOf(children);
    return [line(depth, text === "" ? head : `${head}  ${text}`)];
  }
  return [line(depth, head), ...runsOf(children).flatMap((run) => linesOfRun(run, depth + 1))];

  function linesOfRun(run: InspectedElement | readonly Child[], level: number): readonly string[] {
    if ("role" in run) return structureLines(run, level);
    const text = textOf(run);
    return text === "" ? [] : [line(level, text)];
  }
}

/** ` [like P, lang en-US, alt "A photo"]` */
function remarksOn({ role, standardRole, lang, title, alt, actualText, children }: InspectedElement): string {
  const remarks = [
    ...(standardRole === undefined ? [] : [`like ${standardRole}`]),
    ...(lang === undefined ? [] : [`lang ${lang}`]),
    ...(title === undefined ? [] : [`title "${title}"`]),
    ...(alt === undefined ? [] : [`alt "${alt}"`]),
    ...(actualText === undefined ? [] : [`text "${actualText}"`]),
    // That a link has one goes without saying.
    ...children.flatMap((child) =>
      "object" in child && child.object !== role ? [`${child.object} object`] : [],
    ),
  ];
  return remarks.length === 0 ? "" : ` [${onOneLine(remarks.join(", "))}]`;
}

/** Children with those that are no elements gathered. */
function runsOf(children: readonly Child[]): readonly (InspectedElement | readonly Child[])[] {
  const runs: (InspectedElement | Child[])[] = [];
  for (const child of children) {
    const last = runs.at(-1);
    if ("role" in child) runs.push(child);
    else if (Array.isArray(last)) last.push(child);
    else runs.push([child]);
  }
  return runs;
}

const isContent = (child: Child): child is InspectedContent => !("role" in child) && !("object" in child);

/** A line's end is a space, unless a character beside it needs none (CLREQ 3.1.6: Han text is set solid). */
const textOf = (children: readonly Child[]): string =>
  onOneLine(
    children
      .filter(isContent)
      .map(({ text = "" }) => text)
      .join("")
      .replace(
        /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) ?\n|\n(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu,
        "",
      ),
  );
