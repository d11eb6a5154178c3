import type { Severity } from "./diagnostic.ts";
import type { Lang } from "./resume.ts";

/** A stretch of a text that is not written as its language's rules want it. */
export interface Slip {
  /** The rule that it breaks, as `docs/checks.md` numbers them: `N1`, `Q3`. */
  readonly rule: string;
  /** Stable name in kebab case: `half-width-mark`. */
  readonly code: string;
  readonly severity: Severity;
  /** Where it stands in the text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What was found, one sentence, no full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** What should stand there; absent where only the author can tell. */
  readonly replacement?: string;
}

/** What is known of a text before it is looked at. */
export interface Writing {
  readonly lang: Lang;
  /**
   * The text came out of a PDF or a scan, whose line breaks left spaces between Chinese characters: there they mean
   * nothing, elsewhere they may be a list's separators.
   */
  readonly extracted?: boolean;
}
