import type { Diagnostic } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import type { PrintReport } from "../model/manifest.ts";
import type { Standard } from "../model/metadata.ts";
import type { SelectedResume } from "../model/selected.ts";
import type { Theme, ThemeOverrides } from "../model/theme.ts";
import type { Paper } from "../model/units.ts";
import { select } from "../select/index.ts";
import { dataAttachment } from "./attachment.ts";
import { metadataOf } from "./metadata.ts";
import type { Order } from "./order.ts";
import { referenceTo } from "./own-layout.ts";
import { readPhoto } from "./photo.ts";
import { besideBinding, inInks, onPaper, printReport, sheetFor } from "./print.ts";
import { mergeTheme } from "./theme.ts";
import { themeProblems } from "./theme-problems.ts";
import type { Variant } from "./variant.ts";

/** What holds for every PDF of a run. */
export interface PrintWishes {
  readonly strict: boolean;
  readonly dpi: number | undefined;
  readonly standard: Standard;
  /** What the project changes about the look of layouts. */
  readonly theme: ThemeOverrides | undefined;
  /** The folder that images must lie in, if it is not each résumé's own. */
  readonly imageRoot: string | undefined;
}

/** Gathers what it takes to make a variant: all that needs the world is asked for here, on the thread of the build. */
export async function prepare(
  host: Host,
  variant: Variant,
  { strict, dpi, standard, theme, imageRoot }: PrintWishes,
): Promise<Order> {
  const { source, resume, lang, layout, paper, target } = variant;
  const { selected, diagnostics } = select(resume, { lang });
  const problems: Diagnostic[] = [...diagnostics, ...themeProblems(layout, theme, resume.theme ?? {})];
  const photo = await readPhoto(host, source.file, selected, problems, imageRoot);
  const look = mergeTheme(layout, theme, resume.theme);
  const print = printReport(variant);
  return {
    ...(print ? forPaper(selected, look, paper, print, problems) : { resume: selected, theme: look, paper }),
    layout: referenceTo(layout),
    fonts: layout.fonts,
    target,
    stamp: {
      metadata: await metadataOf(variant, selected, host),
      standard,
      attachments: standard === "none" ? [] : [dataAttachment(resume, lang)],
      ...(print && { print: { duplex: print.duplex } }),
    },
    ...(photo && { photo }),
    problems,
    strict,
    ...(dpi !== undefined && { dpi }),
  };
}

/** What is different about a variant for paper; what is wrong with it is added to the problems. */
function forPaper(
  selected: SelectedResume,
  look: Theme,
  paper: Paper,
  print: PrintReport,
  problems: Diagnostic[],
): Pick<Order, "resume" | "theme" | "paper" | "print"> {
  const { resume, code, problems: found } = onPaper(selected, print);
  problems.push(...found);
  const sheet = sheetFor(print);
  return {
    resume,
    theme: inInks(look),
    paper: besideBinding(paper, sheet),
    print: { sheet, ...(code && { code }) },
  };
}
