// Sets a corpus and writes <out>.pdf with <out>.json beside it.
// Usage: npm run -s corpus -- <cases.json> <out.pdf>
import { readFileSync, writeFileSync } from "node:fs";
import { importBundled } from "../support/import-bundled.mjs";

const [casesFile, pdfFile] = process.argv.slice(2);
if (!casesFile || !pdfFile) {
  console.error("usage: npm run -s corpus -- <cases.json> <out.pdf>");
  process.exit(2);
}
const { setCorpus } = await importBundled("test/corpus/set-corpus.tsx");
const { pdf, index } = await setCorpus(JSON.parse(readFileSync(casesFile, "utf8")));
writeFileSync(pdfFile, pdf);
writeFileSync(pdfFile.replace(/\.pdf$/, ".json"), JSON.stringify(index));
console.log(`${index.items.length} pages written to ${pdfFile}`);
