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

/** What front matter calls things that résumés have. */
const KEYS: Readonly<Record<string, string>> = {
  name: "name",
  author: "name",
  姓名: "name",
  email: "email",
  mail: "email",
  邮箱: "email",
  phone: "phone",
  mobile: "phone",
  tel: "phone",
  电话: "phone",
  github: "GitHub",
  linkedin: "LinkedIn",
  twitter: "X",
  website: "website",
  url: "website",
  homepage: "website",
  blog: "website",
  location: "location",
  address: "location",
  city: "location",
  role: "title",
  position: "title",
  headline: "title",
  job: "title",
  subtitle: "title",
};

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
    const label = KEYS[key.toLowerCase()];
    const isTitle =
      key.toLowerCase() === "title" && typeof value === "string" && readTitle(value) === undefined;
    if (typeof value === "string" && (label !== undefined || isTitle)) {
      if (isTitle) return [{ kind: "heading", level: 1, text: formatPlain(value), line }];
      tell({ kind: "reading", code: "label", message: "a label says what follows it", line, before: key });
      return [{ kind: "paragraph", lines: [{ text: `${label}: ${formatPlain(value)}`, line }], line }];
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
