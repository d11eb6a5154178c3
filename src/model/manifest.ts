import type { PageTarget, Settings } from "./layout.ts";
import type { Lang, Priority } from "./resume.ts";
import type { PaperName } from "./units.ts";

/** Something that a variant leaves out to keep its page promise. */
export interface Omission {
  /** The path of what is left out, e.g. `work[0].highlights[2]`. */
  readonly path: string;
  /** Its first words, for people. */
  readonly excerpt: string;
  readonly priority: Priority;
}

/** How a variant met its page target. */
export interface FitReport {
  readonly settings: Settings;
  /** Where the settings lie between floor (0) and ceiling (1). */
  readonly comfort: number;
  /** How much of each page's text area is filled, 0 to 1. */
  readonly fill: readonly number[];
  readonly omitted: readonly Omission[];
  /** How many times the pages were measured. */
  readonly attempts: number;
}

/** One built PDF, as it stands in `manifest.json`. */
export interface ManifestEntry {
  readonly file: string;
  readonly source: string;
  readonly lang: Lang;
  readonly layout: string;
  readonly paper: PaperName;
  readonly target: PageTarget;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  /** PostScript names of the embedded faces. */
  readonly fonts: readonly string[];
  readonly fit: FitReport;
}

export interface Manifest {
  readonly generator: string;
  readonly outputs: readonly ManifestEntry[];
}
