import type { ReactNode } from "react";
import { localeOf } from "../locale/index.ts";
import type { LayoutInput } from "../model/layout.ts";
import { plainText } from "../model/selected.ts";
import { CompositionProvider, composition, type FontFamilies, type Palette } from "./composition.ts";
import { Document, Page, Text } from "./primitives.ts";
import { typeStyle } from "./type-style.ts";

export interface SheetProps {
  readonly input: LayoutInput;
  readonly palette: Palette;
  readonly fonts: FontFamilies;
  readonly children: ReactNode;
}

/** The document: pages of the paper with the settings' margins, and a running line from the second page on. */
export function Sheet({ input, palette, fonts, children }: SheetProps): ReactNode {
  const { paper, settings, resume, pages } = input;
  const locale = localeOf(resume.lang);
  const value = composition(input, palette, fonts);
  return (
    <CompositionProvider value={value}>
      <Document>
        <Page
          size={[paper.width, paper.height]}
          experimentalPagination
          style={{
            paddingHorizontal: settings.margin.x,
            paddingVertical: settings.margin.y,
            ...typeStyle(value, {}),
          }}
        >
          {children}
          {pages > 1 && (
            <Text
              fixed
              style={{
                ...typeStyle(value, { tone: "quiet", align: "right", tabular: true }),
                position: "absolute",
                // Centred in the top margin, clear of the text and of what a printer cannot reach.
                top: (settings.margin.y - settings.size * settings.leading) / 2,
                left: settings.margin.x,
                right: settings.margin.x,
              }}
              render={({ pageNumber }) =>
                pageNumber > 1
                  ? `${plainText(resume.basics.name)} · ${locale.pageLabel(pageNumber, pages)}`
                  : ""
              }
            />
          )}
        </Page>
      </Document>
    </CompositionProvider>
  );
}
