import { formatDiagnostic, parseResume } from "../../src/content/index.ts";

/** A résumé whose only interest is what is written below its name. */
export const named = (rest: string): string => `basics:\n  name: Lin Yi\n${rest}`;

/** `line:column severity code` of every problem. */
export function problems(text: string): string[] {
  return parseResume({ file: "resume.yaml", text }).diagnostics.map(
    ({ range, severity, code }) => `${range?.line}:${range?.column} ${severity} ${code}`,
  );
}

export function hints(text: string): (string | undefined)[] {
  return parseResume({ file: "resume.yaml", text }).diagnostics.map(({ hint }) => hint);
}

/** What a terminal shows. */
export function report(text: string): string {
  return parseResume({ file: "resume.yaml", text })
    .diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { color: false }))
    .join("\n");
}
