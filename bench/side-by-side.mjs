// Runs a script of Node's twice at the same time.
// Usage: node bench/side-by-side.mjs <script> [its words]
import { spawn } from "node:child_process";
import { once } from "node:events";

const twins = [1, 2].map(() => spawn(process.execPath, process.argv.slice(2), { stdio: "inherit" }));
const ends = await Promise.all(twins.map((twin) => once(twin, "exit")));
process.exitCode = ends.every(([code]) => code === 0) ? 0 : 1;
