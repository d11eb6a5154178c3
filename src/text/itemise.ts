import type { Lang } from "../model/resume.ts";
import { isAmbiguous, isHanSide } from "./characters.ts";
import { isChinese } from "./language.ts";
import type { Script, TextRange } from "./paragraph.ts";
import { proportionalQuotes } from "./quotes.ts";

/** What the two faces of a stretch of text can draw. */
interface Coverage {
  latin(codePoint: number): boolean;
  han(codePoint: number): boolean;
}

/** A stretch of text in one language and one pair of faces. */
export interface StyledRange extends TextRange {
  readonly lang: Lang;
  readonly covers: Coverage;
}

/** A stretch of text that one face sets. */
export interface ScriptRun extends TextRange {
  readonly script: Script;
  readonly lang: Lang;
}

/** Characters that go with whatever stands before them: combining marks, joiners, variation selectors. */
const CLINGS = /^[\p{M}\u200b-\u200d\u2060]$|^[\ufe00-\ufe0f]$/u;

/**
 * Chooses the face for every character: by the language of the text where a character exists in both scripts
 * (`“ ” ‘ ’ — … ·`), by the character elsewhere, and by coverage where only one face has it.
 * `runs` are in order and do not overlap; text between them is left out.
 */
export function itemise(text: string, runs: readonly StyledRange[]): readonly ScriptRun[] {
  const proportional = proportionalQuotes(text);
  return runs.flatMap((run) => itemiseRun(text, run, proportional));
}

function itemiseRun(text: string, run: StyledRange, proportional: ReadonlySet<number>): ScriptRun[] {
  const found: { start: number; end: number; script: Script; lang: Lang }[] = [];
  for (let index = run.start; index < run.end; ) {
    const codePoint = text.codePointAt(index) ?? 0;
    const character = String.fromCodePoint(codePoint);
    const end = Math.min(index + character.length, run.end);
    const last = found.at(-1);
    const script =
      last !== undefined && CLINGS.test(character)
        ? last.script
        : covered(codePoint, preferred(character, index, run.lang, proportional), run.covers);
    if (last?.script === script) last.end = end;
    else found.push({ start: index, end, script, lang: run.lang });
    index = end;
  }
  return found;
}

function preferred(character: string, index: number, lang: Lang, proportional: ReadonlySet<number>): Script {
  if (isAmbiguous(character)) return isChinese(lang) && !proportional.has(index) ? "han" : "latin";
  return isHanSide(character) ? "han" : "latin";
}

function covered(codePoint: number, script: Script, covers: Coverage): Script {
  const other: Script = script === "han" ? "latin" : "han";
  return !covers[script](codePoint) && covers[other](codePoint) ? other : script;
}
