import { dirname, relative, resolve, sep } from "node:path";
import { isLayoutFile } from "../../build/own-layout.ts";
import { build } from "../../build.ts";
import { formatDiagnostic } from "../../content/index.ts";
import { type BuildOptions, USUAL_INPUT, USUAL_OUT } from "../../model/build.ts";
import { CONFIG_FILE } from "../../model/config.ts";
import { withoutRemarks } from "../../model/diagnostic.ts";
import { createNodeHost } from "../../node/index.ts";
import { type FileWatcher, watchFiles } from "../../node/watch-files.ts";
import { BuildLog } from "../build/build-log.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { reportFailure } from "../failures.ts";
import { untilInterrupted } from "../interrupt.ts";
import { pointAtConfig } from "../project/point-at-config.ts";
import type { Request } from "../project/request.ts";
import type { Terminal } from "../terminal.ts";
import { Sources } from "./sources.ts";

interface Manner {
  readonly quiet: boolean;
  readonly debug: boolean;
}

/**
 * Builds, and builds again whatever a saved file changes, until the user stops it. What is half written or wrong is told
 * and waited for; only a bug ends it.
 *
 * @param ask what is to be built: the configuration that says so is among what may change
 */
export async function watch(
  ask: () => Promise<Request>,
  manner: Manner,
  terminal: Terminal,
): Promise<ExitCode> {
  return await untilInterrupted(async (signal) => {
    const outputs = new Set<string>();
    const files = watchFiles((path) => isIn(outputs, path));
    try {
      let changed: ReadonlySet<string> | undefined;
      while (!signal.aborted) {
        const sources = new Sources((path) => isIn(outputs, resolve(path)));
        const watching = { files, outputs, sources, signal };
        if ((await round(ask, changed, watching, manner, terminal)) === EXIT.internal) return EXIT.internal;
        const looks = lookAgain(sources, files);
        changed = await files.changes(signal);
        looks.forEach(clearTimeout);
      }
      return EXIT.done;
    } finally {
      await files.close();
    }
  });
}

interface Watching {
  readonly files: FileWatcher;
  /** Folders of outputs, which are not watched wherever they lie. */
  readonly outputs: Set<string>;
  readonly sources: Sources;
  readonly signal: AbortSignal;
}

/** One build, of all or of what has changed. Ends with everything watched that it was made from. */
async function round(
  ask: () => Promise<Request>,
  changed: ReadonlySet<string> | undefined,
  { files, outputs, sources, signal }: Watching,
  { quiet, debug }: Manner,
  terminal: Terminal,
): Promise<ExitCode> {
  const begun = performance.now();
  files.watch([resolve(CONFIG_FILE)]);
  try {
    // What a layout imports is read unseen. And of changes that follow each other closely, only the first is heard of.
    for (const path of changed ?? []) await sources.note(path);
    if (changed && !quiet) terminal.log(`${named(changed)}\n`);
    const { options, settled, project } = await ask();
    const { inputs = [USUAL_INPUT], out = USUAL_OUT } = options;
    outputs.add(resolve(out));
    files.watch([...(project.file ? [project.file] : []), ...inputs, ...layoutFolders(options)]);
    const only = changed && onlyResumes(changed, inputs);
    const log = new BuildLog(terminal, { folder: out, quiet });
    const host = sources.watching(createNodeHost(process.env, project.folder));
    const request = { ...options, ...log.listeners, signal, ...(only && { only }) };
    const { diagnostics } = await build(host, request).finally(() => log.clear());
    const told = quiet ? withoutRemarks(diagnostics) : diagnostics;
    for (const d of told.map((found) => pointAtConfig(found, settled, project)))
      terminal.log(`${formatDiagnostic(d, { color: terminal.color })}\n`);
  } catch (error) {
    const exitCode = await reportFailure(error, terminal, debug);
    if (exitCode === EXIT.internal) return exitCode;
  }
  if (!signal.aborted && !quiet) terminal.log(`${took(begun)}, watching; Ctrl-C ends it\n`);
  files.watch(sources.paths);
  return EXIT.done;
}

/** A file is watched a moment after that is asked for, and builds take time: what is saved meanwhile is looked for. */
const LOOKS_MS = [0, 100, 500, 2000];

const lookAgain = (sources: Sources, files: FileWatcher): NodeJS.Timeout[] =>
  LOOKS_MS.map((delay) => setTimeout(async () => files.note(await sources.changed()), delay));

const isIn = (folders: ReadonlySet<string>, path: string): boolean =>
  [...folders].some((folder) => path === folder || path.startsWith(folder + sep));

/** What an own layout is made of lies beside it. */
const layoutFolders = ({ layouts = [] }: BuildOptions): readonly string[] =>
  layouts.filter(isLayoutFile).map((file) => dirname(file));

const RESUME = /(?:^|[\\/])resume\.(?:ya?ml|json)$/;

/** The résumés that have changed, if nothing else has: others need not be looked at then. */
function onlyResumes(changed: ReadonlySet<string>, inputs: readonly string[]): readonly string[] | undefined {
  const single = new Set(inputs.map((input) => resolve(input)));
  const isResume = (path: string) => single.has(path) || RESUME.test(path);
  return [...changed].every(isResume) ? [...changed] : undefined;
}

function named(changed: ReadonlySet<string>): string {
  const [first = "", ...others] = [...changed].map((path) => relative(process.cwd(), path));
  return `changed: ${first}${others.length > 0 ? ` and ${others.length} more` : ""}`;
}

const took = (begun: number): string => `${(performance.now() - begun).toFixed(0)} ms`;
