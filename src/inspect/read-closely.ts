import type { PDFDict } from "pdf-lib";
import { actionsIn } from "./actions.ts";
import { type DrawnText, readDrawnTexts } from "./drawn-text.ts";
import { asArray, asDict, asName, elementsOf, entriesOf, entry, isTrue } from "./objects.ts";
import { openFile } from "./open.ts";
import { type Page, pagesOf } from "./pages.ts";
import { type ReadCMap, withPdfJs } from "./pdf-js.ts";

/** What judging a PDF takes beyond an inspection of it. */
export interface CloseLook {
  /** The texts that the first pages draw; `undefined` for a page that cannot be read. */
  readonly pages: readonly (readonly DrawnText[] | undefined)[];
  /** Viewers show the title instead of the file's name (ISO 32000-1 table 150). */
  readonly showsTitle: boolean;
  /** It says for what output its colours are meant (ISO 32000-1 14.11.5). */
  readonly outputIntent: boolean;
  /** `JavaScript`, `Launch`, …: what acts, or reaches for other files. */
  readonly actions: readonly string[];
  readonly form: "none" | "fields" | "XFA";
  /** How many pictures the resources of each page hold. */
  readonly pictures: readonly number[];
}

export interface CloseOptions {
  /** How many pages are looked at. */
  readonly most: number;
  readonly readCMap?: ReadCMap;
}

const noCMap: ReadCMap = () => Promise.reject(new Error("its character map is not at hand"));

/** @throws Unreadable */
export async function readClosely(
  bytes: Uint8Array,
  { most, readCMap = noCMap }: CloseOptions,
): Promise<CloseLook> {
  const { catalog } = await openFile(bytes);
  const pages = pagesOf(catalog).slice(0, most);
  return {
    pages: await drawnTexts(bytes, pages, readCMap),
    showsTitle: isTrue(entry(asDict(entry(catalog, "ViewerPreferences")), "DisplayDocTitle")),
    outputIntent: elementsOf(entry(catalog, "OutputIntents")).length > 0,
    actions: actionsIn(catalog),
    form: formIn(catalog),
    pictures: pages.map(picturesOn),
  };
}

const drawnTexts = (
  bytes: Uint8Array,
  pages: readonly Page[],
  readCMap: ReadCMap,
): Promise<CloseLook["pages"]> =>
  withPdfJs(bytes, readCMap, async (document, operators) => {
    const drawn: (readonly DrawnText[] | undefined)[] = [];
    for (const { number } of pages)
      drawn.push(await readDrawnTexts(document, number, operators).catch(() => undefined));
    return drawn;
  });

function formIn(catalog: PDFDict): CloseLook["form"] {
  const form = asDict(entry(catalog, "AcroForm"));
  if (entry(form, "XFA") !== undefined) return "XFA";
  return (asArray(entry(form, "Fields"))?.size() ?? 0) > 0 ? "fields" : "none";
}

const picturesOn = ({ resources }: Page): number =>
  entriesOf(entry(asDict(resources), "XObject")).filter(
    ([, drawn]) => asName(entry(asDict(drawn), "Subtype")) === "Image",
  ).length;
