import { FOREIGN, isBlank, parseResume } from "../../content/index.ts";
import { inPlace } from "../../export/json-resume/with-foreign.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { formatPath, type Path } from "../../model/path.ts";
import { type Draft, isJsonMap, type Json, type JsonMap } from "./draft.ts";

/** An address where a file beside the résumé is wanted. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]+:\/\/|\/\/|data:)/i;

/**
 * Takes out of the way what is not for this program, and what its reader refuses: it stays in the file, in the same
 * map, under {@link FOREIGN}. The reader alone judges, so that what is left is a résumé if nothing is missing.
 */
export function setAside(draft: Draft): void {
  const { basics } = draft.root;
  if (isJsonMap(basics) && typeof basics["image"] === "string" && ADDRESS.test(basics["image"])) {
    const message = "the photo is on the net, and a résumé takes a file beside it";
    draft.note(basics, "image", { kind: "uncertain", code: "image", message, before: basics["image"] });
    move(basics, "image");
  }
  // What stands behind a value that the reader refuses is judged once that is out of the way.
  while (refusals(draft.root).filter((refusal) => refuse(draft, refusal)).length > 0);
  setOwnKeysAside(draft, draft.root);
}

/** What the reader calls it that something is not there; nothing can be moved then. */
export const MISSING: ReadonlySet<string> = new Set(["missing-name", "missing-key"]);

/** What the reader says against a résumé, except that something is missing. */
function refusals(root: JsonMap): readonly Diagnostic[] {
  // On lines of their own, values are found many times as fast.
  const { diagnostics } = parseResume({ file: "", text: JSON.stringify(root, undefined, 1) });
  return diagnostics.filter(({ severity, code }) => severity === "error" && !MISSING.has(code));
}

function setOwnKeysAside(draft: Draft, value: Json): void {
  if (Array.isArray(value)) for (const item of value) setOwnKeysAside(draft, item);
  if (!isJsonMap(value)) return;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (key === FOREIGN) continue;
    if (key.startsWith("x-") || key === "$schema") {
      draft.note(value, key, {
        kind: "aside",
        code: "unknown-key",
        message: `\`${formatPath(draft.pathOf(value, key))}\` is for other programs`,
      });
      move(value, key);
    } else if (member !== undefined) setOwnKeysAside(draft, member);
  }
}

/** Moves what the reader refuses; whether there was something to move. */
function refuse(draft: Draft, { code, message, path = [] }: Diagnostic): boolean {
  const found = find(draft.root, path);
  if (found === undefined) return false;
  const { holder, key, value } = found;
  const where = formatPath(draft.pathOf(holder, key));
  draft.note(
    holder,
    key,
    code === "unknown-key"
      ? { kind: "aside", code, message: `\`${where}\` is no field of a résumé here` }
      : {
          kind: "uncertain",
          code,
          message: `${message}, so \`${where}\` is kept aside`,
          ...(typeof value === "string" && { before: value }),
        },
  );
  move(holder, key);
  return true;
}

interface Found {
  readonly holder: JsonMap;
  readonly key: string;
  readonly value: Json;
}

/** The innermost member of a map on the way to a value: there is nothing to set an item of a list aside in. */
function find(root: JsonMap, path: Path): Found | undefined {
  let found: Found | undefined;
  let value: Json | undefined = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === "number") {
      // The reader counts the items that say something.
      value = value.filter((item) => !isBlank(item))[step];
    } else if (isJsonMap(value) && Object.hasOwn(value, String(step))) {
      const member: Json = value[String(step)] ?? null;
      if (!isByLanguage(value) || found === undefined)
        found = { holder: value, key: String(step), value: member };
      value = member;
    } else return undefined;
  }
  return found;
}

/** A text in several languages is set aside whole. */
const isByLanguage = (map: JsonMap): boolean =>
  Object.entries(map).every(([key, text]) => /^[a-z]{2}(?:-\w+)*$/i.test(key) && typeof text === "string");

function move(holder: JsonMap, key: string): void {
  // What was set aside before in what is moved now goes back to its place there.
  const value = inPlace(holder[key] ?? null);
  // Without a prototype, `__proto__` is a key like any other.
  const aside: JsonMap = Object.assign(Object.create(null), asMap(holder[FOREIGN]), { [key]: value });
  delete holder[key];
  holder[FOREIGN] = aside;
}

/** Somebody else may have had the same name for something. */
const asMap = (value: Json | undefined): JsonMap =>
  value === undefined || isJsonMap(value) ? (value ?? {}) : { [FOREIGN]: value };
