import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, resumePdf, resumeYaml, userFolder } from "./run.ts";

const people = ["ada", "bo", "cai", "dan"];
const cwd = userFolder(
  Object.fromEntries(
    people.map((name) => [
      `content/${name}/resume.yaml`,
      resumeYaml({ basics: `basics: { name: ${name} }` }),
    ]),
  ),
);
const WORDS = ["build", "--pages", "1", "--force", "--out"];

/** Runs a build and ends it after some time, unless it is done before. */
function endedAfter(
  milliseconds: number,
  signal: NodeJS.Signals,
  ...words: string[]
): Promise<{ readonly code: number | null; readonly log: string }> {
  const child = spawn(process.execPath, [join(ROOT, "dist/cli.cjs"), ...words], { cwd });
  let log = "";
  child.stderr.on("data", (chunk) => {
    log += chunk;
  });
  const timer = setTimeout(() => child.kill(signal), milliseconds);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, log });
    });
  });
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const filesIn = (folder: string) => {
  try {
    return readdirSync(join(cwd, folder)).sort();
  } catch {
    return [];
  }
};
const read = (folder: string, file: string) => readFileSync(join(cwd, folder, file));
const isTemporary = (file: string) => file.endsWith(".tmp");

interface Listed {
  readonly outputs: readonly { readonly file: string; readonly sha256: string }[];
}

describe("a build that is killed", () => {
  it("leaves only complete files, at whatever moment it is", async () => {
    const begun = performance.now();
    expect(resumePdf([...WORDS, "whole", "--jobs", "2"], { cwd }).code).toBe(0);
    const duration = performance.now() - begun;
    const whole = new Map(filesIn("whole").map((file) => [file, sha256(read("whole", file))]));
    expect(whole.size).toBe(5);

    let seen = 0;
    for (let moment = 1; moment <= 20; moment += 1) {
      if (moment === 11) rmSync(join(cwd, "killed"), { recursive: true, force: true });
      await endedAfter((duration * moment) / 20, "SIGKILL", ...WORDS, "killed", "--jobs", "2");
      for (const file of filesIn("killed").filter((name) => !isTemporary(name) && name !== "manifest.json")) {
        expect(sha256(read("killed", file)), `${file} at moment ${moment}`).toBe(whole.get(file));
        seen += 1;
      }
      if (filesIn("killed").includes("manifest.json")) {
        const { outputs }: Listed = JSON.parse(read("killed", "manifest.json").toString());
        for (const { file, sha256: hash } of outputs) expect(hash, file).toBe(whole.get(file));
      }
    }
    expect(seen).toBeGreaterThan(0);
  }, 240_000);

  it("has its unfinished files swept away by the next build, once they are surely abandoned", () => {
    const abandoned = join(cwd, "whole/.ada.en.1p.pdf.01234567-89ab-cdef-0123-456789abcdef.tmp");
    const fresh = join(cwd, "whole/.bo.en.1p.pdf.01234567-89ab-cdef-0123-456789abcdef.tmp");
    const others = join(cwd, "whole/.notes.tmp");
    for (const file of [abandoned, fresh, others]) writeFileSync(file, "%PDF");
    for (const file of [abandoned, others]) utimesSync(file, 1_600_000_000, 1_600_000_000);
    expect(resumePdf([...WORDS, "whole"], { cwd }).code).toBe(0);
    expect(filesIn("whole").filter(isTemporary)).toEqual([
      ".bo.en.1p.pdf.01234567-89ab-cdef-0123-456789abcdef.tmp",
      ".notes.tmp",
    ]);
  });
});

describe("a build that the user stops with Ctrl-C", () => {
  it("ends in good order: what is built is whole, in the manifest, and not built again", async () => {
    let stopped: Awaited<ReturnType<typeof endedAfter>> = { code: 0, log: "" };
    // The first PDF may be written late on a busy machine, or all of them early.
    for (let patience = 500; patience < 30_000 && filesIn("stopped").length === 0; patience *= 1.3) {
      stopped = await endedAfter(patience, "SIGINT", ...WORDS, "stopped");
    }
    expect(filesIn("stopped").filter(isTemporary)).toEqual([]);
    const { outputs }: Listed = JSON.parse(read("stopped", "manifest.json").toString());
    expect(outputs.map(({ file }) => file)).toEqual(
      filesIn("stopped").filter((file) => file.endsWith(".pdf")),
    );
    for (const { file, sha256: hash } of outputs) expect(sha256(read("stopped", file))).toBe(hash);
    if (stopped.code === 0) return;
    expect(stopped).toMatchObject({ code: 130, log: expect.stringContaining("stopped: ") });
    const { code, stderr } = resumePdf(["build", "--pages", "1", "--out", "stopped"], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(`4 PDFs: ${4 - outputs.length} built, ${outputs.length} unchanged`);
  }, 240_000);
});
