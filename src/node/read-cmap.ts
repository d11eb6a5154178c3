import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgramPackage } from "./package.ts";

/** Reads one of Adobe's character maps for Chinese that ship with the program, e.g. `UniGB-UCS2-H`. */
export async function readCMap(name: string): Promise<Uint8Array> {
  // It comes from a file that anyone may have made, and becomes part of a path.
  const isPlain = /^[\w-]+$/.test(name);
  const path = join(findProgramPackage().root, "dist", "cmaps", `${name}.bcmap`);
  const content = isPlain ? await readFile(path).catch(() => undefined) : undefined;
  if (content === undefined) throw new Error("only the character maps for Chinese are here");
  return Uint8Array.from(content);
}
