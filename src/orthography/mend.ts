import type { Slip, Writing } from "../model/slip.ts";
import { slipsIn } from "./slips-in.ts";

/** A slip whose replacement was written. */
export interface MendedSlip extends Slip {
  readonly replacement: string;
  /** What stood there, since its position is one in a text that may be gone. */
  readonly before: string;
}

export interface Mended {
  readonly text: string;
  /** In the order of writing, with the positions of the round that they were found in. */
  readonly slips: readonly MendedSlip[];
  /** What is left in `text` for its author to decide. */
  readonly left: readonly Slip[];
  /** Nothing that could be replaced is left. False only for texts made to be so, such as tags in tags in tags. */
  readonly settled: boolean;
}

/** Three are usual: one mends, the next what mending brought side by side, the last finds nothing. */
const MAX_ROUNDS = 12;

/** Writes every safe replacement, again and again until nothing is left to write. */
export function mend(text: string, writing: Writing): Mended {
  const slips: MendedSlip[] = [];
  let current = text;
  let left = slipsIn(current, writing);
  for (let round = 0; round < MAX_ROUNDS && left.some(isMendable); round++) {
    const mended = left.filter(isMendable).map(withBefore(current));
    slips.push(...mended);
    current = written(current, mended);
    left = slipsIn(current, writing);
  }
  return { text: current, slips, left, settled: !left.some(isMendable) };
}

type Mendable = Slip & { readonly replacement: string };

const isMendable = (slip: Slip): slip is Mendable => slip.replacement !== undefined;

const withBefore =
  (text: string) =>
  (slip: Mendable): MendedSlip => ({ ...slip, before: text.slice(slip.start, slip.end) });

function written(text: string, slips: readonly Mendable[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, replacement } of slips) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
