/**
 * Remembers what was asked for lately. Entries have a weight; once those of a generation outweigh the limit, the next one
 * begins, and what nobody has asked for during a whole generation goes. So a process that is up all day, or makes
 * thousands of résumés, holds no more than two generations.
 */
export class Recent<T> {
  readonly #limit: number;
  #young = new Map<string, Weighed<T>>();
  #old: ReadonlyMap<string, Weighed<T>> = new Map();
  #weight = 0;

  /** @param limit in whatever the weights are in */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    const young = this.#young.get(key);
    if (young) return young.value;
    const old = this.#old.get(key);
    if (old) this.set(key, old.value, old.weight);
    return old?.value;
  }

  set(key: string, value: T, weight: number): void {
    if (this.#weight > this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#young.set(key, { value, weight });
    this.#weight += weight;
  }
}

interface Weighed<T> {
  readonly value: T;
  readonly weight: number;
}
