import { createHash } from "node:crypto";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type Host, HostError } from "../model/host.ts";
import type { Manifest, ManifestEntry } from "../model/manifest.ts";
import { GENERATOR } from "./metadata.ts";
import { orDiagnostic } from "./read.ts";

const NAME = "manifest.json";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Writes `manifest.json`: what was built now, and what an earlier run built if it still stands there unchanged, so
 * that a build of one language, or one that partly failed, does not lose sight of the other files. By file name.
 */
export async function writeManifest(
  host: Host,
  out: string,
  built: readonly ManifestEntry[],
): Promise<readonly Diagnostic[]> {
  const outputs = [...built, ...(await keptEntries(host, out, built))].toSorted(byFile);
  const manifest: Manifest = { generator: GENERATOR, outputs };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const problems: Diagnostic[] = [];
  await orDiagnostic(problems, "unwritable-output", () => host.write(host.resolve(out, NAME), bytes));
  return problems;
}

async function keptEntries(
  host: Host,
  out: string,
  built: readonly ManifestEntry[],
): Promise<readonly ManifestEntry[]> {
  const rebuilt = new Set(built.map(({ file }) => file));
  const kept: ManifestEntry[] = [];
  for (const entry of entriesIn(await readIfThere(host, host.resolve(out, NAME)))) {
    if (rebuilt.has(entry.file) || !(await isUnchanged(host, out, entry))) continue;
    const { images = [], ...pdf } = entry;
    const unchanged = await Promise.all(images.map((image) => isUnchanged(host, out, image)));
    kept.push(unchanged.includes(false) ? pdf : entry);
  }
  return kept;
}

async function isUnchanged(
  host: Host,
  out: string,
  { file, sha256: expected }: Pick<ManifestEntry, "file" | "sha256">,
): Promise<boolean> {
  const bytes = await readIfThere(host, host.resolve(out, file));
  return bytes !== undefined && sha256(bytes) === expected;
}

/** The entries of a manifest of this very version: it names one generator for all of them, in the shape of today. */
function entriesIn(bytes: Uint8Array | undefined): readonly ManifestEntry[] {
  const { generator, outputs } = parseObject(bytes);
  return generator === GENERATOR && Array.isArray(outputs) ? outputs.filter(isEntry) : [];
}

/** A manifest that is no JSON is as good as none: this build replaces it. */
function parseObject(bytes: Uint8Array | undefined): { readonly [key: string]: unknown } {
  try {
    return Object(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return {};
  }
}

/** Was it written by this version, it is whole; only a file of the folder itself can be meant. */
function isEntry(value: unknown): value is ManifestEntry {
  const { file, sha256 } = Object(value) as { readonly file?: unknown; readonly sha256?: unknown };
  return typeof file === "string" && !/[\\/]/.test(file) && typeof sha256 === "string";
}

async function readIfThere(host: Host, path: string): Promise<Uint8Array | undefined> {
  try {
    return await host.read(path);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

const byFile = (a: ManifestEntry, b: ManifestEntry): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
