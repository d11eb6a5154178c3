/** What `import … from "resume-pdf"` gives: the public interface, with the real disk as the usual host. */
import { build as buildOn, refuse } from "../build.ts";
import { type BuildOptions, type BuildReport, type Host, ResumeError } from "../index.ts";
import { createNodeHost } from "./host.ts";
import { nodeThreads } from "./threads/index.ts";

export * from "../index.ts";
export { checkPdf } from "./check.ts";
export { createNodeHost } from "./host.ts";
export { importResume } from "./import.ts";
export { inspect } from "./inspect.ts";

/**
 * Builds every variant of every résumé; relative paths count from the working folder. A user's mistakes come back
 * as diagnostics. `host` replaces the disk, e.g. to build from memory; all is made on the caller's thread then.
 */
export async function build(options: BuildOptions = {}, host?: Host): Promise<BuildReport> {
  try {
    // Other threads would look at the disk, whatever the given host shows.
    return host ? await buildOn(host, options) : await buildOn(createNodeHost(), options, nodeThreads);
  } catch (error) {
    if (error instanceof ResumeError) return refuse(error.diagnostics);
    throw error;
  }
}
