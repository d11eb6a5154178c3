import { isAbsolute, relative, resolve, sep } from "node:path";

/** A path relative to a folder, the working folder if none is given, if it lies below, else as it is; with forward slashes. */
export function portablePath(path: string, folder = process.cwd()): string {
  const fromHere = relative(folder, resolve(path));
  const isBelow = fromHere !== ".." && !fromHere.startsWith(`..${sep}`) && !isAbsolute(fromHere);
  return (isBelow ? fromHere : path).replaceAll(sep, "/");
}
