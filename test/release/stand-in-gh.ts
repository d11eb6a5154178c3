/** A `gh` that keeps releases in a file and notes every call, for jobs that must reach no network. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { userFolder } from "../cli/run.ts";

const SCRIPT = `#!/usr/bin/env node
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require("node:fs");
const { basename, join } = require("node:path");

const words = process.argv.slice(2);
const input = words.includes("-") ? readFileSync(0, "utf8") : undefined;
const call = { words, input, token: process.env.GH_TOKEN };
appendFileSync(join(__dirname, "calls.jsonl"), JSON.stringify(call) + "\\n");

const file = join(__dirname, "releases.json");
const releases = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
const [, verb, tag] = words;
const attach = () => {
  const names = words.slice(words.indexOf("--") + 1).map((path) => basename(path));
  releases[tag] = [...new Set([...(releases[tag] ?? []), ...names])];
  writeFileSync(file, JSON.stringify(releases));
};
const fail = (message) => {
  console.error(message);
  process.exitCode = 1;
};

if (!process.env.GH_TOKEN) fail("gh: To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable.");
else if (verb === "create") attach();
else if (!(tag in releases)) fail("release not found");
else if (verb === "upload") attach();
else console.log(JSON.stringify({ assets: releases[tag].map((name) => ({ name })) }));
`;

interface Call {
  readonly words: readonly string[];
  /** What came in on standard input, if it was to be read. */
  readonly input?: string;
  readonly token?: string;
}

export interface StandInGh {
  /** With it in front of everything else. */
  readonly path: string;
  calls(): readonly Call[];
  /** A release as it was before. */
  release(tag: string, files: readonly string[]): void;
}

export function standInGh(): StandInGh {
  const folder = userFolder({ gh: SCRIPT });
  const calls = join(folder, "calls.jsonl");
  chmodSync(join(folder, "gh"), 0o755);
  return {
    path: [folder, dirname(process.execPath), process.env["PATH"]].join(delimiter),
    calls: () =>
      existsSync(calls)
        ? readFileSync(calls, "utf8")
            .trimEnd()
            .split("\n")
            .map((line) => JSON.parse(line))
        : [],
    release: (tag, files) => writeFileSync(join(folder, "releases.json"), JSON.stringify({ [tag]: files })),
  };
}
