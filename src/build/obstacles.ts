import { layouts } from "../../layouts/index.ts";
import { parseBytes } from "../content/index.ts";
import type { BuildOptions } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import { select } from "../select/index.ts";
import { checkCoverage } from "./coverage.ts";
import { findLayouts } from "./layouts.ts";
import { readPhoto } from "./photo.ts";
import { positioned } from "./read.ts";
import { Report } from "./report.ts";
import { shippedFonts } from "./shipped-fonts.ts";
import { withFonts } from "./with-fonts.ts";

/**
 * What keeps a sound résumé from being printed, as far as that is known without setting it: characters that the fonts of
 * its layouts do not have, and a photo that cannot be used. What is wrong with the layouts themselves is not told here.
 */
export async function obstaclesIn(
  host: Host,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  options: Pick<BuildOptions, "layouts" | "fonts"> = {},
): Promise<readonly Diagnostic[]> {
  const { source, resume } = parseBytes({ file, bytes });
  if (resume === undefined) return [];
  const aside = new Report(false);
  const found = await findLayouts(host, layouts, options.layouts, aside);
  const chosen = await withFonts(host, found, options.fonts, aside);
  const fonts = await shippedFonts(host);

  const report = new Report(false);
  for (const lang of resume.meta.languages) {
    const { selected } = select(resume, { lang });
    const problems: Diagnostic[] = [];
    await readPhoto(host, file, selected, problems);
    for (const layout of chosen) problems.push(...(await checkCoverage(selected, layout, fonts)));
    report.add(positioned(source, problems));
  }
  return report.finish().diagnostics;
}
