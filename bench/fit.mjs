// Times the fit of every sample × language × layout × variant, warm: from the selected résumé to finished pages.
// Usage: node bench/fit.mjs [rounds]
import { importBundled } from "../test/support/import-bundled.mjs";

const rounds = Number(process.argv[2] ?? 7);
const { fits } = await importBundled("bench/our-fit.ts");
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const all = await fits();
const times = new Map(all.map(({ name }) => [name, []]));
const attempts = new Map();
for (let round = -1; round < rounds; round += 1) {
  for (const { name, run } of all) {
    const start = performance.now();
    attempts.set(name, await run());
    // The first round warms up.
    if (round >= 0) times.get(name).push(performance.now() - start);
  }
}
const rows = [...times].map(([name, own]) => ({ name, time: median(own), attempts: attempts.get(name) }));
for (const { name, time, attempts } of rows.toSorted((a, b) => b.time - a.time).slice(0, 8))
  console.log(`${time.toFixed(0).padStart(5)} ms  ${String(attempts).padStart(2)} attempts  ${name}`);
console.log(
  `${rows.length} fits, ${rounds} rounds: median ${median(rows.map(({ time }) => time)).toFixed(0)} ms, slowest ${Math.max(...rows.map(({ time }) => time)).toFixed(0)} ms`,
);
