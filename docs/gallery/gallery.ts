/** What the gallery shows, and how it is made: one résumé in every layout, language and variant. */
import { layouts } from "../../layouts/index.ts";
import { build } from "../../src/build.ts";
import type { Layout } from "../../src/model/layout.ts";
import { createNodeHost } from "../../src/node/index.ts";
import type { Picture, Rasterizer } from "../../src/raster/index.ts";
import { encodePalettePng } from "../../test/support/png-palette.ts";
import { spread } from "./spread.ts";

const SAMPLE = "content/infra-lead/resume.yaml";
const LANGUAGES = ["en", "zh"] as const;
const VARIANTS = [1, 2] as const;

/** Body type can just be read, and a picture of two pages still fits a screen. */
const DPI = 80;

export interface Plate {
  readonly file: string;
  readonly layout: Layout;
  readonly lang: (typeof LANGUAGES)[number];
  readonly pages: (typeof VARIANTS)[number];
}

/** All pictures that there are to be, in the order of the registry. */
export const PLATES: readonly Plate[] = Object.values(layouts).flatMap((layout) =>
  LANGUAGES.flatMap((lang) =>
    VARIANTS.map((pages) => ({ file: `${layout.name}.${lang}.${pages}p.png`, layout, lang, pages })),
  ),
);

/** The files of the gallery by name: its pictures and the page that shows them. Paths count from the project. */
export async function makeGallery(rasterizer: Rasterizer): Promise<ReadonlyMap<string, Uint8Array>> {
  const pdfs = new Map<string, Uint8Array>();
  const host = {
    // The date of a commit would change the PDFs, though not what is seen of them.
    ...createNodeHost({ SOURCE_DATE_EPOCH: "0" }),
    write: async (path: string, bytes: Uint8Array) => void pdfs.set(path, bytes),
    resolve: (_folder: string, path: string) => path,
  };
  const { manifest, diagnostics } = await build(host, {
    inputs: [SAMPLE],
    langs: LANGUAGES,
    layouts: Object.keys(layouts),
    pages: VARIANTS,
    strict: true,
  });
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));

  const files = new Map<string, Uint8Array>();
  for (const { file, layout, lang, pages } of PLATES) {
    const entry = manifest.outputs.find(
      (output) => output.layout === layout.name && output.lang === lang && output.target === pages,
    );
    const pdf = entry && pdfs.get(entry.file);
    if (!pdf) throw new Error(`no PDF for ${file}`);
    files.set(file, encodePalettePng(spread(await pagesOf(rasterizer, pdf))));
  }
  return files.set("README.md", new TextEncoder().encode(galleryPage()));
}

async function pagesOf(rasterizer: Rasterizer, pdf: Uint8Array): Promise<readonly Picture[]> {
  const pages: Picture[] = [];
  for await (const page of rasterizer.pictures(pdf, DPI)) pages.push(page);
  return pages;
}

/** The page that shows the pictures, in Markdown. */
export function galleryPage(): string {
  const parts = Object.values(layouts).flatMap(({ name, description, fonts }) => [
    `## ${name}`,
    `${description} Set in ${fonts.latin} and ${fonts.han}.`,
    codeBlock(`npx resume-pdf build me.yaml${name === "classic" ? "" : ` --layout ${name}`}`),
    ...PLATES.filter(({ layout }) => layout.name === name).map(showPlate),
  ]);
  return `${["# The layouts", INTRODUCTION, ...parts].join("\n\n")}\n`;
}

const INTRODUCTION = `Made by \`npm run gallery\`: the sample [\`${SAMPLE}\`](../../${SAMPLE}) in every layout, in English and in
Chinese, on one page and on two. What stands on two pages and not on one was left out by its priorities.`;

const LANGUAGE_NAMES = { en: "English", zh: "Chinese" } as const;

function showPlate({ file, layout, lang, pages }: Plate): string {
  const caption = `\`${layout.name}\`, ${LANGUAGE_NAMES[lang]}, ${pages === 1 ? "one page" : "two pages"}`;
  return `${caption}:\n\n![${caption.replaceAll("`", "")}](${file})`;
}

const codeBlock = (command: string): string => `\`\`\`sh\n${command}\n\`\`\``;
