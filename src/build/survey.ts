import type { Diagnostic } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import type { Lang } from "../model/resume.ts";
import { profilesOf } from "../redact/index.ts";
import { Collisions, unknownLanguages, variantsOf, type Wishes } from "./plan.ts";
import { positioned, type ReadResume, readFile } from "./read.ts";
import { redactOne, UNKNOWN_REDACTION, unknownEverywhere } from "./redact.ts";
import type { Report } from "./report.ts";
import { outputName, type Variant } from "./variant.ts";

/**
 * How many résumés are kept from the survey to the making, at about a third of a megabyte each. Those beyond are read
 * again when their turn comes, so that thousands take no more memory than these.
 */
const KEPT = 64;

/** All résumés of a build, looked at before the first is made: what is wrong is told before anything is written. */
export interface Survey {
  /** How many PDFs there will be. */
  readonly count: number;
  /** What keeps all of it from being built. */
  readonly obstacles: readonly Diagnostic[];
  /** Of sound résumés, in order. */
  variants(): AsyncGenerator<Variant>;
  /** Résumés that are not sound, by what every machine calls them. */
  readonly unsound: readonly string[];
}

interface Question {
  readonly wishes: Wishes;
  readonly redact: string | undefined;
  /** Whether there are more résumés than these: a language or profile that none of these has is no mistake then. */
  readonly isPart: boolean;
}

/** Reads every file; what is wrong with single ones goes into the report. */
export async function survey(
  host: Host,
  files: readonly string[],
  { wishes, redact, isPart }: Question,
  report: Report,
): Promise<Survey> {
  const read = async (file: string) => {
    const unredacted = await readFile(host, file);
    return { profiles: unredacted.resume && profilesOf(unredacted.resume), ...redactOne(unredacted, redact) };
  };
  const kept = new Map<string, ReadResume>();
  const sound: string[] = [];
  const unsound: string[] = [];
  const lackProfile: ReadResume[] = [];
  const languages = new Set<Lang>();
  const profiles = new Set<string>();
  const collisions = new Collisions();
  let count = 0;

  for (const file of files) {
    const resume = await read(file);
    for (const profile of resume.profiles ?? []) profiles.add(profile);
    if (resume.diagnostics.some(({ code }) => code === UNKNOWN_REDACTION)) lackProfile.push(resume);
    else report.add(positioned(resume.source, resume.diagnostics));
    for (const lang of resume.resume?.meta.languages ?? []) languages.add(lang);
    if (!report.isSound(resume)) {
      unsound.push(host.inProject(file));
      continue;
    }
    sound.push(file);
    if (kept.size < KEPT) kept.set(file, resume);
    const names = variantsOf(resume, wishes).map(outputName);
    for (const name of names) collisions.add(name, file);
    count += names.length;
  }

  const isUnknownEverywhere = redact !== undefined && profiles.size > 0 && !profiles.has(redact);
  if (!isUnknownEverywhere || isPart)
    for (const { source, diagnostics } of lackProfile) report.add(positioned(source, diagnostics));
  const obstacles = [
    ...(isUnknownEverywhere && !isPart ? [unknownEverywhere(redact, [...profiles])] : []),
    ...(isPart ? [] : unknownLanguages(languages, wishes.langs)),
    ...collisions.diagnostics,
  ];

  async function* variants(): AsyncGenerator<Variant> {
    for (const file of sound) {
      const resume = kept.get(file) ?? (await read(file));
      kept.delete(file);
      // Somebody may have changed it meanwhile.
      if (report.isSound(resume)) yield* variantsOf(resume, wishes);
      else report.add(positioned(resume.source, resume.diagnostics));
    }
  }
  return { count, obstacles, variants, unsound };
}
