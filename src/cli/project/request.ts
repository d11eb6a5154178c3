import type { BuildOptions } from "../../model/build.ts";
import type { Project } from "./project.ts";
import type { Settled } from "./settings.ts";

/** What is to be built, and who says so. */
export interface Request {
  readonly project: Project;
  readonly settled: readonly Settled[];
  readonly options: BuildOptions;
}
