import { basename, dirname } from "node:path";

/** Longer than git needs for any history; a hung file system must not hang the build. */
const PATIENCE_MS = 10_000;

/** When a file was last committed, in seconds since 1970; undefined without git, a repository or a commit. */
export async function lastCommitTime(path: string): Promise<number | undefined> {
  // Brings Node's network along, and most résumés say themselves when they were changed.
  const { execFile } = await import("node:child_process");
  return new Promise((resolve) => {
    execFile(
      "git",
      ["log", "-1", "--format=%ct", "--", basename(path)],
      { cwd: dirname(path), timeout: PATIENCE_MS },
      (error, stdout) => {
        const seconds = stdout.trim();
        resolve(error === null && /^\d+$/.test(seconds) ? Number(seconds) : undefined);
      },
    );
  });
}
