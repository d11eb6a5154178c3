import type { Diagnostic } from "../model/diagnostic.ts";
import { didYouMean, listed } from "../model/suggest.ts";
import { profilesOf, redact } from "../redact/index.ts";
import { positioned, type ReadResume } from "./read.ts";

/**
 * A résumé as a profile shows it, or as it is. One that does not have the profile, or that tells in another place what
 * it hides, is no longer sound: what was to be redacted is never built as it is.
 */
export function redactOne(read: ReadResume, profile: string | undefined): ReadResume {
  const { source, resume, diagnostics } = read;
  if (resume === undefined || profile === undefined) return read;
  const redaction = redact(resume, profile);
  if (redaction === undefined) {
    const problem = unknownProfile(profile, profilesOf(resume), "this résumé does not have");
    return { source, diagnostics: [...diagnostics, problem] };
  }
  return {
    // What later stages say of the redacted résumé is meant for the author of the source.
    source: {
      file: source.file,
      locate: (path, excerpt) => source.locate(redaction.originOf(path), excerpt),
    },
    resume: redaction.resume,
    redaction,
    diagnostics: [...diagnostics, ...positioned(source, redaction.diagnostics)],
  };
}

/** The names of layouts, papers and profiles stand in the same place of a file's name. */
export const nameIsTaken = (profile: string): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code: "redaction-name",
  message: `a redaction profile cannot be called \`${profile}\``,
  hint: "layouts and papers have names in outputs too: choose another one",
});

/** A profile that none of the résumés has, told once instead of for each of them. */
export const unknownEverywhere = (profile: string, known: readonly string[]): Diagnostic =>
  unknownProfile(profile, known, "no résumé here has");

const unknownProfile = (profile: string, known: readonly string[], whoLacksIt: string): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code: UNKNOWN_REDACTION,
  message: `${whoLacksIt} the redaction profile \`${profile}\``,
  hint: didYouMean(profile, known) ?? `there is ${listed(known)}; \`meta.redaction\` defines others`,
});

export const UNKNOWN_REDACTION = "unknown-redaction";
