import type { StopSignal } from "../model/build.ts";

/**
 * Works on several items at the same time and yields what comes of each in the order of the items, so that a report
 * does not depend on which is done first. At most `width` are begun and not yet yielded. Once the signal is given,
 * nothing more is begun or waited for.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
  signal?: StopSignal,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  const stop = whenAborted(signal);
  const next = (): Promise<Result | typeof STOPPED> => Promise.race([stop, begun.shift() as Promise<Result>]);
  for await (const item of items) {
    if (signal?.aborted) return;
    const result = work(item);
    // Whoever waits for it will hear of a failure; until then it must not count as one that nobody hears of.
    result.catch(() => {});
    begun.push(result);
    if (begun.length < width) continue;
    const first = await next();
    if (first === STOPPED) return;
    yield first;
  }
  while (begun.length > 0) {
    const first = await next();
    if (first === STOPPED) return;
    yield first;
  }
}

const STOPPED = Symbol("stopped");

/** Settles when the signal is given; never without one. A signal outlives few builds, so that it may keep its listener. */
function whenAborted(signal: StopSignal | undefined): Promise<typeof STOPPED> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve(STOPPED);
    signal?.addEventListener("abort", () => resolve(STOPPED), { once: true });
  });
}
