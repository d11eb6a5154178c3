import type { Diagnostic } from "./diagnostic.ts";
import type { FontFamilies, PageTarget } from "./layout.ts";
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

/** A build that is dealt out to more machines than this would be mistyped. */
export const MAX_SHARDS = 10_000;

/** What to build; everything has a usual value. */
export interface BuildOptions {
  /** Résumé files or folders; absent means `content`. */
  readonly inputs?: readonly string[];
  /** Of the files behind the inputs, those that are looked at; absent means all. For who knows what has changed. */
  readonly only?: readonly string[];
  /** Languages to build; absent means every language of each résumé. */
  readonly langs?: readonly Lang[];
  /** Variants to build; absent means one page and two pages. */
  readonly pages?: readonly PageTarget[];
  /** Names of layouts, or paths of files that define one; absent means `classic`. */
  readonly layouts?: readonly string[];
  /** Absent means A4. */
  readonly papers?: readonly PaperName[];
  /** The font families that every layout sets text in; absent, or one of them absent, means the layout's own. */
  readonly fonts?: Partial<FontFamilies>;
  /** Hides what a redaction profile names: `public`, or one of the résumé's own; absent or `none` hides nothing. */
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
  /**
   * What the PDFs are called, e.g. `{resume}-{lang}[-{layout}]`: what stands in brackets is left out where the value in
   * it is the usual one. What is redacted or for paper says so in any case.
   */
  readonly name?: string;
  /**
   * Builds one of several even shares of the résumés, so that as many machines build all of them. The share does not
   * depend on the machine or the order of the inputs. Its manifest is `manifest.2-of-3.json`.
   */
  readonly shard?: Shard;
  /** Makes also what an earlier run made of the very same data and left where it is. */
  readonly force?: boolean;
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
  /** Stops the build; what is written by then is whole, and in the manifest. */
  readonly signal?: StopSignal;
  /** Told how many PDFs there will be, once it is known. */
  readonly onPlanned?: (count: number) => void;
  /** Told of every PDF as soon as it is written, or found unchanged. */
  readonly onBuilt?: (entry: ManifestEntry, how: { readonly isUnchanged: boolean }) => void;
  /** Told of every PDF that cannot be made; the diagnostics say why. */
  readonly onFailed?: (file: string) => void;
}

/** An `AbortSignal`, by what is used of it: the types of platforms that have it are nobody's who only builds. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** One of `count` shares; the first is 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface BuildReport {
  /**
   * What this run built or found unchanged, in the order of the inputs. The file `manifest.json` also keeps what earlier runs
   * of the same version wrote into the folder, as long as it is still there unchanged.
   */
  readonly manifest: Manifest;
  /** Which of these files an earlier run had made of the very same data, so that they were left as they are. */
  readonly unchanged: readonly string[];
  /** Every problem of the run, in order of the inputs. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it was stopped before its end. */
  readonly isInterrupted: boolean;
}
