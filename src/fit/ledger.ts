import { fits } from "../model/units.ts";
import { choose } from "./choose.ts";
import { type Branch, heightOf, idsIn, toPoints, toUnits } from "./cost-tree.ts";
import { type FlowWithSpare, isInside } from "./trial.ts";

/** What rounding every height to a thousandth of a point may add up to; pt. */
const ROUNDING = 1e-2;

/**
 * What has been learnt about one flow: how much of what can be chosen it holds. Lengths are in thousandths of a point
 * as the tree estimates them; what else stands in the flow, and what page breaks waste, is seen to by real attempts.
 */
export class Ledger {
  readonly tree: Branch;
  readonly #everything: ReadonlySet<string>;
  /** What the flow holds beside the nodes of the tree, in pt. */
  readonly #besides: number;
  /** The best estimate so far of what fits; unknown as long as everything does. */
  #capacity: number | undefined;
  /** The most that did fit, and the least that did not. */
  #held = 0;
  #refused = Number.POSITIVE_INFINITY;
  /** By how much an estimate was wrong, at most; pt. */
  #error = 0;

  /** Begins with the length of the flow with everything in it. */
  constructor(tree: Branch, length: FlowWithSpare) {
    this.tree = tree;
    this.#everything = new Set(idsIn(tree));
    this.#besides = length.height - toPoints(heightOf(tree, this.#everything));
    this.learn(this.#everything, length);
  }

  /** The most worthy of what is thought to fit. */
  choose(): ReadonlySet<string> {
    if (this.#capacity === undefined) return this.#everything;
    // The most that did fit still does; the least that did not is not tried again.
    return choose(this.tree, Math.max(this.#held, Math.min(this.#capacity, this.#refused - 1))).kept;
  }

  learn(kept: ReadonlySet<string>, { height, overflow, spare }: FlowWithSpare): void {
    const taken = heightOf(this.tree, kept);
    this.#error = Math.max(this.#error, Math.abs(height - this.#besides - toPoints(taken)));
    if (!isInside({ overflow })) {
      this.#refused = Math.min(this.#refused, taken);
      this.#capacity = taken - toUnits(overflow);
      return;
    }
    this.#held = Math.max(this.#held, taken);
    if (this.#capacity !== undefined) this.#capacity = taken + toUnits(spare);
  }

  /** How much room these nodes leave, in pt, as far as is known. */
  spare(kept: ReadonlySet<string>): number {
    const known = Math.min(this.#capacity ?? this.#held, this.#refused);
    return Math.max(0, toPoints(known - heightOf(this.tree, kept)));
  }

  /**
   * Is it unsure that so much more is too much? Page breaks might fall better, and estimates are wrong by a little.
   * `length` is the flow's with the kept nodes; all in pt.
   */
  mightHold(more: number, { height, room, spare }: FlowWithSpare, lineHeight: number): boolean {
    // What is higher than its room and yet fits is set to a wider measure on later pages: estimates are too high.
    const doubt = height > room ? lineHeight : this.#error + ROUNDING;
    return fits(more, Math.max(spare, room - height) + doubt);
  }
}
