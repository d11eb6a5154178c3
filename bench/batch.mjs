// Many résumés at once: variations of the samples, no two of which hold the same text.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { node, nodeWithMemory } from "./measure.mjs";

/**
 * Builds `count` résumés with one and with two threads, and with a plain loop; prints times for each résumé. Two plain
 * loops at once show what a second core of this machine gains at best: they share nothing.
 */
export function compareBatch(count, lang, folder, row) {
  const [ours, theirs] = ["batch-ours", "batch-theirs"].map((name) => join(folder, name));
  mkdirSync(theirs);
  // What one run has set, the next would know.
  const sourcesOf = (jobs) => join(folder, `batch-${jobs}`);
  for (const jobs of [1, 2]) writeVariations(count, lang, sourcesOf(jobs), count * (jobs - 1));
  const build = (jobs) =>
    nodeWithMemory(
      ...["dist/cli.cjs", "build", sourcesOf(jobs), "--lang", lang, "--pages", "2", "--out", ours, "--quiet"],
      ...["--jobs", String(jobs)],
    );
  const loop = ["bench/plain-batch.mjs", sourcesOf(1), lang, theirs];
  const plain = nodeWithMemory(...loop);
  const twins = node("bench/side-by-side.mjs", ...loop);
  const times = [1, 2].map((jobs) => {
    const built = build(jobs);
    const pdfs = readdirSync(ours).filter((name) => name.endsWith(".pdf")).length;
    if (pdfs !== count) throw new Error(`${pdfs} PDFs of ${count} résumés`);
    const threads = jobs === 1 ? "1 thread" : `${jobs} threads`;
    row(`each of ${count} résumés, ${threads}`, "ms", built.time / count, plain.time / count);
    row(`peak memory of ${count}, ${threads}`, "MB", built.memory, plain.memory);
    rmSync(ours, { recursive: true });
    return built.time;
  });
  const share = (two, one) => (two / one).toFixed(2);
  console.log(
    `\nOn two threads each takes ${share(times[1], times[0])} of the time; of two plain loops at once ${share(twins.time / 2, plain.time)}.\n`,
  );
}

function writeVariations(count, lang, folder, known) {
  const samples = readdirSync("content", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, resume: parse(readFileSync(join("content", name, "resume.yaml"), "utf8")) }))
    .filter(({ resume }) => resume.meta.languages.includes(lang));
  if (samples.length === 0) throw new Error(`no sample is written in ${lang}`);
  for (let i = 0; i < count; i += 1) {
    const { name, resume } = samples[i % samples.length];
    const place = join(folder, `${name}-${String(known + i + 1).padStart(3, "0")}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "resume.yaml"), stringify(variation(resume, known + i + 1)));
  }
}

/** A résumé whose name and points have a number of their own; without its photo, which lies elsewhere. */
function variation({ basics: { image: _, ...basics }, ...rest }, number) {
  const numbered = (value) => {
    if (typeof value === "string") return `${value} ${number}`;
    if (Array.isArray(value)) return value.map(numbered);
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, key === "priority" ? part : numbered(part)]),
    );
  };
  const inside = (value) => {
    if (Array.isArray(value)) return value.map(inside);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, key === "highlights" ? numbered(part) : inside(part)]),
    );
  };
  return inside({ basics: { ...basics, name: numbered(basics.name) }, ...rest });
}
