// Rebuilds one résumé many times in one process, through the library.
// Usage: node bench/warm.mjs <resume.yaml> <lang> <out folder> <warm-up rounds> <measured rounds>
import { build } from "../dist/index.js";

const [file, lang, out, warmUp, rounds] = process.argv.slice(2);
const times = [];
for (let i = 0; i < Number(warmUp) + Number(rounds); i += 1) {
  const start = performance.now();
  const { diagnostics } = await build({ inputs: [file], langs: [lang], pages: [2], out, force: true });
  if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(diagnostics));
  if (i >= Number(warmUp)) times.push(performance.now() - start);
}
console.log(JSON.stringify({ times, maxRss: process.resourceUsage().maxRSS }));
