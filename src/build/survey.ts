import type { Diagnostic } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import { Census } from "./census.ts";
import { Collisions, variantsOf, type Wishes } from "./plan.ts";
import { positioned, type ReadResume, readFile } from "./read.ts";
import { redactOne } from "./redact.ts";
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
  /** Résumés that are not sound, by what every machine calls them; one may turn out so when it is read again. */
  readonly unsound: readonly string[];
}

interface Question {
  readonly wishes: Wishes;
  readonly redact: string | undefined;
  /** Whether there are more résumés in the build than these. */
  readonly isPart: boolean;
}

/** Reads every file; what is wrong with single ones goes into the report. */
export async function survey(
  host: Host,
  files: readonly string[],
  { wishes, redact, isPart }: Question,
  report: Report,
): Promise<Survey> {
  const census = new Census({ langs: wishes.langs, redact, isPart }, report);
  const collisions = new Collisions();
  const kept = new Map<string, ReadResume>();
  const sound: string[] = [];
  const unsound: string[] = [];
  let count = 0;
  for (const file of files) {
    const resume = census.count(await readFile(host, file));
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

  async function* variants(): AsyncGenerator<Variant> {
    for (const file of sound) {
      const resume = kept.get(file) ?? redactOne(await readFile(host, file), redact);
      kept.delete(file);
      if (report.isSound(resume)) yield* variantsOf(resume, wishes);
      else {
        // Somebody has changed it meanwhile.
        report.add(positioned(resume.source, resume.diagnostics));
        unsound.push(host.inProject(file));
      }
    }
  }
  return { count, obstacles: [...census.obstacles(), ...collisions.diagnostics], variants, unsound };
}
