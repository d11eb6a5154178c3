import { listed } from "../../../model/suggest.ts";
import { type FoundNumber, numbersIn, wordedNumbers } from "../numbers.ts";
import type { Rule, Text } from "../rule.ts";

export const twinNumbers: Rule = {
  id: "C4",
  code: "different-numbers",
  severity: "warning",
  title: "Translations give the same numbers",
  *find({ twins }) {
    for (const { texts } of twins) {
      const [primary, ...others] = texts.values();
      for (const other of primary === undefined ? [] : others) {
        const finding = compare(primary as Text, other) ?? compare(other, primary as Text);
        if (finding !== undefined) yield finding;
      }
    }
  },
};

/** The numbers that one text has in digits and the other has neither in digits nor in words. */
function compare(one: Text, other: Text) {
  const there = [...numbersIn(other.prose)].map(({ value }) => value);
  const worded = wordedNumbers(other.prose);
  const missing = [...numbersIn(one.prose)].filter(({ value }) => {
    const at = there.indexOf(value);
    if (at >= 0) there.splice(at, 1);
    return at < 0 && !worded.has(value) && !sumsUp(value, other);
  });
  const [first] = missing as readonly FoundNumber[];
  if (first === undefined) return undefined;
  const numbers = listed(missing.map(({ text }) => text));
  return {
    path: one.path,
    part: first.part,
    message: `the ${other.lang} twin of this text does not have ${numbers}`,
    hint: "bring both up to date",
  };
}

/** A number may be given a second time in one language only; it is no other number. */
const sumsUp = (value: number, { prose }: Text): boolean =>
  [...numbersIn(prose)].some((number) => number.value === value);
