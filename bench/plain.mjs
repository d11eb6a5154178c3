// A plain react-pdf script, to compare with.
// Usage: node bench/plain.mjs <resume.yaml> <lang> <out.pdf> [warm-up rounds, measured rounds]
import { writeFileSync } from "node:fs";
import { renderToBuffer } from "@react-pdf/renderer";
import { plainDocument } from "./plain-document.mjs";

const [file, lang, out, warmUp = "0", rounds = "0"] = process.argv.slice(2);
const document = plainDocument(file, lang);
const bytes = await renderToBuffer(document());
writeFileSync(out, bytes);

if (Number(rounds) > 0) {
  const times = [];
  for (let i = 0; i < Number(warmUp) + Number(rounds); i += 1) {
    const start = performance.now();
    await renderToBuffer(document());
    if (i >= Number(warmUp)) times.push(performance.now() - start);
  }
  console.log(JSON.stringify({ times, maxRss: process.resourceUsage().maxRSS }));
}
