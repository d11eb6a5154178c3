import renderPdf from "@react-pdf/render";
import type { Lang } from "../../model/resume.ts";
import type { StructureElement } from "../../model/structure.ts";
import type { LaidOutDocument } from "../laid-out.ts";
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

/** Draws laid-out pages whose text is in this language, unless its tags say otherwise. */
export async function draw(pages: LaidOutDocument, lang: Lang): Promise<Drawn> {
  const tagger = new Tagger(pages, lang);
  const document = new ResumeDocument(tagger);
  renderPdf(document as never, pages as never);
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return { bytes: Buffer.concat(chunks), structure: tagger.structure, fonts: document.fontNames };
}
