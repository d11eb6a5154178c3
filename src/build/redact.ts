import type { Diagnostic } from "../model/diagnostic.ts";
import { didYouMean, listed } from "../model/suggest.ts";
import { profilesOf, redact } from "../redact/index.ts";
import { positioned, type ReadResume } from "./read.ts";

/**
 * Every résumé as a profile shows it, or as it is. One that does not have the profile, or that tells in another place what it hides,
 * is no longer sound: what was to be redacted is never built as it is.
 */
export function redactAll(
  read: readonly ReadResume[],
  profile: string | undefined,
  taken: readonly string[],
): { readonly read: readonly ReadResume[]; readonly diagnostics: readonly Diagnostic[] } {
  if (profile === undefined) return { read, diagnostics: [] };
  if (taken.includes(profile)) return { read: [], diagnostics: [nameIsTaken(profile)] };
  const sound = read.filter(({ resume }) => resume !== undefined);
  const known = [...new Set(sound.flatMap(({ resume }) => (resume ? profilesOf(resume) : [])))];
  if (sound.length > 0 && !known.includes(profile)) {
    return { read: [], diagnostics: [unknownProfile(profile, known, "no résumé here has")] };
  }
  return { read: read.map((one) => redactOne(one, profile)), diagnostics: [] };
}

function redactOne(read: ReadResume, profile: string): ReadResume {
  const { source, resume, diagnostics } = read;
  if (resume === undefined) return read;
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
const nameIsTaken = (profile: string): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code: "redaction-name",
  message: `a redaction profile cannot be called \`${profile}\``,
  hint: "layouts and papers have names in outputs too: choose another one",
});

const unknownProfile = (profile: string, known: readonly string[], whoLacksIt: string): Diagnostic => ({
  kind: "usage",
  severity: "error",
  code: "unknown-redaction",
  message: `${whoLacksIt} the redaction profile \`${profile}\``,
  hint: didYouMean(profile, known) ?? `there is ${listed(known)}; \`meta.redaction\` defines others`,
});
