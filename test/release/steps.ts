/** The steps of workflows and actions, read from their files and run as GitHub runs them. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT, userFolder } from "../cli/run.ts";

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Input {
  readonly description: string;
  readonly default?: string;
}

interface Workflow {
  readonly permissions: unknown;
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const read = (path: string) => parse(readFileSync(join(ROOT, path), "utf8"));

export const release: Workflow = read(".github/workflows/release.yml");
export const action: Action = read("action.yml");

export const releaseSteps: readonly Step[] = release.jobs["release"]?.steps ?? [];
export const actionSteps: readonly Step[] = action.runs.steps;

/** How workflows write that something is to be looked up. */
export const expression = (what: string): string => `\${{ ${what} }}`;

/** What needs a network, and is done before the tests begin. */
export const INSTALL = "Install";

export interface Job {
  readonly cwd: string;
  /** What is in the environment of every step, beside what GitHub itself puts there. */
  readonly env?: Readonly<Record<string, string>>;
  /** What expressions stand for, such as `inputs.tag`; those of earlier steps are known. */
  readonly values?: Readonly<Record<string, string>>;
}

export interface JobOutcome {
  readonly code: number | null;
  /** The steps that ran, the last of which failed if any did. */
  readonly ran: readonly string[];
  readonly log: string;
  /** What steps handed on, e.g. `steps.build.outputs.folder`. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the scripts of steps in their order, each in a shell of its own, until one fails. */
export function runSteps(steps: readonly Step[], { cwd, env = {}, values = {} }: Job): JobOutcome {
  const folder = userFolder({ output: "" });
  const outputs: Record<string, string> = {};
  const ran: string[] = [];
  let log = "";
  for (const step of steps) {
    if (step.run === undefined || step.name === INSTALL) continue;
    const known = { "github.token": "a-token", ...values, ...outputs };
    writeFileSync(join(folder, "script.sh"), step.run);
    writeFileSync(join(folder, "output"), "");
    const { status, stdout, stderr } = spawnSync(
      "bash",
      ["--noprofile", "--norc", "-eo", "pipefail", join(folder, "script.sh")],
      {
        cwd,
        encoding: "utf8",
        env: {
          PATH: process.env["PATH"],
          ...{ CI: "true", GITHUB_ACTIONS: "true", GITHUB_WORKSPACE: cwd },
          GITHUB_OUTPUT: join(folder, "output"),
          ...env,
          ...evaluated(step.env ?? {}, known),
        },
      },
    );
    ran.push(step.name ?? step.run);
    log += `${stdout}${stderr}`;
    for (const line of readFileSync(join(folder, "output"), "utf8").split("\n").filter(Boolean)) {
      const [name = "", ...value] = line.split("=");
      outputs[`steps.${step.id}.outputs.${name}`] = value.join("=");
    }
    if (status !== 0) return { code: status, ran, log, outputs };
  }
  return { code: 0, ran, log, outputs };
}

/** An expression that nobody gave a value is a mistake of the workflow or of the test. */
function evaluated(
  env: Readonly<Record<string, string>>,
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const meaning = (expression: string): string => {
    const value = known[expression];
    if (value === undefined) throw new Error(`nothing is known of \`${expression}\``);
    return value;
  };
  return Object.fromEntries(
    Object.entries(env).map(([name, text]) => [
      name,
      text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => meaning(expression)),
    ]),
  );
}

/** The inputs of the composite action as it sees them: those that are not given are empty, or what is usual. */
export const actionInputs = (given: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: usual = "" }]) => [
      `inputs.${name}`,
      given[name] ?? usual,
    ]),
  );
