import type { Draft, DraftMap } from "../record/draft.ts";
import { Said } from "../said.ts";

/** Names and numbers survive translation: MySQL, 3000, 2024.8. Common English words do not count. */
const TOKEN = /[\p{Script=Latin}\d][\p{Script=Latin}\d.+#/-]*[\p{Script=Latin}\d+#]|\d+/gu;
const isTelling = (token: string): boolean =>
  /\d/.test(token) || /\p{Lu}/u.test(token.slice(1)) || /^\p{Lu}/u.test(token);

function textIn(draft: Draft | undefined): string {
  if (draft === undefined) return "";
  if (typeof draft === "string") return draft;
  if (draft instanceof Said) return draft.text;
  return (Array.isArray(draft) ? draft : Object.values(draft)).map(textIn).join(" ");
}

/** How surely two drafts are one thing in two languages, from 0 to 1. */
export function likeness(a: Draft, b: Draft): number {
  const dates = datesLikeness(a, b);
  const [one, other] = [tokensIn(textIn(a)), tokensIn(textIn(b))];
  const shared = [...one].filter((token) => other.has(token)).length;
  const smaller = Math.min(one.size, other.size);
  const names = smaller === 0 ? 0.5 : shared / smaller;
  const shape = shapeOf(a) === shapeOf(b) ? 0.15 : 0;
  // Without anything to go by, order decides: a pair must cost less than two gaps.
  return Math.max(0, Math.min(1, 0.35 + dates + 0.35 * names + shape));
}

function tokensIn(text: string): ReadonlySet<string> {
  return new Set((text.match(TOKEN) ?? []).filter(isTelling).map((token) => token.toLowerCase()));
}

function datesLikeness(a: Draft, b: Draft): number {
  const [one, other] = [datesOf(a), datesOf(b)];
  if (one === undefined || other === undefined) return 0;
  return one === other ? 0.5 : -0.25;
}

function datesOf(draft: Draft): string | undefined {
  if (typeof draft !== "object" || draft instanceof Said || Array.isArray(draft)) return undefined;
  const { startDate, endDate, date } = draft as DraftMap;
  return [startDate, endDate, date].some((one) => one !== undefined)
    ? [startDate, endDate, date].join("/")
    : undefined;
}

/** A label with points below it, a lead with a text, a text alone. */
function shapeOf(draft: Draft): string {
  if (typeof draft === "string" || draft instanceof Said) return "text";
  if (Array.isArray(draft)) return "list";
  const { lead, highlights } = draft as DraftMap;
  return `${lead === undefined ? "" : "lead"}${highlights === undefined ? "" : "highlights"}`;
}
