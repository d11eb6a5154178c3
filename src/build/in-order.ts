/**
 * Works on several items at the same time and yields what comes of each in the order of the items, so that a report
 * does not depend on which is done first. At most `width` are begun and not yet yielded.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Whoever waits for it will hear of a failure; until then it must not count as one that nobody hears of.
    result.catch(() => {});
    begun.push(result);
    if (begun.length === width) yield await (begun.shift() as Promise<Result>);
  }
  for (const result of begun) yield await result;
}
