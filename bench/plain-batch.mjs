// A plain react-pdf script that makes PDFs of many résumés, one after the other.
// Usage: node bench/plain-batch.mjs <folder of résumés> <lang> <out folder>
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderToBuffer } from "@react-pdf/renderer";
import { plainDocument } from "./plain-document.mjs";

const [folder, lang, out] = process.argv.slice(2);
for (const name of readdirSync(folder).sort()) {
  const document = plainDocument(join(folder, name, "resume.yaml"), lang);
  writeFileSync(join(out, `${name}.pdf`), await renderToBuffer(document()));
}
