import { layouts } from "../layouts/index.ts";
import { checkOptions } from "./build/check-options.ts";
import { checkCoverage } from "./build/coverage.ts";
import { findLayouts } from "./build/layouts.ts";
import { sha256, writeManifest } from "./build/manifest.ts";
import { metadataOf } from "./build/metadata.ts";
import { mistakesBehind } from "./build/own-layout.ts";
import { readPhoto } from "./build/photo.ts";
import { plan } from "./build/plan.ts";
import { orDiagnostic, positioned, readAll } from "./build/read.ts";
import { Report } from "./build/report.ts";
import { typeset } from "./build/typeset.ts";
import { outputName, type Variant } from "./build/variant.ts";
import { type FontLibrary, openLibrary, readManifest } from "./fonts/index.ts";
import { type BuildOptions, type BuildReport, USUAL_INPUT, USUAL_OUT } from "./model/build.ts";
import { type Diagnostic, hasErrors } from "./model/diagnostic.ts";
import type { Host } from "./model/host.ts";
import type { ManifestEntry } from "./model/manifest.ts";
import { draw, FontStore, stamp } from "./pdf/index.ts";
import { select } from "./select/index.ts";

export type { BuildOptions, BuildReport } from "./model/build.ts";

/**
 * Builds every variant of every résumé. Problems of one do not stop the others; nothing is thrown for a user's
 * mistake. A PDF is written whole or not at all, and what an earlier build wrote stays until then.
 */
export async function build(host: Host, options: BuildOptions = {}): Promise<BuildReport> {
  const mistakes = checkOptions(options);
  if (mistakes.length > 0) return refuse(mistakes);

  const { inputs = [USUAL_INPUT], out = USUAL_OUT, strict = false } = options;
  const report = new Report(strict);
  const chosen = await findLayouts(host, layouts, options.layouts, report);
  const { read, diagnostics } = await readAll(host, inputs);
  report.add(diagnostics);
  for (const { source, diagnostics } of read) report.add(positioned(source, diagnostics));

  const { variants, diagnostics: unplannable } = plan(read.filter(report.isSound), chosen, options);
  report.add(unplannable);
  if (hasErrors(unplannable)) return report.finish();
  options.onPlanned?.(variants.length);

  const fonts = await openFonts(host);
  for (const variant of variants) {
    const entry = await buildVariant(host, variant, fonts, out, report);
    if (!entry) continue;
    report.built(entry);
    options.onBuilt?.(entry);
  }
  if (report.entries.length > 0) report.add(await writeManifest(host, out, report.entries));
  return report.finish();
}

/** The report of a run that ended before it began. */
export function refuse(mistakes: readonly Diagnostic[]): BuildReport {
  const report = new Report(false);
  report.add(mistakes);
  return report.finish();
}

interface Fonts {
  readonly library: FontLibrary;
  readonly store: FontStore;
}

/** One résumé in one language, layout, paper and page count: the pipeline. */
async function buildVariant(
  host: Host,
  variant: Variant,
  { library, store }: Fonts,
  out: string,
  report: Report,
): Promise<ManifestEntry | undefined> {
  const { source, resume, lang, layout, paper, target } = variant;
  const { selected, diagnostics } = select(resume, { lang });
  const problems: Diagnostic[] = [...diagnostics];
  try {
    problems.push(...(await checkCoverage(selected, layout, library)));
    const photo = await readPhoto(host, source.file, selected, problems);
    if (report.fails(problems)) return undefined;

    const { pages, report: fitReport } = await typeset(variant, selected, layout.theme, photo, store);
    const drawn = await draw(pages);
    const bytes = await stamp(drawn.bytes, await metadataOf(variant, selected, host));

    const file = outputName(variant);
    const written = await orDiagnostic(problems, "unwritable-output", async () => {
      await host.write(host.resolve(out, file), bytes);
      return true;
    });
    if (!written) return undefined;
    return {
      file,
      source: host.portable(source.file),
      lang,
      layout: layout.name,
      paper: paper.name,
      target,
      pages: pages.children.length,
      bytes: bytes.length,
      sha256: sha256(bytes),
      fonts: drawn.fonts,
      fit: fitReport,
    };
  } catch (error) {
    const mistakes = mistakesBehind(error, layout);
    if (mistakes === undefined) throw error;
    problems.push(
      ...mistakes.map((problem) => (problem.kind === "fit" ? problem : { file: source.file, ...problem })),
    );
    return undefined;
  } finally {
    report.add(positioned(source, problems));
  }
}

async function openFonts(host: Host): Promise<Fonts> {
  const manifest = readManifest(
    JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))),
  );
  const library = openLibrary(manifest, (file) => host.readShipped(file));
  return { library, store: new FontStore(library) };
}
