// What tagging and stamping cost: the steps after the layout, each timed by itself, as shares of a warm rebuild.
// All of the stamp counts as cost; of drawing, what it takes longer than with a tagger that knows no content.
// (`standard: "none"` would be no baseline: it leaves out claims and data, and tags all the same.)
// Usage: node bench/tagging.mjs [--rounds 25] [--resume content/infra-lead/resume.yaml] [--lang zh]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importBundled } from "../test/support/import-bundled.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "25" },
    resume: { type: "string", default: "content/infra-lead/resume.yaml" },
    lang: { type: "string", default: "zh" },
  },
});
const WARM_UP = 8;
const out = mkdtempSync(join(tmpdir(), "resume-pdf-tagging-"));
const { parts } = await importBundled("bench/tagging-parts.ts");
const steps = await parts(values.resume, values.lang, out);

const { diagnostics } = await steps.rebuild();
if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(diagnostics));
const times = Object.fromEntries(Object.keys(steps).map((name) => [name, []]));
for (let round = -WARM_UP; round < Number(values.rounds); round += 1) {
  for (const [name, run] of Object.entries(steps)) {
    const start = performance.now();
    await run();
    if (round >= 0) times[name].push(performance.now() - start);
  }
}
rmSync(out, { recursive: true });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rebuild = median(times.rebuild);
const tagging = median(times.drawTagged.map((time, round) => time - times.drawUntagged[round]));
const stamping = median(times.stamp);
const row = (name, time) =>
  console.log(
    `${name.padEnd(34)} ${time.toFixed(1).padStart(7)} ms ${((100 * time) / rebuild).toFixed(0).padStart(4)} %`,
  );
console.log(`${values.resume}, ${values.lang}, two pages, ${values.rounds} rounds in alternation\n`);
row("a warm rebuild", rebuild);
row("drawing, with tags", median(times.drawTagged));
row("drawing, everything an artifact", median(times.drawUntagged));
row("tagging: their difference", tagging);
row("stamping", stamping);
row("tagging and stamping", tagging + stamping);
