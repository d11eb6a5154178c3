import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { inOrder } from "../../build/in-order.ts";
import { manifestBytes, readIfThere } from "../../build/manifest.ts";
import { type ManifestFile, mergeManifests } from "../../build/merge-manifests.ts";
import { sha256Of } from "../../build/sha256.ts";
import type { Diagnostic, ResumeError } from "../../model/diagnostic.ts";
import type { Host } from "../../model/host.ts";
import type { ManifestEntry } from "../../model/manifest.ts";
import { createNodeHost } from "../../node/index.ts";
import { inWords } from "../../node/reasons.ts";
import { usageError } from "../usage-error.ts";

export interface JoinedShares {
  readonly diagnostics: readonly Diagnostic[];
  /** The manifest that was written; absent if there are problems. */
  readonly written?: string;
  /** How many PDFs it lists. */
  readonly count: number;
}

/** How many PDFs are read at the same time: thousands would be more files than a process may open. */
const AT_A_TIME = 8;

const MANIFEST_OF_SHARE = /^manifest\.\d+-of-\d+\.json$/;

/** Joins the manifests in folders into one, if every PDF that they tell of is there, whole. */
export async function joinShares(folders: readonly string[], file?: string): Promise<JoinedShares> {
  const host = createNodeHost();
  const found = (await Promise.all(folders.map((folder) => manifestsIn(host, folder)))).flat();
  if (found.length === 0) throw noShares(folders);
  const { manifest, diagnostics } = mergeManifests(found);
  if (manifest === undefined) return { diagnostics, count: 0 };
  const damaged: Diagnostic[] = [];
  for await (const found of inOrder(manifest.outputs, AT_A_TIME, (entry) => damageOf(host, folders, entry)))
    damaged.push(...found);
  const count = manifest.outputs.length;
  if (damaged.length > 0) return { diagnostics: damaged, count };
  const written = file ?? join(folders[0] ?? ".", "manifest.json");
  await host.write(written, manifestBytes(manifest));
  return { diagnostics: [], written, count };
}

async function manifestsIn(host: Host, folder: string): Promise<ManifestFile[]> {
  const names = await readdir(folder).catch((error) => {
    throw inWords(folder, error);
  });
  const files = names.filter((name) => MANIFEST_OF_SHARE.test(name)).sort();
  return Promise.all(
    files.map(async (name) => ({ file: join(folder, name), bytes: await host.read(join(folder, name)) })),
  );
}

/** What is wrong with a PDF and its pictures, wherever among the folders they lie. */
async function damageOf(
  host: Host,
  folders: readonly string[],
  { file, sha256, images = [] }: ManifestEntry,
): Promise<Diagnostic[]> {
  const parts = await Promise.all(
    [{ file, sha256 }, ...images].map((part) => damageOfFile(host, folders, part)),
  );
  return parts.flat();
}

async function damageOfFile(
  host: Host,
  folders: readonly string[],
  { file, sha256 }: Pick<ManifestEntry, "file" | "sha256">,
): Promise<Diagnostic[]> {
  const hashes = await Promise.all(folders.map((folder) => hashOf(host, join(folder, file))));
  if (hashes.includes(sha256)) return [];
  const isThere = hashes.some((hash) => hash !== undefined);
  const message = isThere ? `${file} is not what was built` : `${file} is missing`;
  return [{ kind: "check", severity: "error", code: "gap", message, hint: "build its share again" }];
}

async function hashOf(host: Host, path: string): Promise<string | undefined> {
  const bytes = await readIfThere(host, path);
  return bytes && sha256Of(bytes);
}

const noShares = (folders: readonly string[]): ResumeError =>
  usageError(
    "no-shares",
    `${folders.join(", ")}: there is no manifest of a share`,
    "`resume-pdf build --shard 1/3` writes one beside its PDFs",
  );
