import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Project } from "./project.ts";
import type { SettingName, Settled } from "./settings.ts";

/** Which setting is to blame for what a build says of its options, by the code of what it says. */
const BLAMED: Readonly<Record<string, SettingName>> = {
  "unreadable-input": "resumes",
  "no-resumes": "resumes",
  "unknown-language": "languages",
  "unknown-layout": "layouts",
  "unknown-font": "fonts",
  "unknown-redaction": "redact",
  "redaction-name": "redact",
  "same-output": "name",
};

/** A problem of an option that the configuration gives, at its line there; any other as it is. */
export function pointAtConfig(
  diagnostic: Diagnostic,
  settled: readonly Settled[],
  { file, locate }: Project,
): Diagnostic {
  const name = BLAMED[diagnostic.code];
  const isSaidThere =
    file !== undefined &&
    settled.some((setting) => setting.name === name && setting.from.startsWith(`${file}:`));
  if (name === undefined || !isSaidThere || diagnostic.file !== undefined) return diagnostic;
  return { ...diagnostic, file, ...locate([name]) };
}
