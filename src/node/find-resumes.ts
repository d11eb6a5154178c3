import { readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";

const RESUME_FILES: ReadonlySet<string> = new Set(["resume.yaml", "resume.yml", "resume.json"]);

/**
 * A file stands for itself, whatever its name; a folder for the résumés below it, in code-unit order so that
 * every machine builds them alike. Hidden folders and `node_modules` are not the author's and are passed over;
 * symbolic links to folders are not followed, so no cycle can trap the search.
 */
export async function findResumes(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const found = await resumesBelow(path);
  return found.map((file) => file.replaceAll(sep, "/")).sort();
}

async function resumesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isForeign(entry.name) ? [] : resumesBelow(path);
      return RESUME_FILES.has(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}

export function isForeign(folder: string): boolean {
  return folder.startsWith(".") || folder === "node_modules";
}
