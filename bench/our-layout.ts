import { readFile } from "node:fs/promises";
import { layouts } from "../layouts/index.ts";
import { parseResume } from "../src/content/index.ts";
import { openLibrary, readManifest } from "../src/fonts/index.ts";
import { PAPERS } from "../src/model/units.ts";
import { createNodeHost } from "../src/node/index.ts";
import { FontStore, layOut } from "../src/pdf/index.ts";
import { select } from "../src/select/index.ts";

/** A function that lays a résumé out on two pages, at settings under which it fills them. */
export async function ourLayout(file: string, lang: string): Promise<() => Promise<number>> {
  const host = createNodeHost({});
  const manifest = readManifest(
    JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))),
  );
  const fonts = new FontStore(openLibrary(manifest, (path) => host.readShipped(path)));
  const { resume } = parseResume({ file, text: await readFile(file, "utf8") });
  if (!resume) throw new Error(`${file} does not parse`);
  const { selected } = select(resume, { lang });
  const settings = layouts.classic.range(lang, 2).floor;
  const { theme } = layouts.classic;
  const input = { resume: selected, settings, paper: PAPERS.a4, pages: 2, theme };
  return async () => (await layOut(layouts.classic.render(input), fonts)).document.children.length;
}
