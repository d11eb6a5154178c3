import { columnsOf } from "../columns.ts";
import { Said } from "../said.ts";

/** A keyword is a name; longer ones are told in a sentence. */
const LONGEST_KEYWORD = 36;

/** The names of a list in one line; undefined for what is a sentence. */
export function keywordsOf(texts: readonly Said[]): readonly Said[] | undefined {
  const parts = texts.flatMap((said) =>
    listed(said.text.replace(/[.。;；]\s*$/u, "")).map((part) => new Said(part, said.line)),
  );
  const isNames = parts.every(
    ({ text }) => columnsOf(text) <= LONGEST_KEYWORD && !/[。；]|[.!?] /u.test(text),
  );
  return isNames && (parts.length > 1 || texts.length === 1) ? parts : undefined;
}

/** `Java/Kotlin/Node`: slashes alone part a list where nothing else does. */
function listed(text: string): readonly string[] {
  const parts = splitList(text);
  return parts.length === 1 && /^[^/\s]{1,24}(?:\/[^/\s]{1,24}){2,}$/u.test(text) ? text.split("/") : parts;
}

/** At commas and slashes with spaces, none inside of brackets: `Python（NumPy、Pandas）、Go`. */
function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const match of text.matchAll(/[(（[]|[)）\]]|\s+\/\s+|[,，、;；|]\s*|[\s\S]/gu)) {
    const [token] = match;
    if (/^[(（[]$/.test(token)) depth += 1;
    if (/^[)）\]]$/.test(token)) depth = Math.max(0, depth - 1);
    if (depth === 0 && token !== " " && /^(?:\s+\/\s+|[,，、;；|]\s*)$/u.test(token)) {
      parts.push(part.trim());
      part = "";
    } else part += token;
  }
  return withoutEtc([...parts, part.trim()].filter((one) => one !== ""));
}

/** "and so on" is no keyword. */
function withoutEtc(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || !/^(?:etc\.?|等等?|and (?:so on|more))$/i.test(last)) return parts;
  return [...parts.slice(0, -2), `${parts.at(-2)}, ${last}`];
}
