import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, userFolder } from "./run.ts";

/** What a machine may have otherwise without the pages being others. */
interface Machine {
  /** Where the project lies on it. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly umask: string;
  readonly words: readonly string[];
}

const MACHINES: readonly Machine[] = [
  {
    folder: "home/a",
    env: { TZ: "Pacific/Kiritimati", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
    umask: "022",
    words: ["--jobs", "1"],
  },
  {
    folder: "srv/简历 (2)/deep/down",
    env: { TZ: "America/St_Johns", LANG: "C", LC_ALL: "C", COLUMNS: "40" },
    umask: "077",
    words: ["--jobs", "2"],
  },
];

describe("two machines", () => {
  it("make the same bytes, whatever their folder, time zone, locale, umask and number of jobs", () => {
    const root = userFolder();
    const [one, other] = MACHINES.map((machine) => buildOn(root, machine));
    expect(Object.keys(one ?? {})).toEqual([
      "infra-lead.en.1p.pdf",
      "infra-lead.en.2p.pdf",
      "infra-lead.zh.1p.pdf",
      "infra-lead.zh.2p.pdf",
      "manifest.json",
    ]);
    expect(other).toEqual(one);
  }, 120_000);
});

function buildOn(root: string, { folder, env, umask, words }: Machine): Readonly<Record<string, string>> {
  const cwd = join(root, folder);
  const sample = "content/infra-lead/resume.yaml";
  mkdirSync(dirname(join(cwd, sample)), { recursive: true });
  cpSync(join(ROOT, sample), join(cwd, sample));
  const script = `umask ${umask} && exec "$0" "$@"`;
  const command = [process.execPath, join(ROOT, "dist/cli.cjs"), "build", ...words];
  const { status, stderr } = spawnSync("bash", ["--norc", "-c", script, ...command], {
    cwd,
    env: { PATH: process.env["PATH"], ...env },
    encoding: "utf8",
  });
  expect(stderr).not.toContain("error");
  expect(status).toBe(0);
  const out = join(cwd, "out");
  return Object.fromEntries(
    readdirSync(out)
      .sort()
      .map((name) => [name, sha256(readFileSync(join(out, name)))]),
  );
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
