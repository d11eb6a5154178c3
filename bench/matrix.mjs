// Builds the whole matrix of samples × layouts × variants × papers and reports time and memory.
// Usage: node bench/matrix.mjs [--jobs 1,2] [--rounds 3]     the command, with so many threads in turn
//        node --expose-gc bench/matrix.mjs --heap             the heap after 50 and after 500 builds in one process
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    jobs: { type: "string", default: "1,2" },
    rounds: { type: "string", default: "3" },
    layouts: { type: "string" },
    heap: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("..", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "resume-pdf-matrix-"));
const layouts = values.layouts?.split(",") ?? shippedLayouts();
try {
  if (values.heap) await watchHeap();
  else timeJobs(values.jobs.split(",").map(Number), Number(values.rounds));
} finally {
  rmSync(out, { recursive: true });
}

/** The names that `resume-pdf layouts` lists. */
function shippedLayouts() {
  const { stdout } = spawnSync(process.execPath, ["dist/cli.cjs", "layouts"], { cwd: root });
  const names = [...stdout.toString().matchAll(/^([a-z][\w-]*) {2,}/gm)].map(([, name]) => name);
  if (names.length === 0) throw new Error("the command lists no layouts: is dist/ built?");
  return names;
}

/** Wall time, processor time and peak memory of the command, the numbers of threads taking turns. */
function timeJobs(counts, rounds) {
  console.log(`${layouts.join(", ")}; ${availableParallelism()} processors, Node ${process.version}\n`);
  console.log("jobs   PDFs    wall s   processor s   peak MB");
  const runs = new Map(counts.map((jobs) => [jobs, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const jobs of counts) runs.get(jobs).push(buildMatrix(jobs));
  for (const [jobs, results] of runs) {
    const best = results.toSorted((a, b) => a.wall - b.wall)[0];
    const column = (value, digits, width) => value.toFixed(digits).padStart(width);
    console.log(
      `${column(jobs, 0, 4)} ${column(best.pdfs, 0, 6)} ${column(best.wall, 2, 9)} ${column(best.busy, 2, 13)} ${column(best.peak, 0, 9)}`,
    );
  }
}

/** One build in a process of its own, which tells at its end what it took. */
function buildMatrix(jobs) {
  const tell =
    "process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();require('fs').writeSync(1,JSON.stringify({busy:(u+s)/1e6,peak:m/1024}))})";
  const preload = `data:text/javascript,${encodeURIComponent(`import{createRequire}from'module';const require=createRequire('${import.meta.url}');${tell}`)}`;
  const words = ["build", "--quiet", "--layout", layouts.join(","), "--paper", "a4,letter"];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", preload, "dist/cli.cjs", ...words, "--jobs", String(jobs), "--out", out],
    { cwd: root },
  );
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  const pdfs = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")).outputs.length;
  return { wall, pdfs, ...JSON.parse(stdout) };
}

/** What stays in memory, after a collection of garbage, when one process builds again and again. */
async function watchHeap() {
  if (!globalThis.gc) throw new Error("start Node with --expose-gc");
  const { build } = await import("../dist/index.js");
  const inputs = ["content/node-backend/resume.yaml"];
  const heapAfter = new Map();
  for (let builds = 1; builds <= 500; builds += 1) {
    const layout = layouts[builds % layouts.length];
    const { diagnostics } = await build({
      inputs: inputs.map((input) => join(root, input)),
      layouts: [layout],
      pages: [1 + (builds % 2)],
      out,
      jobs: 1,
    });
    if (diagnostics.some(({ severity }) => severity === "error"))
      throw new Error(JSON.stringify(diagnostics));
    if (builds % 50 !== 0) continue;
    globalThis.gc();
    heapAfter.set(builds, process.memoryUsage().heapUsed / 1e6);
    console.log(`heap after ${String(builds).padStart(3)} builds: ${heapAfter.get(builds).toFixed(1)} MB`);
  }
  console.log(`500 to 50: ${(heapAfter.get(500) / heapAfter.get(50)).toFixed(3)}`);
}
