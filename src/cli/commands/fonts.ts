import type { InferredOptionTypes } from "yargs";
import type { FileState } from "../../fonts/index.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { table } from "../table.ts";

const options = {
  json: { describe: "Print the records of the manifest for machines", type: "boolean" },
} as const satisfies OptionTable;

export const fonts: Command<InferredOptionTypes<typeof options>> = {
  usage: "fonts",
  summary: "List the embedded fonts and verify their files",
  options,
  examples: [["$0 fonts", "family, weight, size, licence and state of every face"]],

  parse: (parser) => parser.options(options),

  async run({ json }, terminal) {
    const [{ verifyFonts }, { fontManifest }, { createNodeHost }] = await Promise.all([
      import("../../fonts/index.ts"),
      import("../../build/shipped-fonts.ts"),
      import("../../node/index.ts"),
    ]);
    const host = createNodeHost();
    const faces = await verifyFonts(await fontManifest(host), (file) => host.readShipped(file));
    await terminal.write(json ? asJson(faces) : table(faces.map(describeFace)));
    return faces.every((face) => face.state === "intact") ? EXIT.done : EXIT.font;
  },
};

function asJson(faces: readonly FileState[]): string {
  const records = faces.map(({ record, state }) => ({ ...record, state }));
  return `${JSON.stringify(records, undefined, 2)}\n`;
}

function describeFace({ record, state }: FileState): string[] {
  return [
    record.family,
    `${record.weight}${record.style === "italic" ? " italic" : ""}`,
    `${(record.bytes / 1e6).toFixed(2)} MB`,
    record.licence.spdx,
    record.file,
    state === "intact" ? "" : `${state}!`,
  ];
}
