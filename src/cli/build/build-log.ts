import { join } from "node:path";
import type { BuildOptions, BuildReport } from "../../model/build.ts";
import type { ManifestEntry } from "../../model/manifest.ts";
import type { Terminal } from "../terminal.ts";
import { ProgressBar } from "./progress-bar.ts";

/** With fewer files than this, progress would be gone before it is read, and a count says nothing new. */
const WORTH_WATCHING = 3;

/** What a build tells while it runs: a line for every PDF and, on a screen, how far it has come. */
export class BuildLog {
  readonly #terminal: Terminal;
  readonly #folder: string;
  readonly #quiet: boolean;
  #bar: ProgressBar | undefined;
  #failed = 0;

  constructor(terminal: Terminal, options: { readonly folder: string; readonly quiet: boolean }) {
    this.#terminal = terminal;
    this.#folder = options.folder;
    this.#quiet = options.quiet;
  }

  /** What to give to `build`. */
  readonly listeners: Pick<BuildOptions, "onPlanned" | "onBuilt" | "onFailed"> = {
    onPlanned: (count) => {
      if (this.#terminal.logsToScreen && !this.#quiet && count >= WORTH_WATCHING)
        this.#bar = new ProgressBar(this.#terminal, count);
      this.#bar?.show();
    },
    onBuilt: (entry, { isUnchanged }) => this.#tell(describeOutput(this.#folder, entry, isUnchanged)),
    onFailed: (file) => {
      this.#failed += 1;
      this.#tell(`${join(this.#folder, file)}  not built\n`);
    },
  };

  /** Takes the progress away. Call it before anything else is logged. */
  clear(): void {
    this.#bar?.clear();
    this.#bar = undefined;
  }

  /** Says in one line how a build went that is too long to be counted by eye. */
  summarise({ manifest, unchanged, isInterrupted }: BuildReport): void {
    const done = manifest.outputs.length;
    if (isInterrupted) this.#terminal.log(`stopped: ${done} of the PDFs are built and whole\n`);
    if (isInterrupted || this.#quiet || done + this.#failed < WORTH_WATCHING) return;
    const parts = [
      `${done - unchanged.length} built`,
      ...(unchanged.length > 0 ? [`${unchanged.length} unchanged`] : []),
      ...(this.#failed > 0 ? [`${this.#failed} not built`] : []),
    ];
    this.#terminal.log(`${done + this.#failed} PDFs: ${parts.join(", ")}\n`);
  }

  #tell(line: string): void {
    this.#bar?.clear();
    if (!this.#quiet) this.#terminal.log(line);
    this.#bar?.advance();
  }
}

/** `out/infra-lead.zh.1p.pdf  1 page  84.2 KB  left out 3`, then what was left out, one a line. */
function describeOutput(folder: string, entry: ManifestEntry, isUnchanged: boolean): string {
  const { omitted } = entry.fit;
  const facts = [
    join(folder, entry.file),
    entry.pages === 1 ? "1 page" : `${entry.pages} pages`,
    `${(entry.bytes / 1000).toFixed(1)} KB`,
    ...(omitted.length === 0 ? [] : [`left out ${omitted.length}`]),
    ...(isUnchanged ? ["unchanged"] : []),
  ];
  const told = isUnchanged ? [] : omitted;
  return `${facts.join("  ")}\n${told.map(({ excerpt, priority }) => `    - ${excerpt}  (${priority})\n`).join("")}`;
}
