import type { Terminal } from "../terminal.ts";

/** Goes to the start of the line and clears it (ECMA-48: CR, EL). */
const CLEAR_LINE = "\r\u001b[K";

const CELLS = 24;

/** The pace of the first few says little about that of the rest. */
const ENOUGH_TO_JUDGE = 4;

/** One line of a screen that says how far a long piece of work has come. */
export class ProgressBar {
  readonly #terminal: Terminal;
  readonly #total: number;
  readonly #begun = performance.now();
  #done = 0;

  constructor(terminal: Terminal, total: number) {
    this.#terminal = terminal;
    this.#total = total;
  }

  advance(): void {
    this.#done += 1;
    this.show();
  }

  show(): void {
    if (this.#done >= this.#total) return;
    const filled = Math.floor((CELLS * this.#done) / this.#total);
    const bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
    this.#terminal.log(`${CLEAR_LINE}${bar} ${this.#done} of ${this.#total}${this.#remaining()}`);
  }

  clear(): void {
    this.#terminal.log(CLEAR_LINE);
  }

  #remaining(): string {
    if (this.#done < ENOUGH_TO_JUDGE) return "";
    const seconds = ((performance.now() - this.#begun) / 1000 / this.#done) * (this.#total - this.#done);
    return seconds < 100 ? `, ${Math.ceil(seconds)} s left` : `, ${Math.ceil(seconds / 60)} min left`;
  }
}
