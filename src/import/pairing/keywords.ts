import { localeOf } from "../../locale/index.ts";
import type { Lang } from "../../model/resume.ts";
import type { Draft, DraftMap } from "../record/draft.ts";
import { Said } from "../said.ts";

/**
 * An item's keywords can be paired one by one if there are as many in both languages. Otherwise they are told as a text,
 * as the other language may do already: half a list in each would have no meaning.
 */
export function withLikeKeywords(item: DraftMap, twin: DraftMap, lang: Lang): DraftMap {
  const [own, other] = [saidIn(item["keywords"]), saidIn(twin["keywords"])];
  const isTold = twin["keywords"] === undefined ? twin["summary"] !== undefined : own.length !== other.length;
  const [first] = own;
  if (first === undefined || !isTold || item["summary"] !== undefined) return item;
  const text = own.map(({ text }) => text).join(localeOf(lang).listSeparator);
  const { keywords: _, ...rest } = item;
  return { ...rest, summary: new Said(text, first.line) };
}

const saidIn = (list: Draft | undefined): readonly Said[] =>
  Array.isArray(list) ? list.filter((one): one is Said => one instanceof Said) : [];
