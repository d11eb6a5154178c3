import type { InspectedElement, Inspection, OutlineItem } from "../../model/inspection.ts";
import { table } from "../table.ts";
import { clipped, counted, kilobytes, measured, onOneLine, tally } from "./words.ts";

/** Room for a value beside its name on a usual terminal. */
const ROOM = 66;

/** Roles and kinds of links that are named; the rest is only counted. */
const NAMED = 6;

/** What is in a PDF, on one screen. */
export function summary(name: string, inspection: Inspection): string {
  const { version, bytes, encrypted, tagged, metadata, language } = inspection;
  const facts = [
    `PDF ${version}`,
    kilobytes(bytes),
    counted(inspection.pages.length, "page"),
    tagged ? "tagged" : "not tagged",
    ...(encrypted ? ["encrypted"] : []),
  ];
  const said = metadata
    .filter(({ name }) => name !== "language")
    .map(({ name, info, xmp, differs }) => [
      name,
      `${clipped(info ?? xmp ?? "", ROOM)}${differs ? "  (XMP differs: see --metadata)" : ""}`,
    ]);
  const rows = [
    ["claims", list(inspection.standards)],
    ...said,
    ["language", language ?? "none"],
    ["pages", papers(inspection)],
    ["fonts", fonts(inspection)],
    ["outline", count(entriesIn(inspection.outline), "entry", "entries")],
    ["structure", structure(inspection)],
    ["links", links(inspection)],
    ["attachments", attachments(inspection)],
  ];
  return `${onOneLine(name)}: ${facts.join(", ")}\n${indented(table(rows))}`;
}

function papers({ pages }: Inspection): string {
  const kinds = tally(
    pages.map(({ paper, ...page }) => `${paper ?? "custom"} ${page.orientation}, ${measured(page)}`),
  );
  return kinds.length === 0 ? "none" : clipped(kinds.map(([kind, n]) => `${n} × ${kind}`).join("; "), ROOM);
}

function fonts({ fonts }: Inspection): string {
  if (fonts.length === 0) return "none";
  const missing = fonts.filter(({ embedded }) => !embedded).map(({ name }) => name);
  const size = fonts.reduce((sum, { bytes }) => sum + bytes, 0);
  const state = missing.length === 0 ? "all embedded" : `not embedded: ${missing.join(", ")}`;
  return clipped(`${fonts.length}, ${kilobytes(size)}, ${state}`, ROOM);
}

function structure({ structure }: Inspection): string {
  const roles = structure.flatMap(rolesIn);
  return roles.length === 0 ? "none" : `${counted(roles.length, "element")}: ${kinds(roles)}`;
}

const rolesIn = ({ role, children }: InspectedElement): readonly string[] => [
  role,
  ...children.flatMap((child) => ("role" in child ? rolesIn(child) : [])),
];

function links({ links }: Inspection): string {
  const schemes = links.map(({ target }) => /^[a-z][a-z\d+.-]*(?=:)/i.exec(target)?.[0] ?? target);
  return links.length === 0 ? "none" : `${links.length}: ${kinds(schemes)}`;
}

function attachments({ attachments }: Inspection): string {
  const described = attachments.map(({ name, bytes, relationship }) =>
    [name, `(${[...(relationship ? [relationship] : []), kilobytes(bytes)].join(", ")})`].join(" "),
  );
  return clipped(list(described), ROOM);
}

function kinds(words: readonly string[]): string {
  const all = tally(words);
  const named = all.slice(0, NAMED).map(([word, n]) => `${n} ${word}`);
  return clipped([...named, ...(all.length > NAMED ? ["…"] : [])].join(", "), ROOM);
}

const entriesIn = (items: readonly OutlineItem[]): number =>
  items.reduce((sum, { children }) => sum + 1 + entriesIn(children), 0);

const count = (number: number, one: string, many: string): string =>
  number === 0 ? "none" : `${number} ${number === 1 ? one : many}`;

const list = (words: readonly string[]): string => (words.length === 0 ? "none" : words.join(", "));

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");
