/** Escapes, entities and tags that texts bring along from Markdown and HTML, and that would be printed as they stand. */
import type { Slip } from "../../model/slip.ts";
import { INVISIBLE } from "../characters.ts";
import { type Kind, type Passage, type Rule, slipOf } from "../passage.ts";
import type { Token } from "../scan.ts";
import { tagSlips } from "./tags.ts";

const ESCAPE: Kind = {
  rule: "N6",
  code: "needless-escape",
  severity: "error",
  message: "this backslash keeps nothing from being a mark-up",
  hint: "remove the backslash",
};

const ENTITY: Kind = {
  rule: "N6",
  code: "html-entity",
  severity: "error",
  message: "an HTML entity would be printed as it stands",
  hint: "write the character itself",
};

export const markUp: Rule = (passage) => [
  ...passage.tokens.flatMap((token) => {
    if (token.kind === "escape") return escapeSlip(token, passage);
    return token.kind === "entity" ? [entitySlip(token, passage)] : [];
  }),
  ...tagSlips(passage),
];

function escapeSlip({ start, end, shown }: Token, { source }: Passage): Slip[] {
  if (isNeeded(shown, source.charAt(start - 1), source.charAt(end))) return [];
  return [slipOf(ESCAPE, { start, end }, shown)];
}

const WORD = /[\p{L}\p{N}]/u;

function isNeeded(mark: string, before: string, after: string): boolean {
  switch (mark) {
    case "\\":
    case "`":
    case "*":
    case "[":
    case "]":
    case "^":
    case "~":
    case ">":
      return true;
    case "_":
      return !WORD.test(before) || !WORD.test(after);
    case "(":
      return before === "]";
    case "<":
      return BEGINS_TAG.test(after);
    case "&":
      return BEGINS_ENTITY.test(after);
    default:
      return false;
  }
}

const BEGINS_TAG = /[a-z/!]/i;
const BEGINS_ENTITY = /[a-z#]/i;

function entitySlip({ start, end, shown }: Token, { source }: Passage): Slip {
  const after = source.charAt(end);
  return slipOf(ENTITY, { start, end }, asText(shown, after));
}

const INVISIBLE_RUN = new RegExp(`^[${INVISIBLE}]+$`, "u");

/** The character as the inline marks leave it alone. */
function asText(character: string, after: string): string {
  if (INVISIBLE_RUN.test(character)) return "";
  if (/^\s+$/.test(character)) return " ";
  const meaning = character === "<" ? BEGINS_TAG.test(after) : /^[\\`*_[\]^~]$/.test(character);
  return meaning ? `\\${character}` : character;
}
