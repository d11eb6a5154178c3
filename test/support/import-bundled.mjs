import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { aliases } from "../../esbuild.config.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Imports a TypeScript module of the project, bundled as the command is: with its own text engine in react-pdf. */
export async function importBundled(path) {
  // Inside the project, so that the program finds its own package and fonts.
  const folder = mkdtempSync(join(root, "node_modules/.bundled-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20.19",
      jsx: "automatic",
      alias: aliases,
      define: { "process.env.NODE_ENV": '"production"' },
      banner: { js: 'import{createRequire as __r}from"node:module";const require=__r(import.meta.url);' },
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
