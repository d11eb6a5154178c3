import type { Box, InspectedFont, InspectedPage, Inspection, OutlineItem } from "../../model/inspection.ts";
import { table } from "../table.ts";
import { structureLines } from "./structure.ts";
import { decimal, kilobytes, measured, onOneLine, ranges } from "./words.ts";

/** A part of an inspection that one can ask for by a flag of its name. */
export interface Section {
  readonly describe: string;
  /** What it is made of, for machines. */
  readonly keys: readonly (keyof Inspection)[];
  /** For people; ends with a line break, or is empty. */
  readonly print: (inspection: Inspection) => string;
}

export const SECTIONS = {
  metadata: {
    describe: "Title, author and the rest in Info and XMP, where they differ, and the standards claimed",
    keys: ["version", "encrypted", "tagged", "language", "metadata", "standards"],
    print: metadata,
  },
  fonts: {
    describe: "Fonts: type, embedded or not, subset, size",
    keys: ["fonts"],
    print: ({ fonts }) => table(fonts.map(fontRow)),
  },
  pages: {
    describe: "Pages: paper, boxes, labels",
    keys: ["pages"],
    print: ({ pages }) => table(pages.map(pageRow)),
  },
  outline: {
    describe: "The outline, as viewers show it beside the pages",
    keys: ["outline"],
    print: ({ outline }) => lines(outlineLines(outline)),
  },
  structure: {
    describe: "The structure tree, as screen readers go through it",
    keys: ["tagged", "structure"],
    print: ({ structure }) => lines(structure.flatMap((element) => structureLines(element))),
  },
  links: {
    describe: "Links and where they lead",
    keys: ["links"],
    print: ({ links }) =>
      table(
        links.map(({ page, target, contents }) => [`page ${page}`, target, contents ?? ""].map(onOneLine)),
      ),
  },
  attachments: {
    describe: "Files inside the PDF; --extract takes them out",
    keys: ["attachments"],
    print: attachments,
  },
  text: {
    describe: "The text of the pages as copying finds it, a form feed between them",
    keys: ["pages"],
    print: ({ pages }) => pages.map(({ text = "" }) => `${text.trimEnd()}\n`).join("\f"),
  },
} as const satisfies Readonly<Record<string, Section>>;

export type SectionName = keyof typeof SECTIONS;

export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SectionName[];

/** Some sections below each other; only a single one does without its heading, so that it can be piped on. */
export function printSections(inspection: Inspection, names: readonly SectionName[]): string {
  const printed = names.map((name) => [name, SECTIONS[name].print(inspection)] as const);
  if (printed.length === 1) return printed.map(([, text]) => text).join("");
  return printed.map(([name, text]) => `${name}\n${indented(text === "" ? "none\n" : text)}`).join("\n");
}

function metadata({ metadata, standards, version, language, tagged, encrypted }: Inspection): string {
  const rows = metadata.flatMap(({ name, info, xmp, differs }) => {
    if (differs) {
      return [
        [name, "Info", info ?? ""],
        ["", "XMP", `${xmp ?? ""}  (differs)`],
      ];
    }
    const where = info && xmp ? "both" : info ? "Info" : "XMP";
    return [[name, where, info ?? xmp ?? ""]];
  });
  return table([
    ["PDF", version, [tagged ? "tagged" : "not tagged", ...(encrypted ? ["encrypted"] : [])].join(", ")],
    ["claims", "XMP", standards.length === 0 ? "none" : standards.join(", ")],
    ["language", "PDF", language ?? "none"],
    ...rows.map((row) => row.map(onOneLine)),
  ]);
}

function fontRow({
  name,
  type,
  embedded,
  subset,
  bytes,
  encoding,
  toUnicode,
  pages,
}: InspectedFont): string[] {
  return [
    onOneLine(name) || "(unnamed)",
    type,
    embedded ? (subset ? "subset" : "embedded") : "not embedded!",
    bytes > 0 ? kilobytes(bytes) : "",
    encoding ?? "",
    toUnicode ? "" : "no ToUnicode",
    `on ${pages.length === 1 ? "page" : "pages"} ${ranges(pages)}`,
  ];
}

function pageRow({ number, label, paper, orientation, rotation, boxes, ...size }: InspectedPage): string[] {
  const stated = Object.entries(boxes).map(([name, box]) => `${name} ${describeBox(box)}`);
  return [
    `page ${number}`,
    label === undefined || label === String(number) ? "" : `labelled ${onOneLine(label)}`,
    [paper ?? "custom", orientation].join(" "),
    measured(size),
    [...stated, ...(rotation === 0 ? [] : [`turned by ${rotation}°`])].join("; "),
  ];
}

/** `210 × 297 mm at 3, 3`: from the lower left, left out where that is the origin. */
function describeBox(box: Box): string {
  const { left, bottom } = box;
  return left === 0 && bottom === 0
    ? measured(box)
    : `${measured(box)} at ${decimal(left)}, ${decimal(bottom)}`;
}

function outlineLines(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items.flatMap(({ title, page, children }) => [
    `${"  ".repeat(depth)}${onOneLine(title)}${page === undefined ? "" : `  (page ${page})`}`,
    ...outlineLines(children, depth + 1),
  ]);
}

function attachments({ attachments }: Inspection): string {
  return table(
    attachments.map(({ name, mediaType, bytes, relationship, description }) =>
      [name, mediaType ?? "", kilobytes(bytes), relationship ?? "", description ?? ""].map(onOneLine),
    ),
  );
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join("");

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");
