import { matchesIn } from "../matches.ts";
import type { Rule } from "../rule.ts";

/** Words that mean nothing else. `todo` in small letters may be what somebody built. */
const NOTES = /\b(?:TODO|FIXME|TBD|XXX+)\b|待补充|\blorem ipsum\b/giu;
const isNote = (word: string): boolean => !/^[a-z]+$/.test(word);

/** Words that stand by themselves: `等待定时任务` waits for a timer, `待确认订单` are orders. */
const ASIDES = /(?<=^|[（(【[，。；：、\s])待(?:定|填|完善|更新|确认)(?=$|[）)】\]，。；、\s])/gu;

/** A text that is nothing but dots or question marks waits to be written. */
const NOTHING = /^\s*(?:\.{2,}|…+|\?+|？+)\s*$/u;

export const unfinished: Rule = {
  id: "C1",
  code: "unfinished",
  severity: "error",
  title: "Nothing is left to be written",
  *find({ texts }) {
    const hint = "write it, or leave it out";
    for (const { path, value, prose } of texts) {
      if (NOTHING.test(value)) yield { path, message: "this text is still to be written", hint };
      for (const { text, part } of [...matchesIn(prose, NOTES), ...matchesIn(prose, ASIDES)]) {
        if (isNote(text)) yield { path, part, message: `\`${text}\` was left for later`, hint };
      }
    }
  },
};
