import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUNDLER = "esbuild.config.mjs";
const SOURCES = ["src", "layouts", "package.json", "package-lock.json", BUNDLER, "esbuild.plugins.mjs"];

/**
 * Tests of the command run what users run, so it is bundled afresh if a source is newer than the last bundle.
 * Sources that do not bundle leave no command behind: its tests fail, the others still tell what is wrong.
 */
export default function setup(): void {
  const bundled = newestIn("dist/cli.cjs");
  if (SOURCES.every((source) => newestIn(source) <= bundled)) return;
  try {
    execFileSync(process.execPath, [BUNDLER], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  } catch {
    rmSync(join(ROOT, "dist"), { recursive: true, force: true });
  }
}

/** When something in a file or folder last changed; -1 if it is not there. */
function newestIn(path: string): number {
  const full = join(ROOT, path);
  if (!existsSync(full)) return -1;
  const inside = statSync(full).isDirectory() ? readdirSync(full, { recursive: true, encoding: "utf8" }) : [];
  return Math.max(statSync(full).mtimeMs, ...inside.map((name) => statSync(join(full, name)).mtimeMs));
}
