import { isAbsolute, relative, resolve, sep } from "node:path";

/** A path relative to the working folder if it lies below, else as it is; with forward slashes. */
export function portablePath(path: string): string {
  const fromHere = relative(process.cwd(), resolve(path));
  const isBelow = fromHere !== ".." && !fromHere.startsWith(`..${sep}`) && !isAbsolute(fromHere);
  return (isBelow ? fromHere : path).replaceAll(sep, "/");
}
