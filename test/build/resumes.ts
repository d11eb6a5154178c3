import { type BuildOptions, type BuildReport, build } from "../../src/build.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Host } from "../../src/model/host.ts";
import { type Files, type MemoryHost, memoryHost } from "../support/memory-host.ts";

export interface Outcome extends BuildReport {
  readonly host: MemoryHost;
  /** The names of all files that were written, sorted. */
  readonly files: readonly string[];
}

/** Builds what stands in memory; everything below `content/` into `out/` unless told otherwise. */
export async function buildFiles(
  files: Files,
  options: Partial<BuildOptions> = {},
  given: Partial<Host> = {},
): Promise<Outcome> {
  const host = memoryHost(files, given);
  const report = await build(host, { inputs: ["content"], out: "out", ...options });
  return { ...report, host, files: [...host.written.keys()].sort() };
}

/** A small sound résumé in YAML, with other lines for some of its own. */
export function resumeYaml(lines: Readonly<Record<string, string>> = {}): string {
  const usual = {
    meta: "meta: { languages: [en], lastModified: 2026-01-15 }",
    basics: "basics: { name: Lin Yi, label: Engineer }",
    work: "work: [{ name: Example, startDate: 2020-08, highlights: [Built a thing.] }]",
  };
  return `${Object.values({ ...usual, ...lines }).join("\n")}\n`;
}

export const BILINGUAL = resumeYaml({
  meta: "meta: { languages: [en, zh], lastModified: 2026-01-15 }",
  basics: "basics: { name: { en: Lin Yi, zh: 林一 } }",
  work: "work: [{ name: { en: Example, zh: 示例 }, startDate: 2020-08, highlights: [{ en: Built it., zh: 做成了。 }] }]",
});

/** One page in one language: the quickest build there is. */
export const ONE: Partial<BuildOptions> = { langs: ["en"], pages: [1] };

export const codesOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`);
