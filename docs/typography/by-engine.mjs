// Sets an example with the project's engine. Bundled before it runs, so that the engine is the one below react-pdf.
import { createElement as h } from "react";
import { parseInline } from "../../src/content/index.ts";
import { openLibrary, readManifest } from "../../src/fonts/index.ts";
import { CompositionProvider } from "../../src/kit/composition.ts";
import { Document, Page, Text, View } from "../../src/kit/primitives.ts";
import { RichText } from "../../src/kit/rich-text.tsx";
import { USUAL_THEME } from "../../src/kit/usual-look.ts";
import { typefaceName } from "../../src/model/typeface.ts";
import { createNodeHost } from "../../src/node/index.ts";
import { draw, FontStore, layOut } from "../../src/pdf/index.ts";
import { alignOf, box, EM, FONTS, label, leadingOf, PAGE, row } from "./frame.mjs";

/** Reads a résumé's inline marks, for the other setting too. */
export { parseInline };

const host = createNodeHost({});
const manifest = readManifest(JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))));
const fonts = new FontStore(openLibrary(manifest, (file) => host.readShipped(file)));

/** @returns {Promise<Uint8Array>} a PDF of one page */
export async function setByEngine(example, caption) {
  const { document } = await layOut(page(example, caption), fonts);
  const { bytes } = await draw(document, example.lang);
  return bytes;
}

function page(example, caption) {
  const { lang, paragraphs } = example;
  const fontFamily = typefaceName({ ...FONTS, lang: "en", verbatim: false });
  return h(
    Document,
    {},
    h(
      Page,
      { size: [PAGE.width, PAGE.height], style: { padding: PAGE.margin } },
      h(
        CompositionProvider,
        { value: composition(example) },
        h(Text, { style: { ...label, fontFamily } }, caption),
        h(
          View,
          { style: box(example) },
          paragraphs.map((parts, i) => paragraph(parts, lang, i)),
        ),
      ),
    ),
  );
}

function paragraph([first, second], lang, key) {
  const text = (source) => ({ lang, spans: parseInline(source), at: [] });
  if (second === undefined) return h(RichText, { key, text: text(first), align: alignOf(lang) });
  const [left, right] = [first, second].map(text);
  return h(View, { key, style: row }, h(RichText, { text: left }), h(RichText, { text: right }));
}

const BLACK = "#000000";
const COLORS = { ...USUAL_THEME.colors, ink: BLACK, quiet: BLACK, accent: BLACK, rule: BLACK };

const composition = ({ lang, measure }) => ({
  lang,
  settings: {
    size: EM,
    leading: leadingOf(lang),
    space: 1,
    margin: { x: PAGE.margin, y: PAGE.margin },
  },
  theme: { ...USUAL_THEME, colors: COLORS },
  colors: COLORS,
  fonts: FONTS,
  measure: measure * EM,
});
