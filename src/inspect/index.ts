/**
 * Reads finished PDFs, whoever made them. Bundled as a file of its own, since pdf.js is large and only this needs it;
 * so nothing may be thrown across its boundary by which a class would have to be known.
 */
import type { Diagnostic } from "../model/diagnostic.ts";
import type { ExtractedFile, Inspection } from "../model/inspection.ts";
import type { TextLayer } from "../model/text-layer.ts";
import * as closely from "./read-closely.ts";
import * as reading from "./read-pdf.ts";
import * as layer from "./text-layer.ts";
import { Unreadable } from "./unreadable.ts";
import * as weight from "./weight.ts";

export type { Area, DrawnText } from "./drawn-text.ts";
export type { CloseLook } from "./read-closely.ts";

/** What was read, or why nothing could be. */
export type Answer<T> = { readonly value: T } | { readonly refusal: Diagnostic };

export const readPdf = (bytes: Uint8Array, options: reading.ReadOptions): Promise<Answer<Inspection>> =>
  answer(reading.readPdf(bytes, options));

export const readAttachments = (bytes: Uint8Array): Promise<Answer<readonly ExtractedFile[]>> =>
  answer(reading.readAttachments(bytes));

export const readClosely = (
  bytes: Uint8Array,
  options: closely.CloseOptions,
): Promise<Answer<closely.CloseLook>> => answer(closely.readClosely(bytes, options));

export const readTextLayer = (
  bytes: Uint8Array,
  options: layer.TextLayerOptions = {},
): Promise<Answer<TextLayer>> => answer(layer.readTextLayer(bytes, options));

export const bearablePages = (bytes: Uint8Array, most: number): Promise<Answer<number>> =>
  answer(weight.bearablePages(bytes, most));

async function answer<T>(work: Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.diagnostic };
    throw error;
  }
}
