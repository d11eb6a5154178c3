import type { InferredOptionTypes } from "yargs";
import type { Command, OptionTable } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { table } from "../table.ts";

const options = {
  json: { describe: "Print them for machines", type: "boolean" },
} as const satisfies OptionTable;

const OF_ONES_OWN =
  "\nOne of your own: resume-pdf build --layout ./my-layout.tsx (how to write it: docs/layouts.md)\n";

export const layouts: Command<InferredOptionTypes<typeof options>> = {
  usage: "layouts",
  summary: "List the layouts and the font families they set",
  options,
  examples: [["$0 layouts", "what --layout takes"]],

  parse: (parser) => parser.options(options),

  async run({ json }, terminal) {
    const registry = await import("../../../layouts/index.ts");
    const listed = Object.values(registry.layouts).map(({ name, description, fonts }) => ({
      name,
      description,
      fonts,
    }));
    const rows = listed.map((l) => [l.name, `${l.fonts.latin} + ${l.fonts.han}`, l.description]);
    await terminal.write(json ? `${JSON.stringify(listed, undefined, 2)}\n` : table(rows));
    if (!json) terminal.log(OF_ONES_OWN);
    return EXIT.done;
  },
};
