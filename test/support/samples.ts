import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dirname } from "node:path/posix";
import { fileURLToPath } from "node:url";
import { layouts } from "../../layouts/index.ts";
import type { BuildOptions } from "../../src/build.ts";
import { parseResume } from "../../src/content/index.ts";
import { prune } from "../../src/fit/prune.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Layout, Settings } from "../../src/model/layout.ts";
import type { ManifestEntry } from "../../src/model/manifest.ts";
import type { SelectedResume } from "../../src/model/selected.ts";
import { PAPERS } from "../../src/model/units.ts";
import { type LaidOut, layOut } from "../../src/pdf/index.ts";
import { select } from "../../src/select/index.ts";
import { fontStore } from "./fonts.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
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

/** Builds all variants of all samples with the bundled command, which is several times as fast as its sources here. */
export function buildSamples(options: Pick<BuildOptions, "layouts" | "papers"> = {}): {
  readonly diagnostics: readonly Diagnostic[];
  readonly samples: readonly BuiltSample[];
} {
  const out = mkdtempSync(join(tmpdir(), "resume-pdf-samples-"));
  try {
    const { layouts: names = ["classic"], papers = ["a4"] } = options;
    const words = ["--layout", names.join(), "--paper", papers.join(), "--out", out, "--json", "--quiet"];
    const report = execFileSync(process.execPath, [join(ROOT, "dist/cli.cjs"), "build", ...words], {
      cwd: ROOT,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const { outputs, diagnostics }: CommandReport = JSON.parse(report);
    const samples = outputs.map((entry) => ({
      entry,
      bytes: new Uint8Array(readFileSync(join(out, entry.file))),
      ...selectedFor(entry),
    }));
    return { diagnostics, samples };
  } finally {
    rmSync(out, { recursive: true });
  }
}

interface CommandReport {
  readonly outputs: readonly ManifestEntry[];
  readonly diagnostics: readonly Diagnostic[];
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
