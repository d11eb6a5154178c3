import { readFile } from "node:fs/promises";
import { layouts } from "../layouts/index.ts";
import { typeset } from "../src/build/typeset.ts";
import { parseResume } from "../src/content/index.ts";
import { openLibrary, readManifest } from "../src/fonts/index.ts";
import { PAPERS } from "../src/model/units.ts";
import { createNodeHost } from "../src/node/index.ts";
import { FontStore } from "../src/pdf/index.ts";
import { select } from "../src/select/index.ts";

export interface Fit {
  readonly name: string;
  /** Fits the variant, and says how many attempts that took. */
  run(): Promise<number>;
}

/** The fit of every sample in every language, layout and variant. */
export async function fits(): Promise<readonly Fit[]> {
  const host = createNodeHost({});
  const manifest = readManifest(
    JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))),
  );
  const fonts = new FontStore(openLibrary(manifest, (path) => host.readShipped(path)));
  const found: Fit[] = [];
  for (const file of await host.findResumes("content")) {
    const { resume } = parseResume({ file, text: await readFile(file, "utf8") });
    if (!resume) throw new Error(`${file} does not parse`);
    for (const lang of resume.meta.languages) {
      const { selected } = select(resume, { lang });
      for (const layout of Object.values(layouts)) {
        for (const target of [1, 2] as const) {
          const variant = { layout, paper: PAPERS.a4, target };
          found.push({
            name: `${file} ${lang} ${layout.name} ${target}p`,
            run: async () =>
              (await typeset(variant, selected, layout.theme, undefined, fonts)).report.attempts,
          });
        }
      }
    }
  }
  return found;
}
