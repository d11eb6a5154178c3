import type { FontFamilies, PageTarget } from "./layout.ts";
import type { Standard } from "./metadata.ts";
import type { Lang } from "./resume.ts";
import type { ThemeOverrides } from "./theme.ts";
import type { PaperName } from "./units.ts";

/** What the file of a project's configuration is called; it is looked for here and in the folders above. */
export const CONFIG_FILE = "resume-pdf.config.yaml";

/** What a project says once for all of its builds. Paths count from the file that says it. */
export interface ProjectConfig {
  /** Résumé files or folders of them. */
  readonly resumes?: readonly string[];
  readonly languages?: readonly Lang[];
  readonly pages?: readonly PageTarget[];
  /** Names of layouts, or files of one's own. */
  readonly layouts?: readonly string[];
  readonly papers?: readonly PaperName[];
  /** What is different about the look of every layout; a résumé's own theme counts over it. */
  readonly theme?: ThemeOverrides;
  /** The font families that all layouts set text in, instead of their own. */
  readonly fonts?: Partial<FontFamilies>;
  /** A redaction profile, or `none`. */
  readonly redact?: string;
  readonly standard?: Standard;
  readonly strict?: boolean;
  /** The folder of the outputs. */
  readonly out?: string;
  /** What the outputs are called in it. See `readPattern`. */
  readonly name?: string;
}

/** What hides nothing where a profile could be named, so that a flag can say so over a configuration. */
export const NO_REDACTION = "none";
