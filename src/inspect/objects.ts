import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "pdf-lib";

/**
 * Objects of files that anyone may have made: what is missing, of another type or points nowhere is `undefined`,
 * because one odd entry must not hide all the others.
 */
export type Maybe = PDFObject | undefined;

/** What a file may hold when inflated, so that a small one cannot fill the memory. */
const MOST_BYTES = 50_000_000;

/** An entry, with references followed. */
export const entry = (dict: PDFDict | undefined, key: string): Maybe => dict?.lookup(PDFName.of(key));

export const follow = (object: Maybe, within: PDFDict): Maybe =>
  object instanceof PDFRef ? within.context.lookup(object) : object;

/** A dictionary, or that of a stream. */
export function asDict(object: Maybe): PDFDict | undefined {
  if (object instanceof PDFDict) return object;
  return object instanceof PDFStream ? object.dict : undefined;
}

export const asArray = (object: Maybe): PDFArray | undefined =>
  object instanceof PDFArray ? object : undefined;

/** The elements of an array, with references followed. */
export function elementsOf(object: Maybe): readonly Maybe[] {
  const array = asArray(object);
  return array ? Array.from({ length: array.size() }, (_, i) => array.lookup(i)) : [];
}

export const asName = (object: Maybe): string | undefined =>
  object instanceof PDFName ? nameText(object) : undefined;

/** Names are bytes, which PDF 2.0 reads as UTF-8 (ISO 32000-2 7.3.5). */
const nameText = (name: PDFName): string => new TextDecoder().decode(name.asBytes());

export const asNumber = (object: Maybe): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;

export const isTrue = (object: Maybe): boolean => object instanceof PDFBool && object.asBoolean();

/** A text string (ISO 32000-1 7.9.2.2). */
export const asText = (object: Maybe): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;

/** The entries of a dictionary by their names, with references followed. */
export const entriesOf = (object: Maybe): readonly (readonly [string, Maybe])[] =>
  asDict(object)
    ?.keys()
    .map((key) => [nameText(key), asDict(object)?.lookup(key)] as const) ?? [];

/** How much is inflated at once: the bound on the whole is looked at in between. */
const CHUNK = 1 << 16;

/** What a stream holds when its filters are undone; nothing if they cannot be, or if it is without measure. */
export function contentOf(object: Maybe): Uint8Array | undefined {
  if (!(object instanceof PDFRawStream)) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = decodePDFRawStream(object);
    for (let chunk = stream.getBytes(CHUNK); chunk.length > 0; chunk = stream.getBytes(CHUNK)) {
      size += chunk.length;
      if (size > MOST_BYTES) return undefined;
      chunks.push(Uint8Array.from(chunk));
    }
  } catch {
    return undefined;
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The length of a stream as it lies in the file. */
export const storedLength = (object: Maybe): number =>
  object instanceof PDFRawStream ? object.contents.length : 0;

/** Bytes as characters, one each. */
export const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);
