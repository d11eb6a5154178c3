import { WORDLESS } from "../content/index.ts";
import { localeOf } from "../locale/index.ts";
import type { Path } from "../model/path.ts";
import type { Lang, LocalText, Resume } from "../model/resume.ts";

/** The one text that an item must have, by what holds the item. */
const TITLE_OF: ReadonlyMap<string, string> = new Map([
  ["basics", "name"],
  ["work", "name"],
  ["positions", "position"],
  ["volunteer", "organization"],
  ["education", "institution"],
  ["projects", "name"],
  ["awards", "title"],
  ["certificates", "name"],
  ["publications", "name"],
  ["skills", "name"],
  ["languages", "language"],
  ["interests", "name"],
  ["references", "name"],
  ["entries", "name"],
]);

/** What a résumé can be without. */
const OPTIONAL: ReadonlySet<unknown> = new Set(["sections", "theme", "print"]);

/**
 * What a résumé must have in the place of a value that is gone: a neutral word for a name, an empty list for a
 * section. Undefined where nothing needs to stand.
 *
 * @param holder what the value stood in
 */
export function standIn(path: Path, holder: unknown, { meta }: Resume): unknown {
  const { languages } = meta;
  const [first, second] = path;
  if (path.length === 1) {
    if (first === "basics") return { name: neutral(languages, "person") };
    if (first === "meta") return { languages };
    return OPTIONAL.has(first) ? undefined : [];
  }
  if (!isTitle(path, holder)) return undefined;
  return neutral(languages, first === "basics" && second === "name" ? "person" : "other");
}

function isTitle(path: Path, holder: unknown): boolean {
  const [list, key] = path.filter((step) => typeof step === "string").slice(-2);
  if (path[0] === "theme" || list === undefined || path.at(-1) !== key) return false;
  if (list === "sections") return key === "title" && Object(holder).entries !== undefined;
  return TITLE_OF.get(list) === key;
}

function neutral(languages: readonly Lang[], what: "person" | "other"): LocalText {
  const words = languages.map((lang) => [lang, localeOf(lang).withheld[what]] as const);
  const [only, second] = words;
  return only !== undefined && second === undefined ? only[1] : Object.fromEntries(words);
}

/** What an item cannot do without and what no word can stand in for: without it, the item is gone. */
export function isVoid(path: Path, value: Readonly<Record<string, unknown>>): boolean {
  const list = path.findLast((step) => typeof step === "string");
  switch (list) {
    case "profiles":
      return value["network"] === undefined;
    case "references":
      return value["reference"] === undefined;
    case "sections":
      return value["use"] === undefined && (value["id"] === undefined || value["entries"] === undefined);
    case "highlights":
      return Object.keys(value).every((key) => WORDLESS.has(key));
    default:
      return false;
  }
}
