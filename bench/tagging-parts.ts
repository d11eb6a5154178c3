import { readFile } from "node:fs/promises";
import renderPdf from "@react-pdf/render";
import { layouts } from "../layouts/index.ts";
import { dataAttachment } from "../src/build/attachment.ts";
import { build } from "../src/build.ts";
import { parseResume } from "../src/content/index.ts";
import { openLibrary, readManifest } from "../src/fonts/index.ts";
import type { StampRequest } from "../src/model/stamp-request.ts";
import { PAPERS } from "../src/model/units.ts";
import { createNodeHost } from "../src/node/index.ts";
import { ResumeDocument } from "../src/pdf/draw/resume-document.ts";
import { Tagger } from "../src/pdf/draw/tagger.ts";
import { draw, FontStore, type LaidOutDocument, layOut, stamp } from "../src/pdf/index.ts";
import { select } from "../src/select/index.ts";

/** The steps that follow the layout of a résumé, each by itself, and the whole rebuild. */
export async function parts(file: string, lang: string, out: string) {
  const host = createNodeHost({});
  const manifest = readManifest(
    JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))),
  );
  const fonts = new FontStore(openLibrary(manifest, (path) => host.readShipped(path)));
  const { resume } = parseResume({ file, text: await readFile(file, "utf8") });
  if (!resume) throw new Error(`${file} does not parse`);
  const { selected } = select(resume, { lang });
  const { theme } = layouts.classic;
  const settings = layouts.classic.range(lang, 2).floor;
  const input = { resume: selected, settings, paper: PAPERS.a4, pages: 2, theme };
  const { document } = await layOut(layouts.classic.render(input), fonts);
  const drawn = await draw(document, lang);
  const request: StampRequest = {
    metadata: {
      title: "Résumé",
      author: "A. Person",
      keywords: [],
      language: lang,
      creator: "bench",
      producer: "bench",
      date: 0,
    },
    structure: drawn.structure,
    standard: "ua1,a3a",
    attachments: [dataAttachment(resume, lang)],
  };
  const wishes = { inputs: [file], langs: [lang], layouts: ["classic"], pages: [2 as const], out };
  return {
    rebuild: () => build(host, wishes),
    drawTagged: () => draw(document, lang),
    drawUntagged: () => drawUntagged(document, lang),
    stamp: () => stamp(drawn.bytes, request),
  };
}

/** Draws pages as if they had no content: a tagger that knows nothing of them takes all for artifacts. */
async function drawUntagged(pages: LaidOutDocument, lang: string): Promise<Uint8Array> {
  const document = new ResumeDocument(new Tagger({ children: [] }, lang));
  renderPdf(document as never, pages as never);
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
