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

/** Every sample résumé in every language, layout and both variants, with the paragraphs that were set. */
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
    for (const { lang, layout, target } of variantsOf(resume.meta.languages)) {
      const variant = { source, resume, lang, target, layout, paper: PAPERS.a4 };
      const { selected } = select(resume, { lang });
      const { pages } = await typeset(variant, selected, layout.theme, undefined, fonts);
      const { bytes } = await draw(pages, lang);
      const name = `${file.split("/").at(-2)}.${lang}.${target}p.${layout.name}`;
      const pdf = await stamp(bytes, {
        metadata: { ...NO_METADATA, language: lang },
        standard: "none",
        attachments: [],
      });
      samples.push({ name, pdf, paragraphs: paragraphsOf(pages) });
    }
  }
  return samples;
}

const variantsOf = (langs: readonly string[]) =>
  langs.flatMap((lang) =>
    Object.values(layouts).flatMap((layout) => ([1, 2] as const).map((target) => ({ lang, layout, target }))),
  );

const NO_METADATA = { title: "", author: "", keywords: [], creator: "", producer: "", date: 0 };
