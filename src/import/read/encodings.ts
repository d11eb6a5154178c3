/**
 * Encodings other than UTF-8. Bundled as a part of its own: the tables are large, and few files need them.
 */
import chardet from "chardet";
import iconv from "iconv-lite";

/** What files of this century's résumés come in, beside UTF-8; guesses at anything else are not followed. */
const PLAUSIBLE: ReadonlySet<string> = new Set([
  "UTF-16LE",
  "UTF-16BE",
  "GB18030",
  "Big5",
  "Shift_JIS",
  "EUC-JP",
  "EUC-KR",
  "ISO-8859-1",
  "ISO-8859-2",
  "windows-1251",
  "windows-1252",
]);

/** The encodings that bytes may be in by the look of them, the likeliest first. */
export function likelyEncodings(bytes: Uint8Array): readonly string[] {
  return chardet
    .analyse(bytes)
    .map(({ name }) => name)
    .filter((name) => PLAUSIBLE.has(name))
    .map((name) => (name === "ISO-8859-1" ? "windows-1252" : name));
}

/** Decodes, or gives undefined for bytes that the encoding does not have. */
export function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return text.includes("\ufffd") ? undefined : text;
}

/**
 * Encodes, or gives undefined for characters that the encoding does not have: proved by the way back. The single-byte
 * encodings are those of the WHATWG, as programs that confuse them use them: Mac Roman with the euro sign and Apple's
 * logo, and every byte of cp1252 with a meaning.
 */
export function encodeAs(encoding: string, text: string): Uint8Array | undefined {
  if (encoding === "latin1") return singleBytes(text, (code) => (code < 0x100 ? code : undefined));
  if (encoding === "macintosh" || encoding === "windows-1252") {
    const table = TABLES[encoding];
    return singleBytes(text, (code) => (code < 0x80 ? code : table.get(code)));
  }
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? bytes : undefined;
}

function singleBytes(text: string, byteOf: (code: number) => number | undefined): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const byte = byteOf(text.charCodeAt(i));
    if (byte === undefined) return undefined;
    bytes[i] = byte;
  }
  return bytes;
}

/** The bytes from 0x80 on by the characters that they stand for; one without a meaning stands for the control it is. */
function tableOf(encoding: SingleByte): ReadonlyMap<number, number> {
  const upper = Array.from({ length: 0x80 }, (_, i) => 0x80 + i);
  const characters = iconv.decode(Buffer.from(upper), encoding);
  const usual = upper.map((byte, i): [number, number] => {
    const code = characters.charCodeAt(i);
    return [code === 0xfffd ? byte : code, byte];
  });
  return new Map(encoding === "macintosh" ? [...usual, ...SINCE_MAC_OS_8_5] : usual);
}

type SingleByte = "macintosh" | "windows-1252";

/** The euro sign and the logo, which the library's table, an older one, does not have. */
const SINCE_MAC_OS_8_5: readonly (readonly [number, number])[] = [
  [0x20ac, 0xdb],
  [0xf8ff, 0xf0],
];

/** Every line of a text may be tried in each of them. */
const TABLES: Readonly<Record<SingleByte, ReadonlyMap<number, number>>> = {
  macintosh: tableOf("macintosh"),
  "windows-1252": tableOf("windows-1252"),
};
