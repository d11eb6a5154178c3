import renderPdf from "@react-pdf/render";
import type { LaidOutDocument } from "./lay-out.ts";
import { ResumeDocument } from "./resume-document.ts";

export interface Drawn {
  /** A PDF that has no metadata yet. */
  readonly bytes: Uint8Array;
  /** PostScript names of the faces embedded in it. */
  readonly fonts: readonly string[];
}

/** Draws laid-out pages. */
export async function draw(pages: LaidOutDocument): Promise<Drawn> {
  const document = new ResumeDocument();
  renderPdf(document as never, pages as never);
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return { bytes: Buffer.concat(chunks), fonts: document.fontNames };
}
