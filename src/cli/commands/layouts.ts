import { join } from "node:path";
import type { InferredOptionTypes } from "yargs";
import { findProgramPackage } from "../../node/package.ts";
import { portablePath } from "../../node/portable-path.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { table } from "../table.ts";

const options = {
  json: { describe: "Print them for machines", type: "boolean" },
} as const satisfies OptionTable;

const ofOnesOwn = (guide: string): string =>
  `\nOne of your own: resume-pdf build --layout ./my-layout.tsx\nHow to write it: ${guide}\n`;

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
    if (!json) terminal.log(ofOnesOwn(portablePath(join(findProgramPackage().root, "docs/layouts.md"))));
    return EXIT.done;
  },
};
