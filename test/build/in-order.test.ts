import { getEventListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/build/in-order.ts";
import { threadCount } from "../../src/build/thread-count.ts";

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe("work that is done at the same time", () => {
  it("is yielded in the order of its items, whichever is done first", async () => {
    const done: number[] = [];
    const work = async (item: number) => {
      await wait(item === 1 ? 30 : 1);
      done.push(item);
      return item;
    };
    expect(await collect(inOrder([1, 2, 3, 4], 3, work))).toEqual([1, 2, 3, 4]);
    expect(done[0]).not.toBe(1);
  });

  it.each([1, 2, 5, 100])("is %i at most", async (width) => {
    let open = 0;
    let most = 0;
    const work = async (item: number) => {
      open += 1;
      most = Math.max(most, open);
      await wait(1);
      return item;
    };
    for await (const _ of inOrder([...Array(9).keys()], width, work)) open -= 1;
    expect(most).toBe(Math.min(width, 9));
  });

  it("fails as its item does, after what came before", async () => {
    const seen: number[] = [];
    const work = async (item: number) => {
      if (item >= 2) throw new Error(`no ${item}`);
      return item;
    };
    const run = async () => {
      for await (const item of inOrder([0, 1, 2, 3], 4, work)) seen.push(item);
    };
    await expect(run()).rejects.toThrow("no 2");
    expect(seen).toEqual([0, 1]);
  });
});

describe("work that is stopped", () => {
  it("is no longer waited for, nor begun", async () => {
    const controller = new AbortController();
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      if (item === 1) await new Promise(() => {});
      return item;
    };
    const seen: number[] = [];
    for await (const item of inOrder([0, 1, 2, 3], 2, work, controller.signal)) {
      seen.push(item);
      setTimeout(() => controller.abort(), 5);
    }
    expect(seen).toEqual([0]);
    expect(begun).toEqual([0, 1, 2]);
  });

  it("leaves no listener on the signal, which may serve many builds", async () => {
    const { signal } = new AbortController();
    for (let build = 0; build < 3; build += 1)
      expect(await collect(inOrder([1, 2], 1, async (item) => item, signal))).toEqual([1, 2]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

describe("the number of threads", () => {
  const threads = {
    available: 8,
    startPress: () => {
      throw new Error("nothing is started here");
    },
  };

  it("is that of the processors, as long as there are eight PDFs for each", () => {
    expect(threadCount(undefined, 72, threads)).toBe(8);
    expect(threadCount(undefined, 24, threads)).toBe(3);
  });

  it("is one where only a few PDFs are to be made", () => {
    expect([0, 1, 4, 15].map((pdfs) => threadCount(undefined, pdfs, threads))).toEqual([1, 1, 1, 1]);
  });

  it("is what it is told to be, but never more than there are PDFs", () => {
    expect(threadCount(2, 3, threads)).toBe(2);
    expect(threadCount(12, 72, threads)).toBe(12);
    expect(threadCount(12, 3, threads)).toBe(3);
  });

  it("is one where there are no threads", () => expect(threadCount(4, 72, undefined)).toBe(1));
});
