import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { layouts } from "../../layouts/index.ts";
import { typeset } from "../../src/build/typeset.ts";
import { parseResume } from "../../src/content/index.ts";
import { openLibrary, readManifest } from "../../src/fonts/index.ts";
import { PAPERS } from "../../src/model/units.ts";
import { createNodeHost } from "../../src/node/index.ts";
import { draw, FontStore, stamp } from "../../src/pdf/index.ts";
import { select } from "../../src/select/index.ts";
import { paragraphsOf } from "./paragraphs.ts";

const content = fileURLToPath(new URL("../../content", import.meta.url));

export interface Sample {
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly paragraphs: readonly string[];
}

/** Every sample résumé in every language and both variants, with the paragraphs that were set. */
export async function setSamples(): Promise<Sample[]> {
  const host = createNodeHost({});
  const manifest = readManifest(
    JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))),
  );
  const fonts = new FontStore(openLibrary(manifest, (file) => host.readShipped(file)));
  const samples: Sample[] = [];
  for (const file of await host.findResumes(content)) {
    const { source, resume } = parseResume({ file, text: await readFile(file, "utf8") });
    if (!resume) throw new Error(`${file} does not parse`);
    for (const lang of resume.meta.languages) {
      for (const target of [1, 2] as const) {
        const variant = { source, resume, lang, target, layout: layouts.classic, paper: PAPERS.a4 };
        const { pages } = await typeset(variant, select(resume, { lang }).selected, undefined, fonts);
        const { bytes } = await draw(pages);
        const metadata = {
          title: "",
          author: "",
          keywords: [],
          language: lang,
          creator: "",
          producer: "",
          date: 0,
        };
        const name = `${file.split("/").at(-2)}.${lang}.${target}p`;
        samples.push({ name, pdf: await stamp(bytes, metadata), paragraphs: paragraphsOf(pages) });
      }
    }
  }
  return samples;
}
