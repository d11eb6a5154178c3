import renderPdf from "@react-pdf/render";
import type { PressSheet } from "../../model/print.ts";
import type { Lang } from "../../model/resume.ts";
import type { StructureElement } from "../../model/structure.ts";
import type { LaidOutDocument } from "../laid-out.ts";
import { withPrintableLines } from "./hairlines.ts";
import { PressDocument } from "./press-document.ts";
import { onSheets } from "./press-sheet.ts";
import { ResumeDocument } from "./resume-document.ts";
import { Tagger } from "./tagger.ts";

export interface Drawn {
  /** A PDF whose content is marked, but which has neither a structure tree nor metadata yet. */
  readonly bytes: Uint8Array;
  /** What the marked content says, in reading order. */
  readonly structure: StructureElement;
  /** PostScript names of the faces embedded in it. */
  readonly fonts: readonly string[];
}

/**
 * Draws laid-out pages whose text is in this language, unless its tags say otherwise. For a press they are put on its
 * sheets, and drawn in its colours.
 */
export async function draw(pages: LaidOutDocument, lang: Lang, sheet?: PressSheet): Promise<Drawn> {
  const shown = sheet ? onSheets(withPrintableLines(pages), sheet) : pages;
  const tagger = new Tagger(shown, lang);
  const document = sheet ? new PressDocument(tagger, sheet) : new ResumeDocument(tagger);
  renderPdf(document as never, shown as never);
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return { bytes: Buffer.concat(chunks), structure: tagger.structure, fonts: document.fontNames };
}
