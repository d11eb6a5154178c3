import { STANDARD_SECTIONS } from "../../model/resume.ts";
import { counted } from "../inspection/words.ts";

type Value = Readonly<Record<string, unknown>>;

/** What is in a record, a line each: `work  4 entries`. */
export function contentsOf(value: object): readonly string[] {
  const record = value as Value;
  const { languages } = asMap(record["meta"]);
  const { name } = asMap(record["basics"]);
  const lists = STANDARD_SECTIONS.flatMap((key): [string, number][] => {
    const list = record[key];
    return Array.isArray(list) ? [[key, list.length]] : [];
  });
  const own = asList(record["sections"]).flatMap((section): [string, number][] => {
    const { id, entries } = asMap(section);
    return id === undefined ? [] : [[String(id), asList(entries).length]];
  });
  const rows: [string, string][] = [
    ["name", name === undefined ? "?" : textOf(name)],
    ["written in", asList(languages).join(", ") || "one language"],
    ...[...lists, ...own].map(([key, count]): [string, string] => [key, counted(count, "item")]),
  ];
  const width = Math.max(...rows.map(([key]) => key.length));
  return rows.map(([key, text]) => `${key.padEnd(width)}  ${text}`);
}

const asMap = (value: unknown): Value =>
  typeof value === "object" && value !== null ? (value as Value) : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, or those of all languages. */
const textOf = (value: unknown): string =>
  typeof value === "string" ? value : Object.values(asMap(value)).map(String).join(" / ");
