import { type Inspection, type InspectOptions, inspect as inspectWith } from "../index.ts";
import { readCMap } from "./read-cmap.ts";

/**
 * Tells what is in a finished PDF, whoever made it.
 *
 * @throws ResumeError of kind `usage` for what is no PDF, is damaged beyond reading, or only opens with a password
 */
export const inspect = (pdf: Uint8Array, options: InspectOptions = {}): Promise<Inspection> =>
  ignoringStrays(() => inspectWith(pdf, { readCMap, ...options }));

/** Does what reads PDFs with pdf.js, without ending the process for what nobody waits for. */
export async function ignoringStrays<T>(work: () => Promise<T>): Promise<T> {
  process.on("unhandledRejection", ignoreStrays);
  try {
    return await work();
  } finally {
    // Node tells of rejections when all that was due has run.
    await new Promise(setImmediate);
    process.off("unhandledRejection", ignoreStrays);
  }
}

/** What pdf.js's errors are called; their classes are not exported. */
const ERRORS_OF_PDF_JS =
  /^(?:FormatError|XRefEntryException|XRefParseException|ParserEOFException|MissingDataException|UnknownErrorException|InvalidPDFException)$/;

/**
 * pdf.js reads the pages beside the one it is asked for ahead, and nobody waits for those that are damaged: on a thread
 * of its own that would not matter, here it would end the process.
 */
function ignoreStrays(reason: unknown): void {
  const isStray = reason instanceof Error && ERRORS_OF_PDF_JS.test(reason.name);
  const othersListen = process.listeners("unhandledRejection").some((listener) => listener !== ignoreStrays);
  // As if nobody listened.
  if (!isStray && !othersListen) throw reason;
}
