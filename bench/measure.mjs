// Runs programs and tells what they took.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const TELL_MEMORY = fileURLToPath(new URL("tell-memory.cjs", import.meta.url));

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Runs a program to its end: how long it took, in ms, and what it wrote. */
export function run(program, words) {
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(program, words, { cwd: root, maxBuffer: 2 ** 27 });
  const time = performance.now() - start;
  if (status !== 0) throw error ?? new Error(`${program} ${words.join(" ")} failed:\n${stderr}`);
  return { time, output: stdout.toString() };
}

export const node = (...words) => run(process.execPath, words);

/** The most memory that a script of Node's had at any time, in MB, with how long it took. */
export function nodeWithMemory(...words) {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ["--require", TELL_MEMORY, ...words], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${words.join(" ")} failed:\n${stderr}`);
  return { time, memory: Number(output[3].toString()) / 1024 };
}

/** Lets programs take turns, so that a busy machine slows all of them, and gives the median of each. */
export function inTurns(rounds, programs) {
  for (const program of programs) program();
  const results = programs.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    programs.forEach((program, i) => {
      results[i].push(program());
    });
  return results.map(median);
}
