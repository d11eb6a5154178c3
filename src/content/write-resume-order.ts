import { STANDARD_SECTIONS } from "../model/resume.ts";
import { isMap } from "./is-map.ts";

/** The top of a file: what it is, who it is about, how it is laid out; the lists follow, the author's own keys last. */
const TOP = ["$schema", "meta", "theme", "print", "basics", "sections"];

/**
 * The keys below the top, as one tells about a thing: what it is called, what it is, where, when, how much it counts,
 * and then its longer texts. No key means two things, so that one order serves all maps.
 */
const BELOW = [
  ...[
    "languages",
    "canonical",
    "version",
    "lastModified",
    "id",
    "use",
    "name",
    "institution",
    "organization",
    "title",
    "lead",
    "language",
    "network",
  ],
  ...["description", "subtitle", "position", "label", "studyType", "area", "username", "level", "fluency"],
  ...["entity", "type", "roles", "awarder", "issuer", "publisher", "image", "email", "phone", "url"],
  ...["location", "address", "postalCode", "city", "region", "countryCode", "profiles"],
  ...["startDate", "endDate", "date", "releaseDate", "score"],
  ...["priority", "tags", "only", "pageBreak", "keepTogether"],
  ...["summary", "text", "reference", "keywords", "courses", "highlights", "positions", "entries"],
];
const PLACES: ReadonlyMap<string, number> = new Map(BELOW.map((key, place) => [key, place]));

/** The value with its keys in the order in which a résumé is written; keys that no résumé has stay behind, as given. */
export function inWrittenOrder(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lists = [...sectionsOf(value["sections"]), ...STANDARD_SECTIONS];
  const top = new Map([...new Set([...TOP, ...lists])].map((key, place) => [key, place]));
  return sorted(value, top);
}

/** The names of the lists that `sections` names, in its order. */
function sectionsOf(sections: unknown): string[] {
  const choices: readonly unknown[] = Array.isArray(sections) ? sections : [];
  return choices
    .map((choice) => (isMap(choice) ? choice["use"] : choice))
    .filter((name) => STANDARD_SECTIONS.some((standard) => standard === name))
    .map(String);
}

function sorted(map: Readonly<Record<string, unknown>>, places: ReadonlyMap<string, number>) {
  const placeOf = (key: string) => places.get(key) ?? places.size;
  const keys = Object.keys(map).toSorted((a, b) => placeOf(a) - placeOf(b));
  return Object.fromEntries(keys.map((key) => [key, key.startsWith("x-") ? map[key] : below(map[key])]));
}

function below(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(below);
  if (!isMap(value)) return value;
  // The languages of a text stand in the order of their author, even Indonesian (`id`).
  return isByLanguage(value) ? value : sorted(value, PLACES);
}

/** A map of texts by language, whatever else may look like one: `{ en: …, zh-Hant: … }`. */
export function isByLanguage(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => LANGUAGE.test(key) && typeof value[key] === "string");
}
/** ISO 639 and BCP 47, without the keys of our own that have three letters. */
const LANGUAGE = /^(?!(?:use|url)$)[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
