import {
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
} from "pdf-lib";
import { entry, latin1 } from "./objects.ts";

/**
 * Makes streams of the objects that pdf-lib could not read because their length is an object behind them. It looks for
 * their end then, and takes every `stream` on the way for the beginning of another one: the one in "mainstream", too.
 */
export function repairStreams(context: PDFContext): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const stream = object instanceof PDFInvalidObject ? streamIn(object, context) : undefined;
    if (stream) context.assign(ref, stream);
  }
}

function streamIn(object: PDFInvalidObject, context: PDFContext): PDFRawStream | undefined {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  const text = latin1(bytes);
  const keyword = /\bstream\r?\n/.exec(text);
  const end = text.lastIndexOf("endstream");
  if (!keyword || end < 0) return undefined;
  const start = keyword.index + keyword[0].length;
  const dict = dictionaryIn(bytes.subarray(0, keyword.index), context);
  const length = dict && entry(dict, "Length");
  const stated = length instanceof PDFNumber ? start + length.asNumber() : end;
  return dict && PDFRawStream.of(dict, bytes.slice(start, Math.min(stated, end)));
}

function dictionaryIn(bytes: Uint8Array, context: PDFContext): PDFDict | undefined {
  try {
    const object = PDFObjectParser.forBytes(bytes, context).parseObject();
    return object instanceof PDFDict ? object : undefined;
  } catch {
    return undefined;
  }
}
