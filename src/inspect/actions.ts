import { PDFArray, type PDFDict, type PDFObject, PDFStream } from "pdf-lib";
import { asDict, asName, entry } from "./objects.ts";

/** What acts when a file is opened or used, or reaches for other files (ISO 32000-1 12.6.4), by its usual names. */
const ACTIONS: ReadonlySet<string> = new Set([
  ...["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE"],
  ...["Movie", "Sound", "Rendition", "RichMediaExecute", "Trans"],
]);

/** Deeper than any direct object is nested: only an attack comes here. */
const MAX_DEPTH = 50;

/** The kinds of actions that a file holds anywhere, each once. */
export function actionsIn(catalog: PDFDict): readonly string[] {
  const found = new Set<string>();
  for (const [, object] of catalog.context.enumerateIndirectObjects()) {
    for (const dict of dictionariesIn(object)) {
      const kind = asName(entry(dict, "S"));
      if (kind !== undefined && ACTIONS.has(kind) && isAction(dict)) found.add(kind);
      if (asName(entry(dict, "FS")) === "URL") found.add("URL");
    }
  }
  return [...found];
}

/** Structure elements and transitions have an `S` as well: `Sound` may be a role of somebody's. */
function isAction(dict: PDFDict): boolean {
  const type = asName(entry(dict, "Type"));
  return type === undefined ? entry(dict, "P") === undefined : type === "Action";
}

/** The dictionaries of an object that are written within it, itself included; what it refers to is another object. */
function* dictionariesIn(object: PDFObject): Generator<PDFDict> {
  const waiting: [PDFObject, number][] = [[object, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [each, depth] = next;
    const dict = each instanceof PDFStream ? each.dict : asDict(each);
    if (dict) yield dict;
    if (depth === MAX_DEPTH) continue;
    const inner = each instanceof PDFArray ? each.asArray() : (dict?.values() ?? []);
    for (const value of inner) waiting.push([value, depth + 1]);
  }
}
