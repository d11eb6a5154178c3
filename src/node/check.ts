import { type CheckPdfOptions, checkPdf as checkWith, type PdfReport } from "../index.ts";
import { createNodeHost } from "./host.ts";
import { ignoringStrays } from "./inspect.ts";
import { readCMap } from "./read-cmap.ts";

/** What is known of a PDF; what is needed to read it comes with the program. */
export type NodeCheckPdfOptions = Pick<CheckPdfOptions, "file"> & Partial<CheckPdfOptions>;

/**
 * Looks at a finished PDF, ours or made elsewhere, as those do who receive it: does its text come out, are its contacts
 * live, its fonts inside, its claims kept.
 *
 * @throws ResumeError of kind `usage` for what is no PDF, is damaged beyond reading, or only opens with a password
 */
export const checkPdf = (bytes: Uint8Array, options: NodeCheckPdfOptions): Promise<PdfReport> =>
  ignoringStrays(() => checkWith(bytes, { readPdfium: createNodeHost().readPdfium, readCMap, ...options }));
