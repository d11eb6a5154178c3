import type { InferredOptionTypes } from "yargs";
import { LANGUAGE_TAG } from "../../model/language-tag.ts";
import type { Lang } from "../../model/resume.ts";
import type { Command, OptionTable } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import type { Person } from "../init/template-resume.ts";
import { readList, readOnce } from "../list-option.ts";
import type { Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";

const options = {
  name: { describe: "Whose résumé it is; asked for on a terminal", type: "string", nargs: 1 },
  lang: {
    describe: "Its languages, e.g. en,zh; asked for on a terminal",
    defaultDescription: "en",
    type: "string",
    array: true,
    nargs: 1,
  },
  quiet: { describe: "Print problems only", type: "boolean" },
} as const satisfies OptionTable;

type Given = InferredOptionTypes<typeof options> & { dir: string | undefined };

export const init: Command<Given> = {
  usage: "init [dir]",
  summary: "Begin a résumé: a folder that builds at once",
  options,
  examples: [
    ["$0 init", "in this folder"],
    ["$0 init resume --name 'Lin Yi' --lang en,zh", "in a new one, in two languages"],
  ],

  parse: (parser) =>
    parser
      .positional("dir", { describe: "The folder of the project", type: "string", default: "." })
      .options(options),

  async run(given, terminal) {
    const dir = given.dir ?? ".";
    const person = await whoseResume(given, terminal);
    const [{ templateFiles }, { writeProject }] = await Promise.all([
      import("../init/template-files.ts"),
      import("../init/write-project.ts"),
    ]);
    const files = templateFiles(person);
    const { written, kept } = await writeProject(dir, files);
    for (const file of kept) terminal.log(`${file}  is there already, left as it is\n`);
    if (given.quiet) return EXIT.done;
    for (const file of written) terminal.log(`${file}\n`);
    const [resume] = files;
    const first = dir === "." ? "" : `cd ${dir} && `;
    terminal.log(`\nnext: ${first}resume-pdf build, then write ${resume?.path}\n`);
    return EXIT.done;
  },
};

/** Flags say it, or else the user is asked, if somebody is there. */
async function whoseResume(given: Partial<Given>, terminal: Terminal): Promise<Person> {
  const name = given.name === undefined ? await terminal.ask("Your name: ") : readOnce("--name", given.name);
  const lang = given.lang ?? [(await terminal.ask("Languages, e.g. en,zh [en]: ")) || "en"];
  const langs = readList("--lang", lang, languageTag);
  return { langs, ...(name && { name: name.trim() }) };
}

function languageTag(word: string): Lang {
  if (LANGUAGE_TAG.test(word)) return word;
  throw usageError(
    "unknown-value",
    `\`${word}\` is no language tag`,
    "write a tag such as `en`, `zh` or `zh-Hant`",
  );
}
