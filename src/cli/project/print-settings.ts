import type { Project } from "./project.ts";
import type { Settled } from "./settings.ts";

/** The settings as a configuration could say them, each with who says it: JSON's values are YAML's too. */
export function settingsAsYaml(settled: readonly Settled[], { file }: Project): string {
  const lines = settled.map(({ name, value }) => `${name}:${value === undefined ? "" : ` ${inYaml(value)}`}`);
  const width = Math.max(...lines.filter((line) => line.length <= MAX_ALIGNED).map((line) => line.length));
  const body = settled.map(({ from }, index) => `${(lines[index] ?? "").padEnd(width)}  # ${from}\n`);
  return `# ${file ?? "no resume-pdf.config.yaml here or above"}\n${body.join("")}`;
}

/** A theme may be long; what stands behind it need not be aligned. */
const MAX_ALIGNED = 60;

function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${inYaml(member)}`);
  return `{ ${members.join(", ")} }`;
}

/** For programs. */
export function settingsAsJson(settled: readonly Settled[], { file }: Project): string {
  const settings = Object.fromEntries(
    settled.map(({ name, value = null, from }) => [name, { value, from: from.replace(/: .*/, "") }]),
  );
  return `${JSON.stringify({ file: file ?? null, settings }, undefined, 2)}\n`;
}
