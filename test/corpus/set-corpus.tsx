import type { ReactElement } from "react";
import { layouts } from "../../layouts/index.ts";
import { openLibrary, readManifest } from "../../src/fonts/index.ts";
import { type Composition, CompositionProvider } from "../../src/kit/composition.ts";
import { Document, Page, View } from "../../src/kit/primitives.ts";
import { RichText } from "../../src/kit/rich-text.tsx";
import type { Rich, Span } from "../../src/model/selected.ts";
import { createNodeHost } from "../../src/node/index.ts";
import { draw, FontStore, layOut } from "../../src/pdf/index.ts";
import { type CorpusCase, type CorpusPage, pagesOf } from "./corpus.ts";

/** Cases are set at 10 pt, so that an em is 10 pt. */
const EM = 10;
const LEFT = 30;
const LEADING = { zh: 1.6, en: 1.32 };

export interface SetCorpus {
  readonly pdf: Uint8Array;
  /** What stands on which page; lengths in pt. */
  readonly index: { left: number; em: number; items: { id: string; widthEm: number }[] };
}

/** Sets every case of a corpus with the project's engine and fonts, one page per case and width. */
export async function setCorpus(cases: readonly CorpusCase[]): Promise<SetCorpus> {
  const host = createNodeHost({});
  const manifest = readManifest(
    JSON.parse(new TextDecoder().decode(await host.readShipped("manifest.json"))),
  );
  const fonts = new FontStore(openLibrary(manifest, (file) => host.readShipped(file)));
  const pages = pagesOf(cases);
  const { document } = await layOut(corpusDocument(pages), fonts);
  const { bytes } = await draw(document, "zh");
  const items = pages.map(({ corpusCase, widthEm }) => ({ id: corpusCase.id, widthEm }));
  return { pdf: bytes, index: { left: LEFT, em: EM, items } };
}

function corpusDocument(pages: readonly CorpusPage[]): ReactElement {
  return (
    <Document>
      {pages.map(({ corpusCase, widthEm }) => (
        <Page
          key={`${corpusCase.id} ${widthEm}`}
          size={[widthEm * EM + 2 * LEFT, 1200]}
          style={{ padding: LEFT }}
        >
          <CompositionProvider value={compositionFor(corpusCase, widthEm)}>
            <View style={{ width: widthEm * EM }}>
              <RichText
                text={richText(corpusCase)}
                align={corpusCase.align === "justify" ? "justify" : "left"}
              />
            </View>
          </CompositionProvider>
        </Page>
      ))}
    </Document>
  );
}

const compositionFor = ({ lang }: CorpusCase, widthEm: number): Composition => ({
  lang,
  settings: { size: EM, leading: LEADING[lang], space: 1, margin: { x: LEFT, y: LEFT } },
  theme: layouts.classic.theme,
  colors: layouts.classic.theme.colors,
  fonts: { latin: "Inter", han: "Noto Sans SC" },
  measure: widthEm * EM,
});

function richText({ lang, text, runs = [], nobreakRuns = [] }: CorpusCase): Rich {
  const characters = [...text];
  const whole = wholeNames(text, nobreakRuns);
  const spans = characters.map((character, i): Span => {
    const style = runs.find(({ s, e }) => s <= i && i < e)?.style;
    return {
      text: character,
      ...(style === "bold" ? { strong: true } : {}),
      ...(style === "italic" ? { emphasis: true } : {}),
      ...(style === "sup" ? { raised: "sup" } : {}),
      ...(whole.has(i) ? { code: true } : {}),
    };
  });
  return { lang, spans: merge(spans), at: [] };
}

/** The code points of a text that belong to one of the names. */
function wholeNames(text: string, names: readonly string[]): Set<number> {
  const covered = new Set<number>();
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const start = [...text.slice(0, at)].length;
      for (let i = start; i < start + [...name].length; i += 1) covered.add(i);
    }
  }
  return covered;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    const { text: _, ...style } = span;
    const { text: before = "", ...lastStyle } = last ?? {};
    if (last && JSON.stringify(style) === JSON.stringify(lastStyle))
      merged[merged.length - 1] = { ...span, text: before + span.text };
    else merged.push(span);
  }
  return merged;
}
