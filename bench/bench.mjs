// Compares the bundled command with a plain react-pdf script that sets the same résumés with the same fonts. They run in
// alternation, so that a busy machine slows both; medians and ratios are printed.
// Usage: npm run bench [-- --rounds 15] [--resume content/infra-lead/resume.yaml] [--lang zh] [--batch 200]
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareBatch } from "./batch.mjs";
import { inTurns, median, node, nodeWithMemory } from "./measure.mjs";
import { compareOthers } from "./others.mjs";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    resume: { type: "string", default: "content/infra-lead/resume.yaml" },
    lang: { type: "string", default: "zh" },
    batch: { type: "string", default: "200" },
  },
});
const { resume, lang } = values;
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), "resume-pdf-bench-"));
const ours = join(folder, `${resume.split("/").at(-2)}.${lang}.2p.pdf`);
const theirs = join(folder, "plain.pdf");

// What is there already would not be made again.
const building = [
  ...["dist/cli.cjs", "build", resume, "--lang", lang, "--pages", "2"],
  ...["--out", folder, "--quiet", "--force"],
];
const plainly = ["bench/plain.mjs", resume, lang, theirs];

const row = (name, unit, a, b) =>
  console.log(
    `${name.padEnd(38)} ${a.toFixed(0).padStart(7)} ${unit.padEnd(2)} ${b.toFixed(0).padStart(9)} ${unit.padEnd(2)}   ${(a / b).toFixed(2)}`,
  );

try {
  console.log(
    `${resume}, ${lang}, two pages, ${rounds} rounds in alternation, Node ${process.version}\n\n${"median of".padEnd(38)} resume-pdf  plain script  ratio`,
  );
  compareOne();
  const { fit } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).outputs[0];
  console.log(
    `\nresume-pdf laid the résumé out ${fit.attempts} times to fill its pages; the plain script once.\n`,
  );
  if (Number(values.batch) > 0) compareBatch(Number(values.batch), lang, folder, row);
  compareOthers({ resume, lang, folder, rounds, building });
} finally {
  rmSync(folder, { recursive: true });
}

function compareOne() {
  const [bare, help] = inTurns(rounds, [
    () => node("-e", "0").time,
    () => node("dist/cli.cjs", "--help").time,
  ]);
  const [built, plain] = inTurns(rounds, [() => node(...building).time, () => node(...plainly).time]);
  row("--help, beside Node that does nothing", "ms", help, bare);
  row("cold: the whole command", "ms", built, plain);
  const [built1, plain1] = inTurns(5, [
    () => nodeWithMemory(...building).memory,
    () => nodeWithMemory(...plainly).memory,
  ]);
  row("peak memory of that", "MB", built1, plain1);

  const warm = { ours: [], theirs: [], oursMemory: [], theirsMemory: [] };
  for (let i = 0; i < 3; i += 1) {
    const a = JSON.parse(node("bench/warm.mjs", resume, lang, folder, "5", String(rounds)).output);
    const b = JSON.parse(node(...plainly, "5", String(rounds)).output);
    warm.ours.push(...a.times);
    warm.theirs.push(...b.times);
    warm.oursMemory.push(a.maxRss / 1024);
    warm.theirsMemory.push(b.maxRss / 1024);
  }
  row("warm: a rebuild in one process", "ms", median(warm.ours), median(warm.theirs));
  const watched = JSON.parse(node("bench/watch.mjs", resume, lang, String(rounds)).output);
  row("--watch: from saving to the PDF", "ms", median(watched), median(warm.theirs));
  row("peak memory after the rebuilds", "MB", median(warm.oursMemory), median(warm.theirsMemory));
  row("size of the PDF", "kB", statSync(ours).size / 1000, statSync(theirs).size / 1000);
}
