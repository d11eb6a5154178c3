import { setFlagsFromString } from "node:v8";

/**
 * How much the heap may grow before V8 collects what is no longer used, in percent. By itself it lets several times of
 * what is in use pile up: a third of a gigabyte for résumés that need a fifth of it.
 */
const GROWTH = 100;

/** Keeps the heap of this process small, at the price of some time. Returns what undoes it. */
export function keepHeapSmall(): () => void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  // Compiled code is only good for a program with the same flags as the one that kept it.
  return () => setFlagsFromString("--heap-growing-percent=0");
}
