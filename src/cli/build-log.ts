import { join } from "node:path";
import type { ManifestEntry } from "../model/manifest.ts";
import type { Terminal } from "./terminal.ts";

/** With fewer files than this, progress would be gone before it is read. */
const WORTH_WATCHING = 3;

/** Goes to the start of the line and clears it (ECMA-48: CR, EL). */
const CLEAR_LINE = "\r\u001b[K";

/** What a build tells while it runs: a line for every PDF and, on a screen, how far it has come. */
export class BuildLog {
  readonly #terminal: Terminal;
  readonly #folder: string;
  readonly #quiet: boolean;
  #planned = 0;
  #built = 0;

  constructor(terminal: Terminal, options: { readonly folder: string; readonly quiet: boolean }) {
    this.#terminal = terminal;
    this.#folder = options.folder;
    this.#quiet = options.quiet;
  }

  planned(count: number): void {
    this.#planned = count;
    this.#showProgress();
  }

  built(entry: ManifestEntry): void {
    this.#built += 1;
    if (this.#quiet) return;
    this.#clearProgress();
    this.#terminal.log(describeOutput(this.#folder, entry));
    this.#showProgress();
  }

  /** Takes the progress line away. Call it before anything else is logged. */
  finish(): void {
    this.#clearProgress();
    this.#planned = 0;
  }

  get #showsProgress(): boolean {
    return this.#terminal.logsToScreen && !this.#quiet && this.#planned >= WORTH_WATCHING;
  }

  #showProgress(): void {
    if (!this.#showsProgress || this.#built === this.#planned) return;
    this.#terminal.log(`${CLEAR_LINE}building ${this.#built + 1} of ${this.#planned}`);
  }

  #clearProgress(): void {
    if (this.#showsProgress) this.#terminal.log(CLEAR_LINE);
  }
}

/** `out/infra-lead.zh.1p.pdf  1 page  84.2 KB  left out 3`, then what was left out, one a line. */
function describeOutput(folder: string, entry: ManifestEntry): string {
  const { omitted } = entry.fit;
  const facts = [
    join(folder, entry.file),
    entry.pages === 1 ? "1 page" : `${entry.pages} pages`,
    `${(entry.bytes / 1000).toFixed(1)} KB`,
    ...(omitted.length === 0 ? [] : [`left out ${omitted.length}`]),
  ];
  const omissions = omitted.map((omission) => `    - ${omission.excerpt}  (${omission.priority})\n`);
  return `${facts.join("  ")}\n${omissions.join("")}`;
}
