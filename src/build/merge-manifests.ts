import type { Diagnostic } from "../model/diagnostic.ts";
import type { Manifest, ManifestEntry, ManifestShard } from "../model/manifest.ts";
import { byFile, isEntry, parseObject } from "./manifest.ts";
import { GENERATOR } from "./metadata.ts";
import { mistake } from "./option-problems.ts";

/** A manifest of a share as it was written, and what it is called in messages. */
export interface ManifestFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface MergedManifest {
  /** What one build of everything would have written, to the byte. Present unless there are problems. */
  readonly manifest?: Manifest;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Joins the manifests of all shares of a build. Shares that are missing, that are not of one build, or that could not
 * build all of theirs are problems: a release with gaps is no release.
 */
export function mergeManifests(files: readonly ManifestFile[]): MergedManifest {
  const read = files.map(readShare);
  const unreadable = read.filter((share) => "problem" in share).map(({ problem }) => problem);
  const shares = read.filter((share) => "shard" in share);
  const diagnostics = [...unreadable, ...(unreadable.length > 0 ? [] : problemsOf(shares))];
  if (diagnostics.length > 0) return { diagnostics };
  const outputs = shares.flatMap((share) => share.outputs).toSorted(byFile);
  return { manifest: { generator: GENERATOR, outputs }, diagnostics };
}

interface Share {
  readonly file: string;
  readonly shard: ManifestShard;
  readonly outputs: readonly ManifestEntry[];
}

function readShare({ file, bytes }: ManifestFile): Share | { readonly problem: Diagnostic } {
  const { generator, shard, outputs } = parseObject(bytes);
  if (typeof generator !== "string" || !Array.isArray(outputs)) {
    return { problem: mistake("not-a-manifest", `${file}: this is no manifest of a build`) };
  }
  if (generator !== GENERATOR) {
    const hint = "build all shares with one version";
    return {
      problem: mistake("other-version", `${file}: it was written by ${generator}, not by ${GENERATOR}`, hint),
    };
  }
  if (!isShard(shard)) {
    const hint = "what was built without `--shard` is whole already";
    return { problem: mistake("no-share", `${file}: this is not the manifest of a share`, hint) };
  }
  return { file, shard, outputs: outputs.filter(isEntry) };
}

function isShard(value: unknown): value is ManifestShard {
  const { index, count, of, missing } = Object(value) as Partial<Record<keyof ManifestShard, unknown>>;
  return (
    Number.isInteger(index) && Number.isInteger(count) && typeof of === "string" && Array.isArray(missing)
  );
}

function problemsOf(shares: readonly Share[]): Diagnostic[] {
  const [first] = shares;
  if (first === undefined) return [mistake("no-shares", "there is no manifest of a share")];
  const strangers = shares.filter(
    ({ shard }) => shard.of !== first.shard.of || shard.count !== first.shard.count,
  );
  if (strangers.length > 0) {
    const hint = "build all shares of the same commit, with the same inputs";
    return strangers.map(({ file }) =>
      mistake("other-build", `${file} and ${first.file} are not shares of one build`, hint),
    );
  }
  return [...gaps(shares, first.shard.count), ...twins(shares)];
}

function gaps(shares: readonly Share[], count: number): Diagnostic[] {
  const all = Array.from({ length: count }, (_, at) => at + 1);
  const there = new Set(shares.map(({ shard }) => shard.index));
  return [
    ...all.filter((index) => !there.has(index)).map((index) => gap(`share ${index} of ${count} is missing`)),
    ...shares.flatMap(({ file, shard }) =>
      shard.missing.map((name) => gap(`${file}: ${name} could not be built`)),
    ),
  ];
}

/** One file of two shares: of two builds of one share, or of two résumés that go by one name. */
function twins(shares: readonly Share[]): Diagnostic[] {
  const builders = new Map<string, string>();
  return shares.flatMap(({ file, outputs }) =>
    outputs.flatMap((output) => {
      const other = builders.get(output.file);
      builders.set(output.file, file);
      return other === undefined
        ? []
        : [
            mistake(
              "same-output",
              `${output.file} is in ${other} and in ${file}`,
              "every share has files of its own",
            ),
          ];
    }),
  );
}

const gap = (message: string): Diagnostic => ({
  kind: "check",
  severity: "error",
  code: "gap",
  message,
  hint: "build that share again",
});
