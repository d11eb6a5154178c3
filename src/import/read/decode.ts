import { ResumeError } from "../../model/diagnostic.ts";
import type { ImportNote } from "../../model/intake.ts";
import { mayBeMojibake, repairMojibake } from "./mojibake.ts";

/** A text as its author saw it, and how it was got from bytes. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly notes: readonly ImportNote[];
}

/** A résumé is a few kilobytes; the longest lists of publications stay far under this. */
const MOST_BYTES = 500_000;
const MOST_LINES = 10_000;

/**
 * Of the characters of a text hardly any are controls; of those of a program or a picture one in ten is. Only those
 * below U+0020 count: the others are what bytes of broken text become.
 */
const MOST_CONTROLS = 0.02;

/**
 * Bytes → text: UTF-8 if they are that, else in the encoding that they are likeliest to be in and strictly valid in;
 * then wrong decodings of the past are undone, where that can be proved.
 *
 * @throws ResumeError of kind `content` for what is no text
 */
export async function decodeText(file: string, bytes: Uint8Array): Promise<DecodedText> {
  if (bytes.length === 0) throw refuse(file, "empty-file", "the file is empty", "is this the right file?");
  if (bytes.length > MOST_BYTES) {
    const hint = "a résumé is a few kilobytes of text; is this the right file?";
    throw refuse(file, "too-large", `the file is larger than ${MOST_BYTES / 1000} kB`, hint);
  }
  const { text, encoding, notes } = await read(file, bytes);
  const clean = text.replace(/^\ufeff/, "").replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n");
  if (clean.split("\n", MOST_LINES + 1).length > MOST_LINES) {
    const hint = "a résumé has a few hundred lines; is this the right file?";
    throw refuse(file, "too-large", `the file has more than ${MOST_LINES} lines`, hint);
  }
  if (clean.trim() === "")
    throw refuse(file, "empty-file", "there is no text in the file", "is this the right file?");
  if (!mayBeMojibake(clean)) return { text: clean, encoding, notes };
  const repaired = repairMojibake(clean, await import("./encodings.ts"));
  return { text: repaired.text, encoding, notes: [...notes, ...repaired.notes] };
}

async function read(file: string, bytes: Uint8Array): Promise<DecodedText> {
  const binary = () =>
    refuse(
      file,
      "not-text",
      "the file is not text",
      "import takes Markdown, plain text, JSON Resume and PDF",
    );
  const mark = byteOrderMark(bytes) ?? (bytes.includes(0) ? unmarkedUtf16(bytes) : undefined);
  if (mark === undefined && bytes.includes(0)) throw binary();
  if (mark === undefined || mark === "UTF-8") {
    const utf8 = asUtf8(bytes) ?? nearlyUtf8(bytes);
    if (utf8 !== undefined) {
      if (controlsIn(utf8.text) > MOST_CONTROLS) throw binary();
      return utf8;
    }
  }
  const { decodeAs, likelyEncodings } = await import("./encodings.ts");
  for (const encoding of mark === undefined ? likelyEncodings(bytes) : [mark]) {
    const text = decodeAs(encoding, bytes);
    if (text === undefined || controlsIn(text) > MOST_CONTROLS) continue;
    const message = `the file is in ${encoding}, the résumé in UTF-8`;
    return { text, encoding, notes: [{ kind: "change", code: "encoding", message }] };
  }
  const message = "the encoding of the file is not known";
  throw refuse(file, "unknown-encoding", message, "open it in an editor and save it as UTF-8");
}

function byteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "UTF-8";
  if (a === 0xff && b === 0xfe) return "UTF-16LE";
  return a === 0xfe && b === 0xff ? "UTF-16BE" : undefined;
}

/** Of the units of a text in UTF-16 at least so many are Latin: its spaces and line breaks, if nothing else. */
const LEAST_LATIN = 0.02;

/**
 * UTF-16 without its mark: the upper byte of every Latin character is 0, and the lower one is no control. Where most of
 * the other units are two letters of ASCII, the zeros are what is wrong with a text in bytes.
 */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const little = latinUnits(bytes, 0);
  const big = latinUnits(bytes, 1);
  if (Math.max(little, big) < (bytes.length / 2) * LEAST_LATIN) return undefined;
  return little > big ? "UTF-16LE" : "UTF-16BE";
}

/** How many units of a text in UTF-16, whose lower bytes stand first or second, are Latin; none if it is no text. */
function latinUnits(bytes: Uint8Array, first: 0 | 1): number {
  let latin = 0;
  let letters = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const [lower = 0, upper = 0] = [bytes[i + first], bytes[i + 1 - first]];
    if (upper === 0 && isControl(String.fromCharCode(lower))) return 0;
    if (upper === 0) latin += 1;
    else if (isAscii(lower) && isAscii(upper)) letters += 1;
  }
  return letters * 4 <= bytes.length ? latin : 0;
}

const isAscii = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

function asUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8", notes: [] };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Of a text in UTF-8 that was cut or damaged, at most one character in a hundred is lost. */
const MOST_DAMAGE = 0.01;

/** A text that is in UTF-8 but for a few bytes: they are left out, and told. */
function nearlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (lost > Math.max(1, foreign * MOST_DAMAGE) || foreign < 4 * lost) return undefined;
  const line = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
  const message = `bytes that are no text were left out: ${lost}`;
  const note: ImportNote = { kind: "uncertain", code: "damaged", message, line };
  return { text: text.replaceAll("\ufffd", ""), encoding: "UTF-8", notes: [note] };
}

const isControl = (char: string): boolean => char < " " && !/\s/.test(char);

function controlsIn(text: string): number {
  return [...text].filter(isControl).length / text.length;
}

function refuse(file: string, code: string, message: string, hint: string): ResumeError {
  return new ResumeError([{ kind: "content", severity: "error", code, message, hint, file }]);
}
