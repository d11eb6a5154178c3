// How long after a résumé is saved its PDF is there, with `build --watch`.
// Usage: node bench/watch.mjs <resume.yaml> <lang> <rounds>; prints the times as JSON, in ms
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const COMMAND = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));
const [file, lang, rounds] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "resume-pdf-watch-"));
cpSync(dirname(file), folder, { recursive: true });
const resume = join(folder, basename(file));
const source = readFileSync(resume, "utf8");

const words = ["build", resume, "--lang", lang, "--pages", "2", "--watch", "--out", join(folder, "out")];
const child = spawn(process.execPath, [COMMAND, ...words], { stdio: ["ignore", "ignore", "pipe"] });
let told = () => {};
let heard = "";
child.stderr.on("data", (chunk) => {
  heard += chunk;
  if (!heard.includes("watching")) return;
  if (!heard.includes("KB\n")) throw new Error(heard);
  heard = "";
  told();
});
const isBuilt = () =>
  new Promise((resolve) => {
    told = resolve;
  });

const times = [];
try {
  await isBuilt();
  for (let round = 0; round < 5 + Number(rounds); round += 1) {
    // A person reads what was built before they go on.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const built = isBuilt();
    const start = performance.now();
    writeFileSync(resume, source.replaceAll("。", round % 2 === 0 ? "了。" : "。"));
    await built;
    if (round >= 5) times.push(performance.now() - start);
  }
} finally {
  child.kill("SIGINT");
  rmSync(folder, { recursive: true });
}
console.log(JSON.stringify(times));
