import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { ResumeError } from "../../model/diagnostic.ts";
import { HostError } from "../../model/host.ts";
import type { LayoutModule } from "../../model/layout-module.ts";
import { explain } from "./explain.ts";
import { ModuleLoader } from "./module-loader.ts";

/**
 * Compiles a user's layout and runs it.
 *
 * @throws HostError if it cannot be read; ResumeError for what is wrong with its code
 */
export async function loadLayout(path: string): Promise<LayoutModule> {
  const { compile } = await import("./compile.ts");
  const main = resolve(path);
  const loader = new ModuleLoader(compile);
  const explained = (error: unknown) => explain(error, main, loader.sources);
  try {
    const exports = loader.run(main) as LayoutModule["exports"];
    return { exports, fingerprint: fingerprintOf(loader.sources), explain: explained };
  } catch (error) {
    if (error instanceof HostError) throw error.path === main ? new HostError(path, error.reason) : error;
    throw new ResumeError([explained(error)]);
  }
}

/** In the order in which they are imported; where they lie says nothing about what they do. */
function fingerprintOf(sources: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const source of sources.values()) hash.update(`${source.length}\n${source}`);
  return hash.digest("hex");
}
