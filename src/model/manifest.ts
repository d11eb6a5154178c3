import type { PageTarget, Settings, SettingsRange } from "./layout.ts";
import type { Bleed, PrintLinks } from "./print.ts";
import type { Lang, Priority } from "./resume.ts";
import type { PaperName } from "./units.ts";

/**
 * What told most against an item: its priority is low, or that of something that it stands in; what it belongs to is
 * further down among dated entries, the newest of which come first; it stands further down in its list; or nothing of
 * all that, there just is no room.
 */
export type OmissionReason = "low-priority" | "older" | "later" | "no-room";

/** Something that a variant leaves out to keep its page promise. */
export interface Omission {
  /** The path of what is left out, e.g. `work[0].highlights[2]`. */
  readonly path: string;
  /** Its first words, for people. */
  readonly excerpt: string;
  readonly priority: Priority;
  readonly reason: OmissionReason;
  /**
   * What it takes with all that is below it, in lines of body text at the tightest settings, to one decimal; with the
   * head of its section or list if that would come back with it.
   */
  readonly lines: number;
  /** How many of these lines are missing to keep it as well. */
  readonly short: number;
}

/** How a variant met its page target. */
export interface FitReport {
  /** How many pages there were to be; short content may take fewer. */
  readonly pages: number;
  /** The ends between which the settings were free to move. */
  readonly range: SettingsRange;
  readonly settings: Settings;
  /** Where the settings lie between floor (0) and ceiling (1). */
  readonly comfort: number;
  /** How much of each page's text area is filled, 0 to 1. */
  readonly fill: readonly number[];
  readonly omitted: readonly Omission[];
  /** How many times the pages were made. */
  readonly attempts: number;
  /** Whether the search for what to leave out came to its end; false if it stopped at its bound. */
  readonly settled: boolean;
}

/** A picture of a page beside its PDF. */
export interface ImageEntry {
  readonly file: string;
  /** In pixels, as the height. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a PDF for paper was made with. */
export interface PrintReport {
  readonly links: PrintLinks;
  readonly bleed?: Bleed;
  readonly duplex: boolean;
}

/** One built PDF, as it stands in `manifest.json`. */
export interface ManifestEntry {
  readonly file: string;
  /** The résumé's file; `candidate` if its path tells what is hidden. */
  readonly source: string;
  readonly lang: Lang;
  readonly layout: string;
  readonly paper: PaperName;
  readonly target: PageTarget;
  /** The profile by which it was redacted; absent if nothing is hidden. */
  readonly redaction?: string;
  /** How it was made for paper; absent for the screen. */
  readonly print?: PrintReport;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  /** PostScript names of the embedded faces. */
  readonly fonts: readonly string[];
  readonly fit: FitReport;
  /** A picture of every page, in their order, if the build was to make some. */
  readonly images?: readonly ImageEntry[];
  /**
   * The SHA-256 of all that it was made from: content, settings, fonts, code. Whoever would make it of the same need
   * not. Absent where something is to be said about it that only making it tells.
   */
  readonly inputs?: string;
}

/** Which share of a larger build a manifest tells of. */
export interface ManifestShard {
  readonly index: number;
  readonly count: number;
  /** The SHA-256 of the list of all résumés of the build: shares of different lists are not of one build. */
  readonly of: string;
  /** What should have been built and was not: names of PDFs, or of résumés that could not be read. */
  readonly missing: readonly string[];
}

export interface Manifest {
  readonly generator: string;
  /** Absent for a build that is whole. */
  readonly shard?: ManifestShard;
  readonly outputs: readonly ManifestEntry[];
}
