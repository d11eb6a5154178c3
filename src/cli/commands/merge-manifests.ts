import type { InferredOptionTypes } from "yargs";
import { USUAL_OUT } from "../../model/build.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT, exitCodeOf } from "../exit-codes.ts";
import { readOnce } from "../list-option.ts";

const folder = {
  describe: "Folders with the PDFs and manifests of the shares",
  defaultDescription: USUAL_OUT,
  type: "string",
  array: true,
} as const;

const options = {
  out: {
    describe: "The manifest to write; manifest.json in the first folder by default",
    type: "string",
    nargs: 1,
  },
  quiet: { describe: "Print problems only", type: "boolean" },
} as const satisfies OptionTable;

type Given = InferredOptionTypes<typeof options> & { folder: string[] | undefined };

export const mergeManifests: Command<Given> = {
  usage: "merge-manifests [folder..]",
  summary: "Join what shares of a build have built, and fail on gaps",
  options,
  examples: [
    ["$0 merge-manifests out", "after build --shard 1/3, 2/3 and 3/3 into out/"],
    ["$0 merge-manifests a b c --out manifest.json", "of three machines, each with its folder"],
  ],

  parse: (parser) => parser.positional("folder", folder).options(options),

  async run(given, terminal) {
    const folders = [...(given.folder ?? []), ...given._.slice(1).map(String)];
    const where = folders.length > 0 ? folders : [USUAL_OUT];
    const [{ joinShares }, { formatDiagnostic }] = await Promise.all([
      import("../build/join-shares.ts"),
      import("../../content/index.ts"),
    ]);
    const file = given.out === undefined ? undefined : readOnce("--out", given.out);
    const { diagnostics, written, count } = await joinShares(where, file);
    for (const d of diagnostics) terminal.log(`${formatDiagnostic(d, { color: terminal.color })}\n`);
    if (written !== undefined && !given.quiet) terminal.log(`${written}  ${count} PDFs, nothing missing\n`);
    return diagnostics.length === 0 ? EXIT.done : exitCodeOf(diagnostics);
  },
};
