import type { Diagnostic } from "./model/diagnostic.ts";
import type { Host } from "./model/host.ts";
import type { PageTarget } from "./model/layout.ts";
import type { Manifest, ManifestEntry } from "./model/manifest.ts";
import type { Lang } from "./model/resume.ts";
import type { PaperName } from "./model/units.ts";

export interface BuildOptions {
  /** Résumé files or folders. */
  readonly inputs: readonly string[];
  /** Languages to build; absent means every language of each résumé. */
  readonly langs?: readonly Lang[];
  /** Variants to build; absent means one page and two pages. */
  readonly pages?: readonly PageTarget[];
  readonly layouts?: readonly string[];
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

export interface BuildReport {
  readonly manifest: Manifest;
  /** Every problem of the run, in order of the inputs. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds every variant of every résumé. Problems of one résumé do not stop the others; nothing is thrown for a user's mistake. */
export async function build(_host: Host, _options: BuildOptions): Promise<BuildReport> {
  throw new Error("not yet");
}
