import type { Block } from "../../model/intake.ts";
import { columnsOf } from "../columns.ts";
import { findRange } from "../dates.ts";
import type { Tell } from "../note.ts";
import { looksLikeOrganisation, looksLikeRole } from "../words/kinds-of-names.ts";
import { plainTitle } from "../words/section-titles.ts";
import type { RawSection } from "./divide.ts";
import { textOf } from "./languages.ts";

/**
 * Orders a document that was pasted together of clippings: of two with one title the later counts, and an entry without a
 * section joins the section that it is like.
 */
export function settleClips(sections: readonly RawSection[], tell: Tell): readonly RawSection[] {
  const settled: RawSection[] = [];
  for (const [i, section] of sections.entries()) {
    if (isSuperseded(section, sections.slice(i + 1))) {
      aside(section, "superseded", "a later clipping with the same title takes its place", tell);
    } else settled.push(section);
  }
  return joinLoose(settled, tell);
}

const isSuperseded = ({ title, kind }: RawSection, later: readonly RawSection[]): boolean =>
  title !== undefined &&
  later.some(
    (other) =>
      other.isClip &&
      other.kind === kind &&
      other.title !== undefined &&
      plainTitle(other.title.text) === plainTitle(title.text),
  );

function aside(section: RawSection, code: string, message: string, tell: Tell): void {
  const before = [section.title?.text, textOf(section.blocks).trim()].filter(Boolean).join("\n");
  tell({ kind: "aside", code, message, line: section.line, before });
}

/** Loose entries join the projects, or the work if a role and an employer stand in their heads; loose texts are asked about. */
function joinLoose(sections: readonly RawSection[], tell: Tell): readonly RawSection[] {
  const titled = sections.filter(({ kind }) => kind !== "loose");
  const added = new Map<RawSection, Block[]>();
  const left: RawSection[] = [];
  for (const loose of sections.filter(({ kind }) => kind === "loose")) {
    const [first] = loose.blocks;
    const home = first?.kind === "heading" ? homeOf(loose, titled) : undefined;
    if (home !== undefined) {
      added.set(home, [...(added.get(home) ?? []), ...withLevelOf(home, loose.blocks)]);
      const message = `an entry that stands under no title was put under \`${plainTitle(home.title?.text ?? home.kind)}\``;
      tell({ kind: "uncertain", code: "loose-entry", message, line: loose.line });
    } else if (first?.kind === "paragraph" && loose.blocks.length === 1) {
      aside(loose, "loose-text", "a text that stands under no title is kept aside", tell);
      tell({
        kind: "uncertain",
        code: "loose-text",
        message: "a text stands under no title: where does it belong?",
        line: loose.line,
      });
    } else left.push({ ...loose, kind: first?.kind === "heading" ? "projects" : "custom" });
  }
  return [
    ...titled.map((section) => ({ ...section, blocks: [...section.blocks, ...(added.get(section) ?? [])] })),
    ...left,
  ];
}

function homeOf({ blocks }: RawSection, sections: readonly RawSection[]): RawSection | undefined {
  const head = blocks
    .flatMap((block) =>
      block.kind === "heading"
        ? [block.text]
        : block.kind === "paragraph"
          ? block.lines.map(({ text }) => text)
          : [],
    )
    .filter((text) => columnsOf(text) < 60);
  const isWork =
    head.some(looksLikeRole) &&
    head.some((text) => looksLikeOrganisation(text) || findRange(text) !== undefined);
  const order = isWork
    ? (["work", "projects", "openSource"] as const)
    : (["projects", "openSource", "work"] as const);
  return order
    .map((kind) => sections.find((section) => section.kind === kind))
    .find((section) => section !== undefined);
}

/** A clipping's headings take the levels of the section's own entries. */
function withLevelOf(home: RawSection, blocks: readonly Block[]): readonly Block[] {
  const levels = home.blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const own = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  if (levels.length === 0 || own.length === 0) return blocks;
  const shift = Math.min(...levels) - Math.min(...own);
  return blocks.map((block) => (block.kind === "heading" ? { ...block, level: block.level + shift } : block));
}
