import type { PDFDict } from "pdf-lib";
import type { InspectedLink } from "../model/inspection.ts";
import type { Destinations } from "./destinations.ts";
import { asDict, asName, asText, elementsOf, entry } from "./objects.ts";
import type { Page } from "./pages.ts";

/** The links of all pages, in the order of their annotations (ISO 32000-1 12.5.6.5). */
export function linksOf(pages: readonly Page[], destinations: Destinations): readonly InspectedLink[] {
  return pages.flatMap(({ dict, number }) =>
    elementsOf(entry(dict, "Annots")).flatMap((annotation) => {
      const link = asDict(annotation);
      if (!link || asName(entry(link, "Subtype")) !== "Link") return [];
      const contents = asText(entry(link, "Contents"));
      return [
        {
          page: number,
          target: targetOf(link, destinations),
          ...(contents === undefined ? {} : { contents }),
        },
      ];
    }),
  );
}

function targetOf(link: PDFDict, destinations: Destinations): string {
  const action = asDict(entry(link, "A"));
  const kind = asName(entry(action, "S"));
  if (kind === "URI") return asText(entry(action, "URI")) ?? "";
  const page = destinations.pageBehind(link);
  if (page !== undefined) return `page ${page}`;
  return kind === undefined || kind === "GoTo" ? "nowhere" : kind;
}
