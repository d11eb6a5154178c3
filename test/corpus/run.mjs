// Sets a corpus and writes <out>.pdf with <out>.json beside it.
// Usage: npm run -s corpus -- <cases.json> <out.pdf>
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { aliases } from "../../esbuild.config.mjs";

const [casesFile, pdfFile] = process.argv.slice(2);
if (!casesFile || !pdfFile) {
  console.error("usage: npm run -s corpus -- <cases.json> <out.pdf>");
  process.exit(2);
}
const root = fileURLToPath(new URL("../..", import.meta.url));
// Beside the project's packages, so that the engine finds its fonts.
const folder = mkdtempSync(join(root, "node_modules/.corpus-"));
try {
  const outfile = join(folder, "set-corpus.mjs");
  await build({
    entryPoints: [join(root, "test/corpus/set-corpus.tsx")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    jsx: "automatic",
    packages: "bundle",
    alias: aliases,
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: 'import{createRequire as __r}from"node:module";const require=__r(import.meta.url);' },
    logLevel: "error",
  });
  const { setCorpus } = await import(pathToFileURL(outfile).href);
  const { pdf, index } = await setCorpus(JSON.parse(readFileSync(casesFile, "utf8")));
  writeFileSync(pdfFile, pdf);
  writeFileSync(pdfFile.replace(/\.pdf$/, ".json"), JSON.stringify(index));
  console.log(`${index.items.length} pages written to ${pdfFile}`);
} finally {
  rmSync(folder, { recursive: true });
}
