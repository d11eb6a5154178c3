import { formatPlain, readYaml } from "../../content/index.ts";
import type { Block } from "../../model/intake.ts";
import type { Tell } from "../note.ts";
import { readTitle } from "../words/section-titles.ts";

export interface FrontMatter {
  /** The text without it, on the same lines. */
  readonly body: string;
  /** What it says about the person, as lines of contact data. */
  readonly blocks: readonly Block[];
}

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Keys that say something of the person, as the labels of contact data do. */
const TELLING =
  /^(?:name|author|姓名|e-?mail|mail|邮箱|phone|mobile|tel|电话|github|gitlab|linkedin|twitter|website|url|homepage|blog|location|address|city|role|position|headline|job|subtitle)$/i;

/** Takes the front matter off a text: who it is about is read, how a site shows it is only told. */
export function frontMatterOf(text: string, tell: Tell): FrontMatter {
  const [whole, yaml] = FRONT_MATTER.exec(text) ?? [];
  const fields = yaml === undefined ? undefined : readYaml(yaml);
  if (
    whole === undefined ||
    yaml === undefined ||
    typeof fields !== "object" ||
    fields === null ||
    Array.isArray(fields)
  ) {
    return { body: text, blocks: [] };
  }
  const lines = yaml.split("\n");
  const blocks = Object.entries(fields).flatMap(([key, value]): Block[] => {
    const line = lines.findIndex((one) => one.startsWith(key)) + 2;
    const isTitle =
      key.toLowerCase() === "title" && typeof value === "string" && readTitle(value) === undefined;
    if (typeof value === "string" && (TELLING.test(key) || isTitle)) {
      if (isTitle) {
        tell({ kind: "reading", code: "label", message: "a label says what follows it", line, before: key });
        return [{ kind: "heading", level: 1, text: formatPlain(value), line }];
      }
      return [{ kind: "paragraph", lines: [{ text: `${key}: ${formatPlain(value)}`, line }], line }];
    }
    const before = `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
    tell({
      kind: "reading",
      code: "front-matter",
      message: "this is for a web site, not for a résumé",
      line,
      before,
    });
    return [];
  });
  const body = whole.replace(/[^\n]/g, "") + text.slice(whole.length);
  return { body, blocks };
}
