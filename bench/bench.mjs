// Compares the bundled command with a plain react-pdf script that sets the same résumé with the same fonts.
// The two run in alternation, so that a busy machine slows both; medians and ratios are printed.
// Usage: npm run bench [-- --rounds 15] [--resume content/infra-lead/resume.yaml] [--lang zh]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    resume: { type: "string", default: "content/infra-lead/resume.yaml" },
    lang: { type: "string", default: "zh" },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), "resume-pdf-bench-"));
const slug = values.resume.split("/").at(-2);
const ours = join(folder, `${slug}.${values.lang}.2p.pdf`);
const theirs = join(folder, "plain.pdf");

const node = (...args) => {
  const start = performance.now();
  const output = execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
  return { time: performance.now() - start, output: output.toString() };
};
const build = () =>
  node(
    "dist/cli.js",
    "build",
    values.resume,
    "--lang",
    values.lang,
    "--pages",
    "2",
    "--out",
    folder,
    "--quiet",
  );
const plain = (...counts) => node("bench/plain.mjs", values.resume, values.lang, theirs, ...counts);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const row = (name, unit, a, b) =>
  console.log(
    `${name.padEnd(34)} ${a.toFixed(0).padStart(7)} ${unit}  ${b.toFixed(0).padStart(7)} ${unit}   ${(a / b).toFixed(2)}`,
  );

console.log(
  `${values.resume}, ${values.lang}, two pages, ${rounds} rounds in alternation, Node ${process.version}\n`,
);
console.log(`${"median of".padEnd(34)} ${"resume-pdf".padStart(10)}  ${"plain script".padStart(10)}   ratio`);

build();
plain();
const cold = { ours: [], theirs: [] };
for (let i = 0; i < rounds; i += 1) {
  cold.ours.push(build().time);
  cold.theirs.push(plain().time);
}
row("cold: the whole command", "ms", median(cold.ours), median(cold.theirs));

const warm = { ours: [], theirs: [], oursMemory: [], theirsMemory: [] };
for (let i = 0; i < 3; i += 1) {
  const a = JSON.parse(
    node("bench/warm.mjs", values.resume, values.lang, folder, "5", String(rounds)).output,
  );
  const b = JSON.parse(plain("5", String(rounds)).output);
  warm.ours.push(...a.times);
  warm.theirs.push(...b.times);
  warm.oursMemory.push(a.maxRss / 1024);
  warm.theirsMemory.push(b.maxRss / 1024);
}
row("warm: a rebuild in one process", "ms", median(warm.ours), median(warm.theirs));
row("peak memory after the rebuilds", "MB", median(warm.oursMemory), median(warm.theirsMemory));
row("size of the PDF", "kB", statSync(ours).size / 1000, statSync(theirs).size / 1000);

const { fit } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).outputs[0];
console.log(
  `\nresume-pdf laid the résumé out ${fit.attempts} times to fill its pages; the plain script once.`,
);
rmSync(folder, { recursive: true });
