import { realpath } from "node:fs/promises";
import { isAbsolute, relative, sep } from "node:path";

/** Whether a file really lies in a folder or below it: `..` and symbolic links are followed before they are compared. */
export async function isBelow(folder: string, path: string): Promise<boolean> {
  const [from, to] = await Promise.all([realpath(folder), realpath(path)]);
  const way = relative(from, to);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
