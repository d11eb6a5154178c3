/** The text layer of a PDF → blocks; `src/inspect` reads the one, the stages after the readers take the other. */

import type { ExtractedFile } from "../../model/inspection.ts";
import type { Blocks, ImportNote } from "../../model/intake.ts";
import type { LayerGlyph, TextLayer } from "../../model/text-layer.ts";
import { BlockBuilder } from "./blocks.ts";
import { flowsOf, frontsFirst } from "./flows.ts";
import { bodySizeOf, levelsOf } from "./headings.ts";
import { usageOf } from "./join.ts";
import { type LegiblePage, legible } from "./legible.ts";
import { linesOf } from "./line.ts";
import { withoutMargins } from "./margins.ts";
import { measureOf } from "./measure.ts";
import { type BodyType, piecesOf } from "./pieces.ts";
import { refuseUnreadable, tellMissing } from "./readable.ts";

/**
 * Reads the pages as somebody would who sees them: column by column, titles by their size, lists by their bullets, and
 * sentences whole although lines broke them.
 *
 * @throws ResumeError of kind `content` if there is no text, or none that can be read
 */
export function blocksOfTextLayer(layer: TextLayer): Blocks {
  const notes: ImportNote[] = [];
  const tell = (note: ImportNote): void => void notes.push(note);
  for (const message of layer.problems) tell({ kind: "missing", code: "unread-pages", message });
  const pages = layer.pages.map((page) => legible(page, tell));
  refuseUnreadable(pages);
  tellMissing(pages, tell);

  const body = bodyTypeOf(pages);
  const pieces = withoutMargins(
    pages.map((page) => piecesOf(page, body)),
    tell,
  );
  const flows = flowsOf(pieces).map((flow) => flow.map(linesOf));
  const lines = flows.flat(2);
  const levels = levelsOf(lines, body);
  const builder = new BlockBuilder({ levels, usage: usageOf(lines), tell });
  for (const stretch of frontsFirst(flows, levels)) builder.add(stretch, measureOf(stretch.all));
  return { blocks: builder.finish(), notes };
}

/** What our own PDFs call the data that they were made from. */
const OWN_DATA = "resume.json";

/** The résumé's data that a PDF of this program carries, as JSON: nothing is lost on the way back. */
export function attachedResume(files: readonly ExtractedFile[]): string | undefined {
  const file = files.find(({ name }) => name === OWN_DATA);
  return file && new TextDecoder().decode(file.content);
}

/** What most characters of the document are set in. */
function bodyTypeOf(pages: readonly LegiblePage[]): BodyType {
  const glyphs = pages.flatMap((page) => page.glyphs.filter(({ text }) => text.trim() !== ""));
  const size = bodySizeOf(glyphs.map((glyph) => glyph.size));
  const isMost = (holds: (glyph: LayerGlyph) => boolean) => glyphs.filter(holds).length > glyphs.length / 2;
  return { size, bold: isMost(({ font }) => font.bold), italic: isMost(({ font }) => font.italic) };
}
