import type { ReactNode } from "react";
import type { FontFamilies, LayoutInput } from "../model/layout.ts";
import { flow } from "./block.ts";
import { CompositionProvider, composition } from "./composition.ts";
import { type Folios, PageMarks } from "./page-marks.tsx";
import { Document, Page, View } from "./primitives.ts";
import { type SideColumn, sideGeometry, Tint } from "./side-column.tsx";
import { USUAL_FONTS } from "./usual-look.ts";

export interface SheetProps {
  readonly input: LayoutInput;
  /** The families that text is set in, whatever the layout says and the project prefers. */
  readonly fonts?: FontFamilies;
  /** A column beside the main one, read after it. */
  readonly side?: SideColumn;
  /** Where pages are numbered: with the name at the head of later ones (the default), or at the foot of each. */
  readonly folios?: Folios;
  /** The main column. */
  readonly children: ReactNode;
}

/** The document: pages of the paper with the settings' margins and, where there are several, their marks. */
export function Sheet({
  input,
  fonts = input.fonts ?? USUAL_FONTS,
  side,
  folios = "head",
  children,
}: SheetProps): ReactNode {
  const { paper, settings, pages } = input;
  const { x, y } = settings.margin;
  const full = paper.width - 2 * x;
  const geometry = side && sideGeometry(side, input);
  const main = geometry?.main ?? { marginLeft: 0, width: full };
  const within = (measure: number, rhythm = 1) => composition(input, fonts, { measure, rhythm });
  return (
    <CompositionProvider value={within(main.width)}>
      <Document>
        <Page
          size={[paper.width, paper.height]}
          {...{ pages }}
          style={{ paddingHorizontal: x, paddingVertical: y }}
        >
          {geometry && <Tint {...geometry.tint} height={paper.height} />}
          <View {...flow({ name: "main", alone: { marginLeft: 0, width: full } })} style={main}>
            {children}
          </View>
          {side && geometry && (
            <CompositionProvider value={within(geometry.side.width, side.rhythm)}>
              <View {...flow({ name: "side" })} style={{ position: "absolute", ...geometry.side }}>
                {side.content}
              </View>
            </CompositionProvider>
          )}
          <PageMarks input={input} folios={folios} />
        </Page>
      </Document>
    </CompositionProvider>
  );
}
