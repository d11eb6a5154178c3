import { type Diagnostic, hasErrors, ResumeError } from "../model/diagnostic.ts";
import type { Resume } from "../model/resume.ts";
import { didYouMean, listed } from "../model/suggest.ts";
import { profilesOf, redact } from "../redact/index.ts";

/**
 * A résumé as a redaction profile shows it, or as it is without one.
 *
 * @throws ResumeError if there is no such profile, or if what it hides is told in other places
 */
export function redacted(
  resume: Resume,
  profile: string | undefined,
): { readonly resume: Resume; readonly diagnostics: readonly Diagnostic[] } {
  if (profile === undefined) return { resume, diagnostics: [] };
  const redaction = redact(resume, profile);
  if (redaction === undefined) throw new ResumeError([unknownProfile(profile, profilesOf(resume))]);
  // Positions are those of the source, which alone its author knows.
  const diagnostics = redaction.diagnostics.map((problem) =>
    problem.path === undefined ? problem : { ...problem, path: redaction.originOf(problem.path) },
  );
  if (hasErrors(diagnostics)) throw new ResumeError(diagnostics);
  return { resume: redaction.resume, diagnostics };
}

const unknownProfile = (profile: string, known: readonly string[]): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code: "unknown-redaction",
  message: `this résumé does not have the redaction profile \`${profile}\``,
  hint: didYouMean(profile, known) ?? `there is ${listed(known)}; \`meta.redaction\` defines others`,
});
