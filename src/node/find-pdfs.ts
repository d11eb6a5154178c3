import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import { isForeign } from "./find-resumes.ts";

/** The PDFs below a folder, in code-unit order; hidden folders and links to folders are passed over. */
export async function findPdfs(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return isForeign(entry.name) ? [] : findPdfs(path);
      return /\.pdf$/i.test(entry.name) ? [path.replaceAll(sep, "/")] : [];
    }),
  );
  return found.flat().sort();
}
