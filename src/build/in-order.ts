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
  const stop = new Stop(signal);
  const next = (): Promise<Result | typeof STOPPED> => stop.orWhen(begun.shift() as Promise<Result>);
  try {
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
  } finally {
    stop.forget();
  }
}

const STOPPED = Symbol("stopped");

/**
 * Waits for work or a signal, whichever is first. `Promise.race` would hold every result that it ever saw, and a
 * listener on the signal for each build, as long as the signal lives.
 */
class Stop {
  readonly #signal: StopSignal | undefined;
  #wake = (): void => {};
  readonly #listener = (): void => this.#wake();

  constructor(signal: StopSignal | undefined) {
    this.#signal = signal;
    signal?.addEventListener("abort", this.#listener);
  }

  orWhen<T>(work: Promise<T>): Promise<T | typeof STOPPED> {
    return new Promise((resolve, reject) => {
      this.#wake = () => resolve(STOPPED);
      if (this.#signal?.aborted) this.#wake();
      work.then(resolve, reject);
    });
  }

  forget(): void {
    this.#signal?.removeEventListener("abort", this.#listener);
  }
}
