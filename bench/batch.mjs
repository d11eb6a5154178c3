// Many résumés at once: variations of the samples, no two of which hold the same text.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { nodeWithMemory } from "./measure.mjs";

/** Builds `count` résumés with one and with two threads, and with a plain loop; prints times for each résumé. */
export function compareBatch(count, lang, folder, row) {
  const [sources, ours, theirs] = ["batch", "batch-ours", "batch-theirs"].map((name) => join(folder, name));
  mkdirSync(theirs);
  writeVariations(count, lang, sources);
  const build = (jobs) =>
    nodeWithMemory(
      ...["dist/cli.cjs", "build", sources, "--lang", lang, "--pages", "2", "--out", ours, "--quiet"],
      ...["--jobs", String(jobs)],
    );
  const plain = nodeWithMemory("bench/plain-batch.mjs", sources, lang, theirs);
  for (const jobs of [1, 2]) {
    const built = build(jobs);
    const pdfs = readdirSync(ours).filter((name) => name.endsWith(".pdf")).length;
    if (pdfs !== count) throw new Error(`${pdfs} PDFs of ${count} résumés`);
    const threads = jobs === 1 ? "1 thread" : `${jobs} threads`;
    row(`each of ${count} résumés, ${threads}`, "ms", built.time / count, plain.time / count);
    row(`peak memory of ${count}, ${threads}`, "MB", built.memory, plain.memory);
    rmSync(ours, { recursive: true });
  }
  console.log("");
}

function writeVariations(count, lang, folder) {
  const samples = readdirSync("content", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, resume: parse(readFileSync(join("content", name, "resume.yaml"), "utf8")) }))
    .filter(({ resume }) => resume.meta.languages.includes(lang));
  if (samples.length === 0) throw new Error(`no sample is written in ${lang}`);
  for (let i = 0; i < count; i += 1) {
    const { name, resume } = samples[i % samples.length];
    const place = join(folder, `${name}-${String(i + 1).padStart(3, "0")}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "resume.yaml"), stringify(variation(resume, i + 1)));
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
