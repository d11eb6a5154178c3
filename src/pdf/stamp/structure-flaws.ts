import { headingLevel, type Role, type StructureElement, textOf } from "../../model/structure.ts";
import { isLanguageTag } from "./language-tag.ts";

const BLOCKS: readonly Role[] = ["Sect", "H1", "H2", "H3", "H4", "P", "L", "Figure"];
const IN_LINE: readonly Role[] = ["Span", "Link", "Figure"];

/** What may stand directly in what (ISO 32000-1 14.8.4, ISO 14289-1 7.2). */
const MAY_HOLD: Readonly<Record<Role, readonly Role[]>> = {
  Document: BLOCKS,
  Sect: BLOCKS,
  H1: IN_LINE,
  H2: IN_LINE,
  H3: IN_LINE,
  H4: IN_LINE,
  P: IN_LINE,
  L: ["LI"],
  LI: ["Lbl", "LBody"],
  Lbl: IN_LINE,
  LBody: [...BLOCKS, ...IN_LINE],
  Span: IN_LINE,
  Link: ["Span", "Figure"],
  Figure: ["Span"],
};

/** Elements that only hold others: content in them would have no meaning of its own. */
const HOLDS_ONLY_ELEMENTS: ReadonlySet<Role> = new Set(["Document", "Sect", "L", "LI"]);

/** What makes a structure tree unfit for PDF/UA, with the clause that it breaks. */
export function structureFlaws(root: StructureElement): readonly string[] {
  const flaws: string[] = [];
  let level = 0;
  const visit = (element: StructureElement): void => {
    const { role } = element;
    const heading = headingLevel(role);
    if (heading !== undefined) {
      if (heading > level + 1) flaws.push(`${name(element)} skips a level of headings (ISO 14289-1 7.4.2)`);
      level = heading;
    }
    flaws.push(...flawsOf(element));
    for (const child of element.children) if ("role" in child) visit(child);
  };
  visit(root);
  if (root.role !== "Document") flaws.push(`the root is ${root.role}, not Document (ISO 14289-2 8.2.5.2)`);
  if (level === 0) flaws.push("there is no heading (ISO 14289-1 7.4)");
  return flaws;
}

function flawsOf(element: StructureElement): readonly string[] {
  const { role, lang, alt, contents, box, children } = element;
  const flaws: string[] = [];
  if (lang !== undefined && !isLanguageTag(lang))
    flaws.push(`${lang} is no language tag (ISO 32000-1 14.9.2)`);
  for (const child of children) {
    if ("role" in child) {
      if (!MAY_HOLD[role].includes(child.role))
        flaws.push(`${name(child)} stands in ${role} (ISO 14289-1 7.2)`);
    } else if ("mcid" in child && HOLDS_ONLY_ELEMENTS.has(role)) {
      flaws.push(`${role} holds content directly (ISO 32000-1 14.8.4)`);
    } else if ("annotation" in child && role !== "Link") {
      flaws.push(`${name(element)} holds an annotation but is no link (ISO 14289-1 7.18.5)`);
    }
  }
  if (headingLevel(role) !== undefined && isBlank(textOf(element)))
    flaws.push(`${role} has no text (ISO 14289-1 7.4)`);
  if (role === "Figure" && isBlank(alt)) flaws.push("a Figure has no alternative text (ISO 14289-1 7.3)");
  if (role === "Figure" && !box) flaws.push("a Figure has no box (ISO 32000-1 table 344)");
  if (role === "Link") {
    if (isBlank(contents ?? textOf(element))) flaws.push("a link says not where to (ISO 14289-1 7.18.5)");
    if (!children.some((child) => "annotation" in child))
      flaws.push(`${name(element)} leads nowhere (ISO 14289-1 7.18.5)`);
    if (children.every((child) => "annotation" in child))
      flaws.push(`the link to ${contents} holds nothing to read (ISO 14289-1 7.18.5)`);
  }
  return flaws;
}

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";

/** An element as a person can find it: its role and its first words. */
const name = (element: StructureElement): string => `${element.role} “${textOf(element).slice(0, 24)}”`;
