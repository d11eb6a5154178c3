import { columnsOf } from "../columns.ts";
import { Said } from "../said.ts";
import { looksLikeOrganisation } from "../words/kinds-of-names.ts";
import { looksLikeName } from "../words/names.ts";
import type { HeadKind, Names } from "./head-line.ts";
import { rejoined, remarks, said } from "./joined-pieces.ts";
import type { Piece } from "./pieces.ts";

/** The names of issuers and awarders are a few words. */
const LONGEST_ISSUER = 40;

/** The title of an award, a certificate or a publication, and who stands behind it. Only its first line names it. */
export function awardOf(pieces: readonly Piece[], kind: HeadKind, known: ReadonlySet<string>): Names {
  const line = pieces[0]?.line;
  const first = pieces.filter((piece) => piece.line === line);
  const others = pieces.filter((piece) => piece.line !== line);
  const names = kind === "publication" ? publicationOf(first) : awardedOf(first, known);
  // Lines below that are names of somebody: who gave it.
  const [below, ...more] = others;
  const couldBe =
    below?.kind === "organisation" ||
    (kind === "certificate" && below?.kind === "unknown" && !/[\d:：]/.test(below.text));
  const isIssuer = names.entity === undefined && couldBe && columnsOf(below.text) <= LONGEST_ISSUER;
  return {
    ...names,
    ...(isIssuer && { entity: said(below) }),
    summary: [...names.summary, ...remarks(isIssuer ? more : others)],
  };
}

function awardedOf(given: readonly Piece[], known: ReadonlySet<string>): Names {
  // Cells of a table that say something about the award.
  const cells = given.filter(({ kind, before }, i) => i > 0 && kind === "aside" && before === "");
  if (cells.length > 0) {
    const names = awardedOf(
      given.filter((piece) => !cells.includes(piece)),
      known,
    );
    return { ...names, summary: [...names.summary, ...cells.map(said)] };
  }
  const pieces = given;
  const [title, ...rest] = pieces;
  if (title === undefined) return { summary: [] };
  const issuer =
    rest.find(({ kind }) => kind === "organisation") ??
    rest.find(
      ({ before, kind, text }) =>
        /[|｜\t]|\s[-–—]\s|\s{2,}|\u3000/.test(before) && kind === "unknown" && !/\d|编号|证号/u.test(text),
    );
  if (issuer !== undefined) {
    const told = rest.filter((piece) => piece !== issuer);
    return { name: said(title), entity: said(issuer), summary: remarks(told) };
  }
  const whole = rejoined(pieces) ?? said(title);
  return splitAtEnd(whole, known) ?? { name: whole, summary: [] };
}

/** `AWS Certified, Amazon`: what follows a comma is who issues it, unless it is the prize. */
function splitAtEnd(whole: Said, known: ReadonlySet<string>): Names | undefined {
  const [, name, issuer] = /^(.+?)[,，]\s*([^,，]+)$/.exec(whole.text) ?? [];
  if (name === undefined || issuer === undefined || columnsOf(issuer) > LONGEST_ISSUER) return undefined;
  const isIssuer = known.has(issuer) || looksLikeOrganisation(issuer);
  const isPrize = /\d|[级等奖名]$|\b(?:prize|place|award|medal|rank)\b/iu.test(issuer);
  if (!isIssuer && (/[,，]/.test(name) || isPrize)) return undefined;
  return {
    name: new Said(name.trim(), whole.line),
    entity: new Said(issuer.trim(), whole.line),
    summary: [],
  };
}

const AUTHOR =
  /^(?:\p{Lu}\.[\s-]?)+\s?\p{Lu}[\p{L}'’-]+|^\p{Lu}[\p{L}'’-]+,?\s(?:\p{Lu}\.?)+(?:,|$)|\bet al\b/u;

/** A title in italics or quotes stands among authors and journals; without authors the title comes first. */
function publicationOf(pieces: readonly Piece[]): Names {
  const [first] = pieces;
  if (first === undefined) return { summary: [] };
  const marked = pieces.find(({ text, isSlanted }) => isSlanted || /^[“"《].+[”"》]$/u.test(text));
  const [, chinese, journal] =
    /^《([^》]+)》[,，]?\s*《([^》]+)》/u.exec(pieces.map(({ text }) => text).join("，")) ?? [];
  if (chinese !== undefined && journal !== undefined) {
    const rest = pieces.filter(({ text }) => !text.includes(chinese) && !text.includes(journal));
    const after = pieces[0]?.text.replace(/^《[^》]+》[,，]?\s*(?:《[^》]+》[,，]?\s*)?/u, "") ?? "";
    const more = after === "" ? [] : [new Said(after, first.line)];
    return {
      name: new Said(chinese, first.line),
      entity: new Said(journal, first.line),
      summary: [...more, ...remarks(rest)],
    };
  }
  const isByAuthors =
    AUTHOR.test(first.text) || (marked !== undefined && marked !== first && looksLikeName(first.text));
  const title = isByAuthors && marked !== undefined ? marked : first;
  const at = pieces.indexOf(title);
  const [publisher, ...more] = pieces.slice(at + 1);
  const isPublisher =
    publisher !== undefined && columnsOf(publisher.text) <= 2 * LONGEST_ISSUER && isNamed(publisher, title);
  if (!isPublisher) {
    const whole = rejoined(pieces.slice(at)) ?? said(title);
    return { name: unstopped(whole), summary: remarks(pieces.slice(0, at)) };
  }
  return {
    name: unstopped(said(title)),
    entity: unstopped(said(publisher)),
    summary: remarks([...pieces.slice(0, at), ...more]),
  };
}

/** Full stops part the fields of a reference, they are none of a title's. */
const unstopped = ({ text, line }: Said): Said => new Said(text.replace(/\s*\.$/, ""), line);

/** Set apart from the title by its style or by a bar, not by a comma only. */
const isNamed = (piece: Piece, title: Piece): boolean =>
  piece.isSlanted !== title.isSlanted ||
  piece.isStrong !== title.isStrong ||
  /[|｜\t.]|\s[-–—]\s/.test(piece.before);
