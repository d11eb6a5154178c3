import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import type { CheckedFile } from "./checked-file.ts";
import { inRepository } from "./in-repository.ts";

/**
 * Workflow commands: GitHub shows each at its line of the changed file. See "Workflow commands for GitHub Actions" in
 * GitHub's documentation; the escapes are those of its own toolkit.
 *
 * @param root the repository's, undefined outside of a workflow
 */
export function asGithub(files: readonly CheckedFile[], root: string | undefined): string {
  return files
    .flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => command(file, diagnostic, root)))
    .join("");
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

function command(
  checked: string,
  { file = checked, range, rule, code, severity, message, hint }: Diagnostic,
  root: string | undefined,
) {
  const properties = {
    file: inRepository(file, root),
    ...(range && { line: range.line, col: range.column, endColumn: range.column + range.length }),
    title: rule === undefined ? code : `${rule} ${code}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return `::${COMMANDS[severity]} ${list.join(",")}::${escapeData(text)}\n`;
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
