import type { Answer, CloseLook } from "../../inspect/index.ts";
import { type Diagnostic, ResumeError } from "../../model/diagnostic.ts";
import type { ExtractedFile, Inspection } from "../../model/inspection.ts";
import type { CheckPdfOptions } from "../../model/pdf-check.ts";
import type { PageReader } from "../../raster/index.ts";
import { type Ground, groundsOf, inkOf } from "./ground.ts";
import { type Origin, originOf } from "./origin.ts";

/** A page as it was looked at in depth. */
export interface LookedAt {
  readonly number: number;
  /** As the two engines extract it; absent if an engine cannot. */
  readonly pdfJs?: string;
  readonly pdfium?: string;
  /** What stands on it, and on what; absent if it cannot be read. */
  readonly drawn?: readonly Ground[];
  /** How much of it is not as its background, 0 to 1; absent if it cannot be drawn. */
  readonly ink?: number;
  readonly pictures: number;
}

/** All that the checks are made from. */
export interface Facts {
  readonly file: string;
  readonly inspection: Inspection;
  readonly look: CloseLook;
  readonly pages: readonly LookedAt[];
  readonly origin: Origin;
}

/** Pages that are looked at in depth: more than any résumé has, and as many as take some ten seconds. */
export const MOST_PAGES = 50;

/** A letter of 8 pt is ten pixels high then: its background is told from its ink. */
const DPI = 96;

/**
 * Looks at a PDF with both engines.
 *
 * @throws ResumeError of kind `usage` for what cannot be inspected; of the source's own if that cannot be read
 */
export async function gather(bytes: Uint8Array, options: CheckPdfOptions): Promise<Facts> {
  const { bearablePages, readPdf, readClosely, readAttachments } = await import("../../inspect/index.ts");
  const cMaps = options.readCMap ? { readCMap: options.readCMap } : {};
  const most = accept(await bearablePages(bytes, MOST_PAGES), options);
  const inspection = accept(await readPdf(bytes, { mostPages: most, ...cMaps }), options);
  const look = accept(await readClosely(bytes, { most, ...cMaps }), options);
  const attached: readonly ExtractedFile[] = accept(await readAttachments(bytes), options);
  const origin = originOf(attached, inspection.language, options.source);
  const pages = await lookAt(bytes, { inspection, look, most }, options);
  return { file: options.file, inspection, look, pages, origin };
}

let started: Promise<PageReader> | undefined;

/** Starting PDFium takes longer than reading a page: once for all files. */
function startedPdfium(read: CheckPdfOptions["readPdfium"]): Promise<PageReader> {
  started ??= Promise.all([import("../../raster/index.ts"), read()]).then(([{ openPageReader }, wasm]) =>
    openPageReader(wasm),
  );
  return started;
}

async function lookAt(
  bytes: Uint8Array,
  { inspection, look, most }: Pick<Facts, "inspection" | "look"> & { readonly most: number },
  { readPdfium }: CheckPdfOptions,
): Promise<readonly LookedAt[]> {
  const pages = inspection.pages.slice(0, most).map(({ number, text }, i): LookedAt => {
    const drawn = look.pages[i];
    return {
      ...{ number, pictures: look.pictures[i] ?? 0 },
      ...(text === undefined ? {} : { pdfJs: text }),
      ...(drawn === undefined ? {} : { drawn }),
    };
  });
  const reader = await startedPdfium(readPdfium);
  const seen: LookedAt[] = [];
  try {
    for await (const { text, picture } of reader.pages(bytes, { most, dpi: DPI })) {
      const page = pages[seen.length];
      if (page === undefined) break;
      const drawn = page.drawn && { drawn: groundsOf(page.drawn, picture) };
      seen.push({ ...page, ...drawn, pdfium: text, ink: inkOf(picture) });
    }
  } catch {
    // What is left of it in memory may be anything.
    started = undefined;
    // PDFium gives up on what pdf.js can read: what it did not see stays unknown, and a check says so.
  }
  return [...seen, ...pages.slice(seen.length)];
}

function accept<T>(answer: Answer<T>, { file }: CheckPdfOptions): T {
  if ("value" in answer) return answer.value;
  const refusal: Diagnostic = { ...answer.refusal, file };
  throw new ResumeError([refusal]);
}
