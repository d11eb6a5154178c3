import { roughWidth } from "../../src/kit/index.ts";
import { type Item, plainText, type Rich, type Section } from "../../src/model/selected.ts";

/** The sections that may stand beside the story, and how long, in em, the remarks of one item may be there. */
const LONGEST_REMARK: Readonly<Record<string, number>> = {
  skills: 100,
  languages: 100,
  interests: 100,
  certificates: 60,
  awards: 60,
  // Degrees are few: each may fill some lines.
  education: 130,
};

/** Skills told in sentences are read, not scanned: from two lines on they want the wider column. */
const LONGEST_SENTENCE = 30;

const RANK = { must: 3, high: 2, normal: 1, low: 0 } as const;

/**
 * Does a section stand in the side column? Its first item of the highest priority decides for all. It is the one that
 * a fit leaves out last, or never, so that the answer stays the same whatever is left out; and it is asked how long it
 * is in em, which no settings change.
 */
export function standsAside({ id, items }: Section): boolean {
  const longest = LONGEST_REMARK[id];
  const item = foremost(items);
  if (longest === undefined || item === undefined) return false;
  const remark = remarkOf(item);
  if (remark === undefined) return true;
  return roughWidth(remark) <= (item.kind !== "entry" && isSentence(remark) ? LONGEST_SENTENCE : longest);
}

const foremost = (items: readonly Item[]): Item | undefined =>
  items.reduce<Item | undefined>(
    (best, item) => (best && RANK[best.priority] >= RANK[item.priority] ? best : item),
    undefined,
  );

/** What an item says beyond its header; of an entry the first detail, since an entry with details keeps one of them. */
function remarkOf(item: Item): Rich | undefined {
  if (item.kind !== "entry") return item.text;
  const [bullet] = item.bullets;
  return item.body[0]?.text ?? bullet?.text ?? bullet?.lead;
}

const isSentence = (text: Rich): boolean => /[.!?。！？]$/u.test(plainText(text).trimEnd());
