import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lang } from "../model/resume.ts";
import { profilesOf } from "../redact/index.ts";
import { unknownLanguages } from "./plan.ts";
import { positioned, type ReadResume } from "./read.ts";
import { redactOne, UNKNOWN_REDACTION, unknownEverywhere } from "./redact.ts";
import type { Report } from "./report.ts";

/** What is asked for of all résumés, and whether there are more of them than are counted here. */
export interface Asked {
  readonly langs: readonly Lang[] | undefined;
  readonly redact: string | undefined;
  /** A language or profile that none of these has is no mistake then. */
  readonly isPart: boolean;
}

/** Counts what résumés have between them: what one lacks is passed over or its own mistake, what all lack is a mistake. */
export class Census {
  readonly #asked: Asked;
  readonly #report: Report;
  readonly #languages = new Set<Lang>();
  readonly #profiles = new Set<string>();
  readonly #withoutProfile: ReadResume[] = [];

  constructor(asked: Asked, report: Report) {
    this.#asked = asked;
    this.#report = report;
  }

  /** Counts a résumé and tells what is wrong with it. Returns it as it is to be shown. */
  count(read: ReadResume): ReadResume {
    const { resume } = read;
    for (const profile of resume ? profilesOf(resume) : []) this.#profiles.add(profile);
    for (const lang of resume?.meta.languages ?? []) this.#languages.add(lang);
    const shown = redactOne(read, this.#asked.redact);
    if (shown.diagnostics.some(({ code }) => code === UNKNOWN_REDACTION)) this.#withoutProfile.push(shown);
    else this.#tell(shown);
    return shown;
  }

  /** What is a mistake of whoever asked, once all are counted. */
  obstacles(): readonly Diagnostic[] {
    const { langs, redact, isPart } = this.#asked;
    const isUnknown = redact !== undefined && this.#profiles.size > 0 && !this.#profiles.has(redact);
    if (isUnknown && !isPart) return [unknownEverywhere(redact, [...this.#profiles])];
    for (const resume of this.#withoutProfile) this.#tell(resume);
    return isPart ? [] : unknownLanguages(this.#languages, langs);
  }

  #tell({ source, diagnostics }: ReadResume): void {
    this.#report.add(positioned(source, diagnostics));
  }
}
