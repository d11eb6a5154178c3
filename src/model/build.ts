import type { Diagnostic } from "./diagnostic.ts";
import type { PageTarget } from "./layout.ts";
import type { Manifest, ManifestEntry } from "./manifest.ts";
import type { Standard } from "./metadata.ts";
import type { PrintOptions } from "./print.ts";
import type { Lang } from "./resume.ts";
import type { ThemeOverrides } from "./theme.ts";
import type { PaperName } from "./units.ts";

/** Where résumés live and PDFs go unless the user says otherwise. */
export const USUAL_INPUT = "content";
export const USUAL_OUT = "out";

/** The resolutions that pictures of pages may have, in dots per inch. */
export const DPI = { usual: 150, min: 20, max: 600 } as const;

/** More threads than any machine has processors for would only take its memory. */
export const MAX_JOBS = 256;

/** What to build; everything has a usual value. */
export interface BuildOptions {
  /** Résumé files or folders; absent means `content`. */
  readonly inputs?: readonly string[];
  /** Languages to build; absent means every language of each résumé. */
  readonly langs?: readonly Lang[];
  /** Variants to build; absent means one page and two pages. */
  readonly pages?: readonly PageTarget[];
  /** Names of layouts, or paths of files that define one; absent means `classic`. */
  readonly layouts?: readonly string[];
  /** Absent means A4. */
  readonly papers?: readonly PaperName[];
  /** Hides what a redaction profile names: `public`, or one of the résumé's own; absent hides nothing. */
  readonly redact?: string;
  /** The folder that images must lie in, whatever links lead there; absent means each résumé's own. */
  readonly imageRoot?: string;
  /** What to change about the look of every layout; a résumé's own `theme` counts over it. Colours as in CSS. */
  readonly theme?: ThemeOverrides;
  /**
   * The standards that every PDF keeps and claims: PDF/UA-1 with PDF/A-3a (absent), PDF/UA-2 with PDF/A-4f, or none,
   * and then without the data that it was made from.
   */
  readonly standard?: Standard;
  /**
   * For paper instead of the screen: black where text and rules are neutral, no colour too faint, and what becomes of
   * links. Such PDFs stand beside the others, under names of their own.
   */
  readonly print?: boolean | PrintOptions;
  /** The folder that the PDFs and `manifest.json` are written to; absent means `out`. */
  readonly out?: string;
  /** Pictures of the pages beside every PDF, as PNG; `dpi` is their resolution in dots per inch, 150 if absent. */
  readonly png?: boolean | { readonly dpi?: number };
  /**
   * How many PDFs are made at the same time, each on a thread of its own; 1 means one after the other on the thread of
   * the caller. Absent means as many as there are processors, but no more than pay for themselves: starting one takes
   * as long as several PDFs. What is built is the same, to the byte.
   */
  readonly jobs?: number;
  /** Warnings fail the build too. */
  readonly strict?: boolean;
  /** Told of every PDF as soon as it is written. */
  readonly onBuilt?: (entry: ManifestEntry) => void;
  /** Told how many PDFs there will be, once it is known. */
  readonly onPlanned?: (count: number) => void;
}

export interface BuildReport {
  /**
   * What this run built, in the order in which it was built. The file `manifest.json` also keeps what earlier runs
   * of the same version wrote into the folder, as long as it is still there unchanged.
   */
  readonly manifest: Manifest;
  /** Every problem of the run, in order of the inputs. */
  readonly diagnostics: readonly Diagnostic[];
}
