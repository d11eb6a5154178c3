/** What `import … from "resume-pdf"` gives: the public interface, with the real disk as the usual host. */
import { type BuildOptions, type BuildReport, build as buildOn, type Host } from "../index.ts";
import { createNodeHost } from "./host.ts";

export * from "../index.ts";
export { createNodeHost } from "./host.ts";

/**
 * Builds every variant of every résumé; relative paths count from the working folder. A user's mistakes come back
 * as diagnostics. `host` replaces the disk, e.g. to build from memory.
 */
export async function build(options: BuildOptions, host: Host = createNodeHost()): Promise<BuildReport> {
  return buildOn(host, options);
}
