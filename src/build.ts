import { layouts } from "../layouts/index.ts";
import { checkOptions } from "./build/check-options.ts";
import { deliver } from "./build/deliver.ts";
import { inOrder } from "./build/in-order.ts";
import { findLayouts } from "./build/layouts.ts";
import { writeManifest } from "./build/manifest.ts";
import type { Threads } from "./build/order.ts";
import { plan } from "./build/plan.ts";
import { prepare } from "./build/prepare.ts";
import { FEWER_PAGES, HandPress } from "./build/press.ts";
import { positioned, readAll } from "./build/read.ts";
import { redactAll } from "./build/redact.ts";
import { Report } from "./build/report.ts";
import { themeProblems } from "./build/theme-problems.ts";
import { ordersAhead, threadCount } from "./build/thread-count.ts";
import { PRINT_MARK, type Variant } from "./build/variant.ts";
import { readTheme } from "./content/index.ts";
import { type BuildOptions, type BuildReport, DPI, USUAL_INPUT, USUAL_OUT } from "./model/build.ts";
import { type Diagnostic, hasErrors } from "./model/diagnostic.ts";
import type { Host } from "./model/host.ts";
import type { Layout } from "./model/layout.ts";
import { USUAL_STANDARD } from "./model/metadata.ts";
import { PAPERS } from "./model/units.ts";

export type { BuildOptions, BuildReport } from "./model/build.ts";

/**
 * Builds every variant of every résumé. Problems of one do not stop the others; nothing is thrown for a user's
 * mistake. A PDF is written whole or not at all, and what an earlier build wrote stays until then. PDFs may be made on
 * other threads; reading and writing happens here.
 */
export async function build(host: Host, options: BuildOptions = {}, threads?: Threads): Promise<BuildReport> {
  const mistakes = checkOptions(options);
  if (mistakes.length > 0) return refuse(mistakes);

  const {
    inputs = [USUAL_INPUT],
    out = USUAL_OUT,
    strict = false,
    standard = USUAL_STANDARD,
    imageRoot,
  } = options;
  const report = new Report(strict);
  const chosen = await findLayouts(host, layouts, options.layouts, report);
  const theme = options.theme && readTheme(options.theme).theme;
  for (const layout of chosen) report.add(themeProblems(layout, theme));
  const { read, diagnostics } = await readAll(host, inputs);
  report.add(diagnostics);
  const { read: shown, diagnostics: unknown } = redactAll(read, options.redact, namesInOutputs(chosen));
  report.add(unknown);
  for (const { source, diagnostics } of shown) report.add(positioned(source, diagnostics));

  const { variants, diagnostics: unplannable } = plan(shown.filter(report.isSound), chosen, options);
  report.add(unplannable);
  if (hasErrors(unplannable)) return report.finish();
  options.onPlanned?.(variants.length);

  const dpi = dpiOf(options.png);
  const count = threadCount(options.jobs, variants.length, threads);
  const press = threads && count > 1 ? threads.startPress(count) : new HandPress(host, chosen);
  const make = async (variant: Variant) => {
    const { problems, pdf } = await press.print(
      await prepare(host, variant, { strict, dpi, standard, theme, imageRoot }),
    );
    // Who asked for no number of pages is not told that there could have been more.
    const told = problems.filter(({ code }) => options.pages !== undefined || code !== FEWER_PAGES);
    return { variant, problems: told, pdf };
  };
  try {
    for await (const { variant, problems, pdf } of inOrder(variants, ordersAhead(count), make)) {
      const entry = pdf && (await deliver(host, out, variant, pdf, problems));
      report.add(positioned(variant.source, problems));
      if (!entry) continue;
      report.built(entry);
      options.onBuilt?.(entry);
    }
  } finally {
    await press.close();
  }
  if (report.entries.length > 0) report.add(await writeManifest(host, out, report.entries));
  return report.finish();
}

const namesInOutputs = (chosen: readonly Layout[]): readonly string[] => [
  ...Object.keys(layouts),
  ...chosen.map(({ name }) => name),
  ...Object.keys(PAPERS),
  PRINT_MARK,
];

/** The report of a run that ended before it began. */
export function refuse(mistakes: readonly Diagnostic[]): BuildReport {
  const report = new Report(false);
  report.add(mistakes);
  return report.finish();
}

const dpiOf = (png: BuildOptions["png"]): number | undefined => {
  if (png === undefined || png === false) return undefined;
  return png === true ? DPI.usual : (png.dpi ?? DPI.usual);
};
