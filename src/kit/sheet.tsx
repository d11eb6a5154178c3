import type { ReactNode } from "react";
import { localeOf } from "../locale/index.ts";
import type { LayoutInput } from "../model/layout.ts";
import { plainText } from "../model/selected.ts";
import { CompositionProvider, composition, type FontFamilies, type Palette } from "./composition.ts";
import { Document, Page, Text, View } from "./primitives.ts";
import { useType } from "./type-style.ts";

export interface SheetProps {
  readonly input: LayoutInput;
  readonly palette: Palette;
  readonly fonts: FontFamilies;
  readonly children: ReactNode;
}

/** The document: pages of the paper with the settings' margins, and a running line from the second page on. */
export function Sheet({ input, palette, fonts, children }: SheetProps): ReactNode {
  const { paper, settings, pages } = input;
  const value = composition(input, palette, fonts);
  return (
    <CompositionProvider value={value}>
      <Document>
        <Page
          size={[paper.width, paper.height]}
          // The newer paginator keeps heads with what follows them.
          experimentalPagination
          style={{ paddingHorizontal: settings.margin.x, paddingVertical: settings.margin.y }}
        >
          {children}
          {pages > 1 && <RunningLine input={input} />}
        </Page>
      </Document>
    </CompositionProvider>
  );
}

/** On the second page and later ones. See `withoutEarlyRunningLines` in src/pdf/lay-out.ts. */
const LATER_PAGES = { fixed: true, firstPage: 2 };

/** Name and page number, centred in the top margin: clear of the text and of what a printer cannot reach. */
function RunningLine({ input: { resume, pages, settings } }: { readonly input: LayoutInput }): ReactNode {
  const { name } = resume.basics;
  const { runningLine } = localeOf(resume.lang);
  const { x, y } = settings.margin;
  return (
    <View
      {...LATER_PAGES}
      style={{ position: "absolute", left: x, right: x, top: (y - settings.size * settings.leading) / 2 }}
    >
      <Text style={useType({ tone: "quiet", align: "right", tabular: true })}>
        {runningLine(plainText(name), pages, pages)}
      </Text>
    </View>
  );
}
