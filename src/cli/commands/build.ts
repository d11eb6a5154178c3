import { existsSync } from "node:fs";
import type { BuildReport } from "../../model/build.ts";
import { withoutRemarks } from "../../model/diagnostic.ts";
import type { ManifestEntry } from "../../model/manifest.ts";
import { BuildLog } from "../build/build-log.ts";
import { options, resume } from "../build/options.ts";
import { type Given, readFlags, refuseClashes } from "../build/read-flags.ts";
import type { Command } from "../command.ts";
import { EXIT, type ExitCode, exitCodeOf } from "../exit-codes.ts";
import { untilInterrupted } from "../interrupt.ts";
import type { Request } from "../project/request.ts";
import { collectOutput, INPUT_NAME, STANDARD_STREAM, singlePdf, takeInput } from "../standard-streams.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

export const build: Command<Given> = {
  usage: "build [resume..]",
  summary: "Typeset résumés into PDFs",
  options,
  examples: [
    ["$0 build", "every résumé below content/, in all its languages, on one page and on two"],
    ["$0 build --lang zh", "the Chinese ones"],
    ["$0 build me.yaml --pages 2 --paper letter", "one résumé on two Letter pages"],
    ["$0 build me.yaml --redact public", "one to put on the net: no telephone, e-mail or street"],
    ["$0 build me.yaml --print --bleed 3mm", "one for the print shop"],
    ["$0 build me.yaml --pages 1 --explain", "what one page cost, and what one item more would"],
    ["$0 build me.yaml --png=96", "its pages as pictures too"],
    ["$0 build me.yaml --watch", "again whenever it is saved"],
    ["$0 build people --jobs 4 --shard 2/3", "the second third of many, four at a time"],
    ["$0 build - --lang en --pages 1 --out - < me.yaml > me.pdf", "as a filter"],
  ],

  parse: (parser) => parser.positional("resume", resume).options(options),

  async run(given, terminal) {
    const flags = readFlags(given);
    refuseClashes(given, flags, terminal);
    const [{ openProject }, { optionsOf, settle }] = await Promise.all([
      import("../project/project.ts"),
      import("../project/settings.ts"),
    ]);
    const ask = async (): Promise<Request> => {
      const project = await openProject(given.config);
      const settled = settle(flags, project);
      return { project, settled, options: { ...flags, ...optionsOf(settled) } };
    };
    if (given.watch) {
      const { watch } = await import("../watch/watch.ts");
      return await watch(ask, { quiet: given.quiet === true, debug: given["debug"] === true }, terminal);
    }
    const { project, settled, options } = await ask();
    if (given["print-config"]) {
      const { settingsAsJson, settingsAsYaml } = await import("../project/print-settings.ts");
      await terminal.write((given.json ? settingsAsJson : settingsAsYaml)(settled, project));
      return EXIT.done;
    }
    const isNamed = settled.some(({ name, from }) => name === "resumes" && from !== "usual");
    if (!isNamed) expectThere(options.inputs ?? []);
    return await buildOnce({ options, settled, project }, given, terminal);
  },
};

/** Where nobody names a résumé, the usual folder may well never have been meant. */
function expectThere(folders: readonly string[]): void {
  const absent = folders.find((folder) => !existsSync(folder));
  if (absent === undefined) return;
  throw usageError(
    "no-resumes",
    `no résumé is named, and there is no folder ${absent}`,
    "name one: resume-pdf build me.yaml; or begin one: resume-pdf init",
  );
}

/** With fewer PDFs than this the memory of a build does not grow to where it would matter. */
const MANY = 32;

async function buildOnce(
  { options: request, settled, project }: Request,
  given: Pick<Given, "quiet" | "explain" | "json">,
  terminal: Terminal,
): Promise<ExitCode> {
  const [{ build }, { createNodeHost, keepHeapSmall, nodeThreads }] = await Promise.all([
    import("../../build.ts"),
    import("../../node/index.ts"),
  ]);
  const { inputs = [], out = "" } = request;
  const toStdout = out === STANDARD_STREAM;
  const disk = createNodeHost(process.env, project.folder);
  const fromStdin = inputs.includes(INPUT_NAME);
  const source = fromStdin ? takeInput(disk, await terminal.readInput()) : disk;
  const output = toStdout ? collectOutput(source) : undefined;
  const log = new BuildLog(terminal, { folder: out, quiet: given.quiet === true || toStdout });

  let letHeapGrow = () => {};
  const onPlanned = (count: number) => {
    log.listeners.onPlanned?.(count);
    if (count >= MANY) letHeapGrow = keepHeapSmall();
  };
  const report = await untilInterrupted((signal) =>
    build(output?.host ?? source, { ...request, ...log.listeners, onPlanned, signal }, nodeThreads),
  ).finally(() => {
    letHeapGrow();
    log.clear();
  });

  const [{ formatDiagnostic }, { pointAtConfig }] = await Promise.all([
    import("../../content/index.ts"),
    import("../project/point-at-config.ts"),
  ]);
  const { manifest } = report;
  const diagnostics = report.diagnostics.map((d) => pointAtConfig(d, settled, project));
  const told = given.quiet ? withoutRemarks(diagnostics) : diagnostics;
  for (const d of told) terminal.log(`${formatDiagnostic(d, { color: terminal.color })}\n`);
  log.summarise(report);
  const exitCode = report.isInterrupted ? EXIT.interrupted : exitCodeOf(diagnostics);
  if (output !== undefined && exitCode === EXIT.done) await terminal.write(singlePdf(output.files));
  if (given.explain) await terminal.write(await explanations(manifest.outputs, out));
  if (given.json) await terminal.write(asJson(exitCode, { ...report, diagnostics }));
  return exitCode;
}

async function explanations(outputs: readonly ManifestEntry[], folder: string): Promise<string> {
  const { explain } = await import("../explain.ts");
  return outputs.map((entry) => explain(entry, { folder })).join("\n");
}

function asJson(exitCode: ExitCode, { manifest, unchanged, diagnostics }: BuildReport): string {
  return `${JSON.stringify({ exitCode, outputs: manifest.outputs, unchanged, diagnostics }, undefined, 2)}\n`;
}
