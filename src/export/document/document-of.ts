import {
  type Bullet,
  type Contact,
  type Entry,
  type Item,
  type Labelled,
  plainText,
  type Rich,
  type Section,
  type SelectedResume,
} from "../../model/selected.ts";
import type { Fact, Heading, Piece, Point } from "./document.ts";

/** What a variant shows as a document, in the order in which pages show it. */
export function documentOf({
  basics: { name, label, contacts },
  sections,
}: SelectedResume): readonly Piece[] {
  return [
    { kind: "heading", level: 1, text: name },
    ...words(label),
    ...facts("person", contacts.map(contactFact)),
    ...sections.flatMap(sectionPieces),
  ];
}

function contactFact({ kind, network, text, href }: Contact): Fact {
  const linked = linkedTo(text, href);
  const isNamed = kind === "profile" && network !== undefined && plainText(text) !== network;
  return isNamed ? { label: network, text: linked } : { text: linked };
}

function sectionPieces({ title, items }: Section): readonly Piece[] {
  return [{ kind: "heading", level: 2, text: title }, ...itemPieces(items)];
}

/** Labelled lines in a row are one list. */
function itemPieces(items: readonly Item[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const item of items) {
    if (item.kind === "entry") pieces.push(...entryPieces(item, 3));
    else if (item.kind === "paragraph") pieces.push({ kind: "words", text: item.text });
    else addPoint(pieces, labelledPoint(item));
  }
  return pieces;
}

function addPoint(pieces: Piece[], point: Point): void {
  const last = pieces.at(-1);
  if (last?.kind === "points")
    pieces[pieces.length - 1] = { kind: "points", points: [...last.points, point] };
  else pieces.push({ kind: "points", points: [point] });
}

/** A label without a text is all that there is to say. */
const labelledPoint = ({ label, text }: Labelled): Point =>
  text === undefined ? { text: label, below: [] } : { lead: label, text, below: [] };

function entryPieces(entry: Entry, level: 3 | 4): readonly Piece[] {
  const { title, href, note, subtitle, place, dates, body, bullets, positions } = entry;
  const known = [note, subtitle, place, dates].filter((text) => text !== undefined);
  const heading: Heading = { kind: "heading", level, text: linkedTo(title, href) };
  return [
    heading,
    ...facts(
      "entry",
      known.map((text) => ({ text })),
    ),
    ...body.map(({ text }) => ({ kind: "words" as const, text })),
    ...(bullets.length === 0 ? [] : [{ kind: "points" as const, points: bullets.map(point) }]),
    ...positions.flatMap((position) => entryPieces(position, 4)),
  ];
}

const point = ({ lead, text, children }: Bullet): Point => ({
  ...(lead && { lead }),
  ...(text && { text }),
  below: children.map(point),
});

const words = (text: Rich | undefined): Piece[] => (text === undefined ? [] : [{ kind: "words", text }]);

const facts = (about: "person" | "entry", known: readonly Fact[]): Piece[] =>
  known.length === 0 ? [] : [{ kind: "facts", about, facts: known }];

/** A link inside of the text counts for its own words. */
const linkedTo = (text: Rich, href: string | undefined): Rich =>
  href === undefined ? text : { ...text, spans: text.spans.map((span) => ({ href, ...span })) };
