import type { Shard } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Host, HostError } from "../model/host.ts";
import type { Manifest, ManifestEntry, ManifestShard } from "../model/manifest.ts";
import { isBelow } from "../model/output-pattern.ts";
import { GENERATOR } from "./metadata.ts";
import { orDiagnostic } from "./read.ts";
import { sha256Of } from "./sha256.ts";

/** Shares of one build may be written into one folder. */
const nameOf = (shard: Shard | undefined): string =>
  shard === undefined ? "manifest.json" : `manifest.${shard.index}-of-${shard.count}.json`;

/** The outputs of a folder: what earlier runs of this very version left there, and what this run adds. */
export class OutputFolder {
  readonly #host: Host;
  readonly #out: string;
  readonly #manifest: string;
  readonly #earlier: ReadonlyMap<string, ManifestEntry>;

  private constructor(host: Host, out: string, manifest: string, earlier: readonly ManifestEntry[]) {
    this.#host = host;
    this.#out = out;
    this.#manifest = manifest;
    this.#earlier = new Map(earlier.map((entry) => [entry.file, entry]));
  }

  static async open(host: Host, out: string, shard: Shard | undefined): Promise<OutputFolder> {
    const manifest = host.resolve(out, nameOf(shard));
    return new OutputFolder(host, out, manifest, entriesIn(await readIfThere(host, manifest)));
  }

  /** What an earlier run made under a name of the very same data, if it still stands there with all of its pictures. */
  async unchanged(file: string, inputs: string): Promise<ManifestEntry | undefined> {
    const entry = this.#earlier.get(file);
    if (entry === undefined || entry.inputs !== inputs) return undefined;
    const intact = await Promise.all([entry, ...(entry.images ?? [])].map((part) => this.#isIntact(part)));
    return intact.includes(false) ? undefined : entry;
  }

  /**
   * Writes the manifest: what was built now, and what an earlier run built if it still stands there unchanged, so that a
   * build of one language, or one that partly failed, does not lose sight of the other files. By file name.
   */
  async writeManifest(
    built: readonly ManifestEntry[],
    shard: ManifestShard | undefined,
  ): Promise<readonly Diagnostic[]> {
    const outputs = [...built, ...(await this.#keptBeside(built))].toSorted(byFile);
    const problems: Diagnostic[] = [];
    const bytes = manifestBytes({ generator: GENERATOR, ...(shard && { shard }), outputs });
    await orDiagnostic(problems, "unwritable-output", () => this.#host.write(this.#manifest, bytes));
    return problems;
  }

  async #keptBeside(built: readonly ManifestEntry[]): Promise<readonly ManifestEntry[]> {
    const rebuilt = new Set(built.map(({ file }) => file));
    const kept: ManifestEntry[] = [];
    for (const entry of this.#earlier.values()) {
      if (rebuilt.has(entry.file) || !(await this.#isIntact(entry))) continue;
      const { images = [], ...pdf } = entry;
      const intact = await Promise.all(images.map((image) => this.#isIntact(image)));
      kept.push(intact.includes(false) ? pdf : entry);
    }
    return kept;
  }

  async #isIntact({ file, sha256 }: Pick<ManifestEntry, "file" | "sha256">): Promise<boolean> {
    const bytes = await readIfThere(this.#host, this.#host.resolve(this.#out, file));
    return bytes !== undefined && sha256Of(bytes) === sha256;
  }
}

export const manifestBytes = (manifest: Manifest): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);

/** The entries of a manifest of this very version: it names one generator for all of them, in the shape of today. */
function entriesIn(bytes: Uint8Array | undefined): readonly ManifestEntry[] {
  const { generator, outputs } = parseObject(bytes);
  return generator === GENERATOR && Array.isArray(outputs) ? outputs.filter(isEntry) : [];
}

/** A manifest that is no JSON is as good as none: this build replaces it. */
export function parseObject(bytes: Uint8Array | undefined): { readonly [key: string]: unknown } {
  try {
    return Object(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return {};
  }
}

/** Was it written by this version, it is whole; only a file of the folder itself can be meant. */
export function isEntry(value: unknown): value is ManifestEntry {
  const { file, sha256 } = Object(value) as { readonly file?: unknown; readonly sha256?: unknown };
  return typeof file === "string" && isBelow(file) && typeof sha256 === "string";
}

/** A file's bytes; undefined if it cannot be read. */
export async function readIfThere(host: Host, path: string): Promise<Uint8Array | undefined> {
  try {
    return await host.read(path);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

export const byFile = (a: ManifestEntry, b: ManifestEntry): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
