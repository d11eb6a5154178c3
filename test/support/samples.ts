import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path/posix";
import { layouts } from "../../layouts/index.ts";
import { type BuildOptions, type BuildReport, build } from "../../src/build.ts";
import { parseResume } from "../../src/content/index.ts";
import { prune } from "../../src/fit/prune.ts";
import type { Layout, Settings } from "../../src/model/layout.ts";
import type { ManifestEntry } from "../../src/model/manifest.ts";
import type { SelectedResume } from "../../src/model/selected.ts";
import { PAPERS } from "../../src/model/units.ts";
import { type LaidOut, layOut } from "../../src/pdf/index.ts";
import { select } from "../../src/select/index.ts";
import { fontStore } from "./fonts.ts";
import { memoryHost } from "./memory-host.ts";

const CONTENT = new URL("../../content/", import.meta.url);

const paths = readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

/** The samples' sources by path, found by walking `content/`. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  paths
    .filter((path) => path.endsWith("/resume.yaml"))
    .map((path) => [`content/${path}`, readFileSync(new URL(path, CONTENT), "utf8")]),
);

/** The samples' photos by path. */
export const photos: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  paths
    .filter((path) => /\.(?:png|jpe?g)$/.test(path))
    .map((path) => [`content/${path}`, readFileSync(new URL(path, CONTENT))]),
);

/** A PDF of a sample, and what it was made from. */
export interface BuiltSample {
  readonly entry: ManifestEntry;
  readonly bytes: Uint8Array;
  readonly selected: SelectedResume;
  /** What it shows: the selection without what was left out. */
  readonly shown: SelectedResume;
}

/** Builds all variants of all samples. Once per test file, since nobody changes them. */
export async function buildSamples(
  options: Pick<BuildOptions, "layouts" | "papers"> = {},
): Promise<{ report: BuildReport; samples: readonly BuiltSample[] }> {
  const host = memoryHost({ ...sources, ...photos });
  const report = await build(host, { inputs: ["content"], out: "out", ...options });
  const samples = report.manifest.outputs.map((entry) => {
    const bytes = host.written.get(`out/${entry.file}`);
    if (!bytes) throw new Error(`${entry.file} was not written`);
    return { entry, bytes, ...selectedFor(entry) };
  });
  return { report, samples };
}

function selectedFor({ source, lang, fit }: ManifestEntry): Pick<BuiltSample, "selected" | "shown"> {
  const { resume } = parseResume({ file: source, text: sources[source] ?? "" });
  if (!resume) throw new Error(`${source} is not valid`);
  const { selected } = select(resume, { lang });
  return { selected, shown: prune(selected, new Set(fit.omitted.map(({ path }) => path))) };
}

/** The pages of a sample, laid out again at the settings that the build found. */
export function layOutAgain(sample: BuiltSample): Promise<LaidOut> {
  return layOutShown(sample, sample.shown, sample.entry.fit.settings);
}

/** The pages of a sample, were they to show something else. */
export async function layOutShown(
  { entry, selected }: BuiltSample,
  shown: SelectedResume,
  settings: Settings,
): Promise<LaidOut> {
  const layout = layoutOf(entry);
  const { theme } = layout;
  const paper = PAPERS[entry.paper];
  const { image } = selected.basics;
  const photo = image && photos[`${dirname(entry.source)}/${image.file}`];
  const input = { resume: shown, settings, paper, pages: entry.pages, theme };
  return layOut(layout.render(photo ? { ...input, photo } : input), fontStore());
}

export function layoutOf({ layout: name }: ManifestEntry): Layout {
  const known: Readonly<Record<string, Layout>> = layouts;
  const layout = known[name];
  if (!layout) throw new Error(`there is no layout ${name}`);
  return layout;
}
