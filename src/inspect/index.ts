/**
 * Reads finished PDFs, whoever made them. Bundled as a file of its own, since pdf.js is large and only this needs it;
 * so nothing may be thrown across its boundary by which a class would have to be known.
 */
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ExtractedFile, Inspection } from "../model/inspection.ts";
import * as reading from "./read-pdf.ts";
import { Unreadable } from "./unreadable.ts";

/** What was read, or why nothing could be. */
export type Answer<T> = { readonly value: T } | { readonly refusal: Diagnostic };

export const readPdf = (bytes: Uint8Array, options: reading.ReadOptions): Promise<Answer<Inspection>> =>
  answer(reading.readPdf(bytes, options));

export const readAttachments = (bytes: Uint8Array): Promise<Answer<readonly ExtractedFile[]>> =>
  answer(reading.readAttachments(bytes));

async function answer<T>(work: Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.diagnostic };
    throw error;
  }
}
