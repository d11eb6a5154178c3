import { readdirSync, readFileSync } from "node:fs";
import { layouts } from "../../layouts/index.ts";
import { type BuildReport, build } from "../../src/build.ts";
import { parseResume } from "../../src/content/index.ts";
import { prune } from "../../src/fit/prune.ts";
import type { Layout } from "../../src/model/layout.ts";
import type { ManifestEntry } from "../../src/model/manifest.ts";
import type { SelectedResume } from "../../src/model/selected.ts";
import { PAPERS } from "../../src/model/units.ts";
import { type LaidOutDocument, layOut } from "../../src/pdf/index.ts";
import { select } from "../../src/select/index.ts";
import { fontStore } from "./fonts.ts";
import { memoryHost } from "./memory-host.ts";

const CONTENT = new URL("../../content/", import.meta.url);

/** The samples' sources by path, found by walking `content/`. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("/resume.yaml"))
    .sort()
    .map((path) => [`content/${path}`, readFileSync(new URL(path, CONTENT), "utf8")]),
);

/** A PDF of a sample, and what it was made from. */
export interface BuiltSample {
  readonly entry: ManifestEntry;
  readonly bytes: Uint8Array;
  /** What it shows: the selection without what was left out. */
  readonly shown: SelectedResume;
}

/** Builds all variants of all samples. Once per test file, since nobody changes them. */
export async function buildSamples(): Promise<{ report: BuildReport; samples: readonly BuiltSample[] }> {
  const host = memoryHost(sources);
  const report = await build(host, { inputs: ["content"], out: "out" });
  const samples = report.manifest.outputs.map((entry) => {
    const bytes = host.written.get(`out/${entry.file}`);
    if (!bytes) throw new Error(`${entry.file} was not written`);
    return { entry, bytes, shown: shownIn(entry) };
  });
  return { report, samples };
}

function shownIn({ source, lang, fit }: ManifestEntry): SelectedResume {
  const { resume } = parseResume({ file: source, text: sources[source] ?? "" });
  if (!resume) throw new Error(`${source} is not valid`);
  return prune(select(resume, { lang }).selected, new Set(fit.omitted.map(({ path }) => path)));
}

/** The pages of a sample, laid out again at the settings that the build found. */
export function layOutAgain({ entry, shown }: BuiltSample): Promise<LaidOutDocument> {
  const known: Readonly<Record<string, Layout>> = layouts;
  const layout = known[entry.layout];
  if (!layout) throw new Error(`there is no layout ${entry.layout}`);
  const { settings } = entry.fit;
  const element = layout.render({ resume: shown, settings, paper: PAPERS[entry.paper], pages: entry.target });
  return layOut(element, fontStore());
}
