import type { InferredOptionTypes } from "yargs";
import { CONFIG_FILE } from "../../model/config.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

const options = {
  config: { describe: `That of ${CONFIG_FILE} instead`, type: "boolean" },
} as const satisfies OptionTable;

export const schema: Command<InferredOptionTypes<typeof options>> = {
  usage: "schema",
  summary: "Print the JSON Schema of résumé files, for editors",
  options,
  examples: [["$0 schema > resume.schema.json", "save it beside a résumé"]],

  parse: (parser) => parser.options(options),

  async run({ config }, terminal) {
    const { configJsonSchema, resumeJsonSchema } = await import("../../content/index.ts");
    const schema = config ? configJsonSchema() : resumeJsonSchema();
    await terminal.write(`${JSON.stringify(schema, undefined, 2)}\n`);
    return EXIT.done;
  },
};
