import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isLayoutFile } from "../../build/own-layout.ts";
import type { ProjectConfig } from "../../model/config.ts";
import { type Diagnostic, ResumeError } from "../../model/diagnostic.ts";
import type { Path } from "../../model/path.ts";
import { findConfig } from "../../node/find-config.ts";
import { readRegularFile } from "../../node/read-file.ts";
import { inWords } from "../../node/reasons.ts";

/** What a project says about its builds, with paths as the working folder sees them. */
export interface Project {
  /** The folder that what is built is named from. */
  readonly folder: string;
  /** As seen from the working folder; absent where no configuration was found. */
  readonly file?: string;
  readonly config: ProjectConfig;
  /** A path that counts from the project's folder, as seen from the working folder. */
  fromHere(path: string): string;
  /** Where in the configuration something is said. */
  locate(path: Path): Pick<Diagnostic, "range" | "sourceLine"> | undefined;
}

/**
 * The project of the working folder: its configuration is the named one, or the nearest here or above.
 *
 * @throws HostError if it cannot be read; ResumeError of kind `content` for what is wrong in it
 */
export async function openProject(named?: string): Promise<Project> {
  const path = named ?? findConfig();
  if (path === undefined) {
    return { folder: process.cwd(), config: {}, fromHere: (path) => path, locate: () => undefined };
  }
  const file = relative(process.cwd(), resolve(path)).replaceAll(sep, "/");
  const bytes = await readRegularFile(path).catch((error) => {
    throw inWords(file, error);
  });
  const { readConfig } = await import("../../content/index.ts");
  const { config, diagnostics, locate } = readConfig(file, bytes);
  if (config === undefined) throw new ResumeError(diagnostics);
  const folder = dirname(resolve(path));
  const fromHere = (path: string): string =>
    isAbsolute(path) ? path : relative(process.cwd(), join(folder, path)) || ".";
  return { folder, file, config: withPathsFrom(config, fromHere), fromHere, locate };
}

function withPathsFrom(config: ProjectConfig, here: (path: string) => string): ProjectConfig {
  const { resumes, layouts, out } = config;
  return {
    ...config,
    ...(resumes && { resumes: resumes.map(here) }),
    ...(layouts && {
      layouts: layouts.map((layout) => (isLayoutFile(layout) ? asFile(here(layout)) : layout)),
    }),
    ...(out !== undefined && { out: here(out) }),
  };
}

/** A file beside the working folder must not be taken for the name of a layout. */
const asFile = (path: string): string => (isLayoutFile(path) ? path : `./${path}`);
