import { statSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a layout can be made of, in the order in which an import without extension is looked for. */
export const EXTENSIONS = [".tsx", ".ts", ".jsx", ".js", ".mjs", ".json"] as const;

/** The file that a relative import means, as bundlers find it: with or without extension, or the index of a folder. */
export function findModule(importer: string, specifier: string): string | undefined {
  const path = join(dirname(importer), specifier);
  return candidates(path).find(isFile);
}

/** TypeScript calls a module by what it will be compiled to: `./parts.js` may be `parts.tsx`. */
function candidates(path: string): readonly string[] {
  const bare = path.replace(/\.(jsx?|mjs)$/, "");
  const compiled = bare === path ? [] : [`${bare}.tsx`, `${bare}.ts`];
  const extended = EXTENSIONS.map((extension) => path + extension);
  const indexes = EXTENSIONS.map((extension) => join(path, `index${extension}`));
  return [path, ...compiled, ...extended, ...indexes];
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
