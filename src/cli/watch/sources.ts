import type { Host } from "../../model/host.ts";
import { timeOfChange } from "../../node/watch-files.ts";

/** The files that a build was made from, and when each was last changed at that time. */
export class Sources {
  readonly #read = new Map<string, number | undefined>();
  readonly #isOutput: (path: string) => boolean;

  /** @param isOutput what a build reads of its own outputs is not what it is made from */
  constructor(isOutput: (path: string) => boolean) {
    this.#isOutput = isOutput;
  }

  /** Files, be they there or not: one that is missing may come. */
  get paths(): readonly string[] {
    return [...this.#read.keys()];
  }

  /** A host that remembers what it is asked for. */
  watching(host: Host): Host {
    return {
      ...host,
      read: async (path) => {
        await this.note(path);
        return host.read(path);
      },
      loadLayout: async (path) => {
        await this.note(path);
        return host.loadLayout(path);
      },
    };
  }

  /** Takes a file for one that is being read. */
  async note(path: string): Promise<void> {
    if (!this.#isOutput(path)) this.#read.set(path, await timeOfChange(path));
  }

  /** Which of them have changed since: those that were saved while the build was running. */
  async changed(): Promise<readonly string[]> {
    const now = await Promise.all(
      [...this.#read].map(async ([path, before]) => ({
        path,
        isSame: (await timeOfChange(path)) === before,
      })),
    );
    return now.filter(({ isSame }) => !isSame).map(({ path }) => path);
  }
}
