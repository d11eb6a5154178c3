import { layouts } from "../layouts/index.ts";
import { checkOptions } from "./build/check-options.ts";
import { inOrder } from "./build/in-order.ts";
import { findLayouts } from "./build/layouts.ts";
import { Maker } from "./build/maker.ts";
import { OutputFolder } from "./build/manifest.ts";
import type { Threads } from "./build/order.ts";
import { USUAL_TARGETS, type Wishes } from "./build/plan.ts";
import { HandPress } from "./build/press.ts";
import { printOptions } from "./build/print.ts";
import { findFiles, positioned } from "./build/read.ts";
import { nameIsTaken } from "./build/redact.ts";
import { Report } from "./build/report.ts";
import { shareOf } from "./build/shard.ts";
import { survey } from "./build/survey.ts";
import { themeProblems } from "./build/theme-problems.ts";
import { ordersAhead, threadCount } from "./build/thread-count.ts";
import { PRINT_MARK } from "./build/variant.ts";
import { withFonts } from "./build/with-fonts.ts";
import { readTheme } from "./content/index.ts";
import { type BuildOptions, type BuildReport, USUAL_INPUT, USUAL_OUT } from "./model/build.ts";
import { NO_REDACTION } from "./model/config.ts";
import { type Diagnostic, hasErrors } from "./model/diagnostic.ts";
import type { Host } from "./model/host.ts";
import type { Layout } from "./model/layout.ts";
import { partsOf, USUAL_PATTERN } from "./model/output-pattern.ts";
import { PAPERS } from "./model/units.ts";

export type { BuildOptions, BuildReport } from "./model/build.ts";

/**
 * Builds every variant of every résumé. Problems of one do not stop the others; nothing is thrown for a user's
 * mistake. A PDF is written whole or not at all, and what an earlier build wrote stays until then; what that made of the
 * very same data is not made again. PDFs may be made on other threads; reading and writing happens here.
 */
export async function build(host: Host, options: BuildOptions = {}, threads?: Threads): Promise<BuildReport> {
  const mistakes = checkOptions(options);
  if (mistakes.length > 0) return refuse(mistakes);

  const { inputs = [USUAL_INPUT], out = USUAL_OUT, strict = false, shard, signal } = options;
  const report = new Report(strict);
  const found = await findLayouts(host, layouts, options.layouts, report);
  const chosen = await withFonts(host, found, options.fonts, report);
  const theme = options.theme && readTheme(options.theme).theme;
  for (const layout of chosen) report.add(themeProblems(layout, theme));
  const redact = options.redact === NO_REDACTION ? undefined : options.redact;
  if (redact !== undefined && namesInOutputs(chosen).includes(redact)) {
    report.add([nameIsTaken(redact)]);
    return report.finish();
  }

  const { files, diagnostics } = await findFiles(host, inputs);
  report.add(diagnostics);
  const share = shard && shareOf(files, shard, host.inProject);
  const only = options.only && new Set(options.only.map(host.portable));
  const looked = (share?.files ?? files).filter((file) => only?.has(host.portable(file)) ?? true);
  const isPart = share !== undefined || only !== undefined;
  const surveyed = await survey(host, looked, { wishes: wishesIn(options, chosen), redact, isPart }, report);
  report.add(surveyed.obstacles);
  if (hasErrors(surveyed.obstacles)) return report.finish();
  options.onPlanned?.(surveyed.count);

  const folder = await OutputFolder.open(host, out, shard);
  const count = threadCount(options.jobs, surveyed.count, threads);
  const press = threads && count > 1 ? threads.startPress(count) : new HandPress(host, chosen);
  const maker = await Maker.start(host, press, folder, theme ? { ...options, theme } : options);
  try {
    const made = inOrder(surveyed.variants(), ordersAhead(count), (variant) => maker.make(variant), signal);
    for await (const one of made) {
      const { entry, isUnchanged } = await maker.deliver(one);
      report.add(positioned(one.variant.source, one.problems));
      if (entry === undefined) {
        report.failed(one.file);
        options.onFailed?.(one.file);
        continue;
      }
      report.built(entry, isUnchanged);
      options.onBuilt?.(entry, { isUnchanged });
    }
  } finally {
    await press.close();
  }
  report.isInterrupted = signal?.aborted === true;
  if (report.entries.length > 0 || shard !== undefined) {
    const missing = [...surveyed.unsound, ...report.failures];
    report.add(
      await folder.writeManifest(report.entries, share && shard && { ...shard, of: share.of, missing }),
    );
  }
  return report.finish();
}

function wishesIn(options: BuildOptions, layouts: readonly Layout[]): Wishes {
  const { langs, pages = USUAL_TARGETS, papers = ["a4"], name = USUAL_PATTERN } = options;
  return { langs, pages, papers, layouts, print: printOptions(options.print), name: partsOf(name) };
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
