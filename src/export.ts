import { toJsonResume } from "./content/index.ts";
import type { ExportFormat } from "./export/formats.ts";
import { toStrictJsonResume } from "./export/json-resume/strict-json-resume.ts";
import { toMarkdown } from "./export/markdown/to-markdown.ts";
import { redacted } from "./export/redacted.ts";
import { toText } from "./export/text/to-text.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { ForeignKeys, Lang, Resume } from "./model/resume.ts";
import { select } from "./select/index.ts";

export type { ExportFormat } from "./export/formats.ts";

export interface ExportOptions {
  readonly to: ExportFormat;
  /** One of the résumé's languages; absent means the primary one. `all` keeps them all, which JSON alone can. */
  readonly lang?: Lang | "all";
  /** Hides what a redaction profile names: `public`, or one of the résumé's own. */
  readonly redact?: string;
  /** What the résumé's file keeps for other programs (`foreignKeys`): JSON Resume has it back, unless it is redacted. */
  readonly foreign?: ForeignKeys;
}

export interface Exported {
  /** Ends with a line break. */
  readonly text: string;
  /** Texts that stand in another language than asked for, sections that are not shown. Never errors. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a résumé as JSON Resume v1, as Markdown or as plain text. The documents show what a PDF without a page limit
 * shows, in its order and by the customs of its language.
 *
 * @throws ResumeError for a language or a redaction profile that the résumé does not have, and for what is told in
 * other places although the profile hides it
 */
export function exportResume(resume: Resume, { to, lang, redact, foreign }: ExportOptions): Exported {
  const { resume: shown, diagnostics: hidden } = redacted(resume, redact);
  const [primary = "en"] = shown.meta.languages;
  if (lang === "all") return { text: toJsonResume(shown), diagnostics: hidden };
  const { selected, diagnostics: chosen } = select(shown, { lang: lang ?? primary });
  const diagnostics = [...hidden, ...chosen];
  switch (to) {
    case "json-resume":
      return {
        text: toStrictJsonResume(shown, selected.lang, redact === undefined ? foreign : undefined),
        diagnostics,
      };
    case "markdown":
      return { text: toMarkdown(selected), diagnostics };
    case "text":
      return { text: toText(selected), diagnostics };
  }
}
