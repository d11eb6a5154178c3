import { PDFHexString, PDFString } from "pdf-lib";

/** ISO 19005-3 6.1.13: a string has at most 32767 bytes; UTF-16 takes two for a unit, and two for its mark. */
const LONGEST = (32_767 - 2 - 1) / 2;

/** XML 1.0 2.2: these characters cannot stand in a document, not even as references; lone surrogates cannot either. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A text as Info dictionary, structure and XMP can all say it: without what XML forbids, on one line, since XML reads
 * every line end as the same character (2.11), and no longer than a string of PDF may be.
 */
export function sayable(text: string): string {
  const said = text.replace(FORBIDDEN, "").replace(/[\t\n\r]+/g, " ");
  // The cut may have gone through a pair of surrogates.
  return said.length <= LONGEST ? said : said.slice(0, LONGEST).replace(FORBIDDEN, "");
}

/**
 * A text string (ISO 32000-1 7.9.2.2): ASCII as it stands, which is a quarter as long; all else in UTF-16, written in
 * hexadecimal.
 */
export function textString(text: string): PDFHexString | PDFString {
  const said = sayable(text);
  return /^[ -~]*$/.test(said) ? asciiString(said) : PDFHexString.fromText(said);
}

/** A string of ASCII; what else there is gets lost. Nothing in it can end it early (ISO 32000-1 7.3.4.2). */
export const asciiString = (text: string): PDFString =>
  PDFString.of(text.replace(/[^ -~]/g, "").replace(/[\\()]/g, "\\$&"));

/** A point in time in seconds since 1970 (ISO 32000-1 7.9.4). */
export const dateString = (seconds: number): PDFString => PDFString.fromDate(new Date(seconds * 1000));
