import type { ReactElement, ReactNode } from "react";
import { Document, Page, type Style } from "../../src/kit/primitives.ts";
import { typefaceName } from "../../src/model/typeface.ts";

/** The text area of the page below, in pt. */
export const MEASURE = 300;
const PADDING = 50;

/** Body type of the shipped sans faces. React-PDF relates the line height to the size, so both are always given. */
export const body = (lang = "zh", size = 10): Style => ({
  fontFamily: typefaceName({ latin: "Inter", han: "Noto Sans SC", lang, verbatim: false }),
  fontSize: size,
  lineHeight: 1.5,
});

/** One page with room for a few dozen lines. */
export const onPage = (content: ReactNode): ReactElement => (
  <Document>
    <Page size={[MEASURE + 2 * PADDING, 700]} style={{ padding: PADDING }}>
      {content}
    </Page>
  </Document>
);
