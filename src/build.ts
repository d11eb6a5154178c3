import { createHash } from "node:crypto";
import { layouts } from "../layouts/index.ts";
import { checkCoverage } from "./build/coverage.ts";
import { findLayouts } from "./build/layouts.ts";
import { GENERATOR, metadataOf } from "./build/metadata.ts";
import { readPhoto } from "./build/photo.ts";
import { plan } from "./build/plan.ts";
import { orDiagnostic, positioned, readAll } from "./build/read.ts";
import { type BuildReport, Report } from "./build/report.ts";
import { typeset } from "./build/typeset.ts";
import { outputName, type Variant } from "./build/variant.ts";
import { type FontLibrary, openLibrary, readManifest } from "./fonts/index.ts";
import { type Diagnostic, hasErrors, ResumeError } from "./model/diagnostic.ts";
import type { Host } from "./model/host.ts";
import type { PageTarget } from "./model/layout.ts";
import type { Manifest, ManifestEntry } from "./model/manifest.ts";
import type { Lang } from "./model/resume.ts";
import type { PaperName } from "./model/units.ts";
import { draw, FontStore, stamp } from "./pdf/index.ts";
import { select } from "./select/index.ts";

export type { BuildReport } from "./build/report.ts";

export interface BuildOptions {
  /** Résumé files or folders. */
  readonly inputs: readonly string[];
  /** Languages to build; absent means every language of each résumé. */
  readonly langs?: readonly Lang[];
  /** Variants to build; absent means one page and two pages. */
  readonly pages?: readonly PageTarget[];
  /** Names of layouts; absent means `classic`. */
  readonly layouts?: readonly string[];
  /** Absent means A4. */
  readonly papers?: readonly PaperName[];
  /** The folder that the PDFs and `manifest.json` are written to. */
  readonly out: string;
  /** Warnings fail the build too. */
  readonly strict?: boolean;
  /** Told of every PDF as soon as it is written. */
  readonly onBuilt?: (entry: ManifestEntry) => void;
  /** Told how many PDFs there will be, once it is known. */
  readonly onPlanned?: (count: number) => void;
}

/**
 * Builds every variant of every résumé. Problems of one do not stop the others; nothing is thrown for a user's
 * mistake. A PDF is written whole or not at all, and what an earlier build wrote stays until then.
 */
export async function build(host: Host, options: BuildOptions): Promise<BuildReport> {
  const report = new Report(options.strict ?? false);
  const chosen = findLayouts(layouts, options.layouts, report);
  const { read, diagnostics } = await readAll(host, options.inputs);
  report.add(diagnostics);
  for (const { source, diagnostics } of read) report.add(positioned(source, diagnostics));

  const { variants, diagnostics: unplannable } = plan(read.filter(report.isSound), chosen, options);
  report.add(unplannable);
  if (hasErrors(unplannable)) return report.finish();
  options.onPlanned?.(variants.length);

  const fonts = await openFonts(host);
  for (const variant of variants) {
    const entry = await buildVariant(host, variant, fonts, options.out, report);
    if (!entry) continue;
    report.built(entry);
    options.onBuilt?.(entry);
  }
  if (report.entries.length > 0) await writeManifest(host, options.out, report);
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
  const problems: Diagnostic[] = [];
  try {
    const { selected, diagnostics } = select(resume, { lang });
    problems.push(...diagnostics, ...(await checkCoverage(selected, layout, library)));
    const photo = await readPhoto(host, source.file, selected, problems);
    if (report.fails(problems)) return undefined;

    const { pages, report: fitReport } = await typeset(variant, selected, photo, store);
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
      source: source.file,
      lang,
      layout: layout.name,
      paper: paper.name,
      target,
      pages: pages.children.length,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      fonts: drawn.fonts,
      fit: fitReport,
    };
  } catch (error) {
    if (!(error instanceof ResumeError)) throw error;
    problems.push(...error.diagnostics.map((problem) => ({ file: source.file, ...problem })));
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

async function writeManifest(host: Host, out: string, report: Report): Promise<void> {
  const manifest: Manifest = { generator: GENERATOR, outputs: report.entries };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const problems: Diagnostic[] = [];
  await orDiagnostic(problems, "unwritable-output", () =>
    host.write(host.resolve(out, "manifest.json"), bytes),
  );
  report.add(problems);
}
