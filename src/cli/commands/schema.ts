import type { Command } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

export const schema: Command<unknown> = {
  usage: "schema",
  summary: "Print the JSON Schema of résumé files, for editors",
  options: {},
  examples: [["$0 schema > resume.schema.json", "save it beside a résumé"]],

  parse: (parser) => parser,

  async run(_given, terminal) {
    const { resumeJsonSchema } = await import("../../content/index.ts");
    await terminal.write(`${JSON.stringify(resumeJsonSchema(), undefined, 2)}\n`);
    return EXIT.done;
  },
};
