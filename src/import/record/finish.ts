import { formatPath, type Path } from "../../model/path.ts";
import type { Lang } from "../../model/resume.ts";
import { mend } from "../../orthography/index.ts";
import { LONGEST_TEXT } from "../limits.ts";
import type { Tell } from "../note.ts";
import { Said } from "../said.ts";
import { languageOf } from "../sections/languages.ts";
import type { Draft, DraftMap } from "./draft.ts";
import { REMARK } from "./remarks.ts";

/** A finished record and its comments by path. */
export interface Finished {
  readonly value: unknown;
  readonly comments: ReadonlyMap<string, string>;
}

export interface Finishing {
  readonly languages: readonly Lang[];
  /** The text came out of a PDF. */
  readonly extracted: boolean;
}

/** Texts as they are to be written, in the language that they are in; every change is told with its line. */
export function finish(draft: DraftMap, { languages, extracted }: Finishing, tell: Tell): Finished {
  const comments = new Map<string, string>();
  const [primary = "en"] = languages;

  function walk(part: Draft, path: Path): unknown {
    if (part instanceof Said) return textOf(part, languageAt(part, path));
    if (typeof part === "string") return part;
    if (Array.isArray(part))
      return part.map((one, i) => walk(one, [...path, i])).filter((one) => one !== undefined);
    const entries = Object.entries(part as DraftMap).flatMap(([key, value]): [string, unknown][] => {
      if (value === undefined) return [];
      if (key.startsWith(REMARK)) {
        comments.set(formatPath([...path, key.slice(REMARK.length)]), String(value));
        return [];
      }
      const finished = walk(value, [...path, key]);
      return finished === undefined || (Array.isArray(finished) && finished.length === 0)
        ? []
        : [[key, finished]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }

  function languageAt(said: Said, path: Path): Lang {
    const key = path.at(-1);
    if (typeof key === "string" && languages.includes(key)) return key;
    return languages.length > 1 ? languageOf(said.text) : primary;
  }

  function textOf({ text, line }: Said, lang: Lang): string | undefined {
    const plain = withoutEmoji(text, line, tell);
    if (plain.length > LONGEST_TEXT) {
      const message = `a text of ${plain.length} characters is longer than any: its punctuation was left as it is`;
      tell({ kind: "uncertain", code: "long-text", message, line });
      return plain.trim();
    }
    const { text: mended, slips } = mend(plain.replace(/\t+/g, " ").trim(), {
      lang,
      ...(extracted && { extracted }),
    });
    for (const slip of slips) {
      const { code, message, replacement } = slip;
      tell({ kind: "change", code, message, line, before: slip.before, after: replacement });
    }
    return mended === "" ? undefined : mended;
  }

  return { value: walk(draft, []), comments };
}

const EMOJI =
  /\s*(?:(?![©®™↔-↙▪▫▶◀●])\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]|\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\ue000-\uf8ff])+/gu;

/** Pictures have no place in the text of a résumé: readers' software drops them, and print fonts have none. */
function withoutEmoji(text: string, line: number, tell: Tell): string {
  return text.replace(EMOJI, (found) => {
    tell({
      kind: "change",
      code: "emoji",
      message: "a picture character was left out",
      line,
      before: found.trim(),
      after: "",
    });
    return "";
  });
}
