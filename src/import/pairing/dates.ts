import type { Tell } from "../note.ts";
import type { Draft, DraftMap } from "../record/draft.ts";
import { remarkOn } from "../record/remarks.ts";
import { isMap, type Languages, lineOf } from "./drafts.ts";

interface Lists {
  readonly one: readonly Draft[];
  readonly other: readonly Draft[];
  readonly languages: Languages;
}

const KEYS = ["startDate", "endDate", "date"] as const;
const datesOf = (item: DraftMap): readonly (Draft | undefined)[] => KEYS.map((key) => item[key]);
const written = (item: DraftMap): string =>
  datesOf(item)
    .filter((date) => date !== undefined)
    .join(" – ");

/** Chooses between the dates that two languages give one entry: those that no other entry of the list has already. */
export function settleDates(
  a: DraftMap,
  b: DraftMap,
  { one, other, languages }: Lists,
  tell: Tell,
): DraftMap {
  const [left, right] = [written(a), written(b)];
  if (left === right || left === "" || right === "") return {};
  const isTaken = repeats(a, one) && !repeats(b, other);
  const kept = isTaken ? b : a;
  const [first, second] = languages;
  const reason = isTaken ? "another entry has the others" : `\`${first}\` comes first`;
  const message = `the dates are ${left} in \`${first}\` and ${right} in \`${second}\`: ${written(kept)} is kept, because ${reason}`;
  const line = lineOf(a);
  tell({ kind: "uncertain", code: "date-conflict", message, ...(line !== undefined && { line }) });
  return {
    ...Object.fromEntries(KEYS.map((key) => [key, kept[key]])),
    ...remarkOn("startDate", `${left} in ${first}, ${right} in ${second}`),
  };
}

/** Whether another entry of the list has the same dates: a line was copied and not changed. */
const repeats = (item: DraftMap, list: readonly Draft[]): boolean =>
  list.some((twin) => twin !== item && isMap(twin) && written(twin) === written(item));
