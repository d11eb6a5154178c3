import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = join(ROOT, "dist/cli.cjs");

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  /** Standard output as it came. */
  readonly bytes: Buffer;
  readonly stderr: string;
}

export interface Circumstances {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** A line of a POSIX shell that follows the command's name, instead of words; a pipe fails with its command. */
  readonly shell?: string;
}

/** Runs the bundled command as a user would, away from this repository and its environment. */
export function resumePdf(
  words: readonly string[],
  { cwd, input = "", env = {}, shell }: Circumstances,
): Outcome {
  if (!existsSync(COMMAND)) throw new Error("there is no dist/cli.cjs: the sources do not bundle");
  const [program, given] =
    shell === undefined
      ? [process.execPath, [COMMAND, ...words]]
      : ["bash", ["--norc", "-o", "pipefail", "-c", `"$0" "$1" ${shell}`, process.execPath, COMMAND]];
  const { status, stdout, stderr } = spawnSync(program, given, {
    cwd,
    input,
    env: { PATH: process.env["PATH"], ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout: stdout.toString(), bytes: stdout, stderr: stderr.toString() };
}

/** A folder of the user's, gone after the tests of this file. */
export function userFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "resume-pdf-cli-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A small sound résumé, with other lines for some of its own. */
export function resumeYaml(lines: Readonly<Record<string, string>> = {}): string {
  const usual = {
    meta: "meta: { languages: [en], lastModified: 2026-01-15 }",
    basics: "basics: { name: Lin Yi, label: Engineer, email: lin.yi@example.com }",
    work: "work: [{ name: Example, position: Engineer, startDate: 2020-08, highlights: [Built a thing.] }]",
  };
  return `${Object.values({ ...usual, ...lines }).join("\n")}\n`;
}
