import { localeOf } from "../../locale/index.ts";
import type { Lang } from "../../model/resume.ts";
import type { SelectedResume } from "../../model/selected.ts";
import type { Fact, Piece, Point } from "../document/document.ts";
import { documentOf } from "../document/document-of.ts";
import { asLine, inlineMarkdown } from "./inline.ts";

/** Between facts of one line, in any language. */
const BETWEEN = " · ";

/** What a variant shows as a document in CommonMark: headings, nested lists, links; a paragraph is a line. */
export function toMarkdown(selected: SelectedResume): string {
  const { lang } = selected;
  return `${documentOf(selected)
    .map((piece) => pieceMarkdown(piece, lang))
    .join("\n\n")}\n`;
}

function pieceMarkdown(piece: Piece, lang: Lang): string {
  switch (piece.kind) {
    case "heading":
      return `${"#".repeat(piece.level)} ${withoutClosing(inlineMarkdown(piece.text))}`;
    case "facts":
      return asLine(piece.facts.map((fact) => factMarkdown(fact, lang)).join(BETWEEN));
    case "words":
      return asLine(inlineMarkdown(piece.text));
    case "points":
      return piece.points.map((point) => pointMarkdown(point, "", lang)).join("\n");
  }
}

/** A heading's final `#` would close it (4.2). */
const withoutClosing = (text: string): string => text.replace(/(?<=^|\s)(?=#+$)/, "\\");

function factMarkdown({ label, text }: Fact, lang: Lang): string {
  const { labelSeparator } = localeOf(lang);
  const written = inlineMarkdown(text);
  return label === undefined ? written : `${label}${labelSeparator}${written}`;
}

function pointMarkdown({ lead, text, below }: Point, indent: string, lang: Lang): string {
  const { labelSeparator } = localeOf((text ?? lead)?.lang ?? lang);
  const strong =
    lead && inlineMarkdown({ ...lead, spans: lead.spans.map((span) => ({ ...span, strong: true })) });
  const said = [strong, text && inlineMarkdown(text)]
    .filter((part) => part !== undefined)
    .join(labelSeparator);
  const lines = [
    `${indent}- ${asLine(said)}`,
    ...below.map((one) => pointMarkdown(one, `${indent}  `, lang)),
  ];
  return lines.join("\n");
}
