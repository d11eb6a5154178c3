// A check as the workflow wants it: with annotations on GitHub, in words elsewhere.
import { resumePdf } from "./program.mjs";
import { isOnGithub, Stop } from "./step.mjs";

/** Checks files, whose findings the command tells itself. Stops the step with `verdict` if they do not pass. */
export function checkFiles(check, paths, verdict) {
  const format = `--format=${isOnGithub() ? "github" : "text"}`;
  const strict = check === "strict" ? ["--strict"] : [];
  const exitCode = resumePdf(["check", format, ...strict, "--", ...paths]);
  if (exitCode !== 0) throw new Stop(verdict, exitCode);
}
