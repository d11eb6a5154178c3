import type { Threads } from "./order.ts";

/**
 * How many PDFs each thread should have to make. A thread loads the program for itself and is slow until its code has
 * been optimised, which costs about as much as six more PDFs.
 */
const SHARE = 8;

/** On how many threads so many PDFs are made; 1 is the thread of the caller. */
export function threadCount(jobs: number | undefined, pdfs: number, threads: Threads | undefined): number {
  if (threads === undefined) return 1;
  const wanted = jobs ?? Math.min(threads.available, Math.floor(pdfs / SHARE));
  return Math.max(1, Math.min(wanted, pdfs));
}

/**
 * How many orders are given out at a time. Some PDFs take several times as long as others: behind one that is long the
 * other threads go on with what comes next, but not so far that a large build keeps all of it in memory.
 */
export const ordersAhead = (threads: number): number => (threads > 1 ? 4 * threads : 1);
