import type { Diagnostic } from "../model/diagnostic.ts";

export type Decoded = { readonly text: string } | { readonly problem: Diagnostic };

const HINT = "save it as UTF-8";

/** The text of a file in UTF-8, the one encoding of YAML and JSON that editors agree on (RFC 8259, 8.1). */
export function decode(file: string, bytes: Uint8Array): Decoded {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { problem: notUtf8(file, "the file is in UTF-16", "", 0) };
  // Half of the bytes of English in UTF-16 or UTF-32 are NULs; no text has any.
  if (bytes.includes(0)) return { problem: notUtf8(file, "the file is not text in UTF-8", "", 0) };

  const text = new TextDecoder().decode(bytes);
  const bad = firstUndecodable(text, bytes);
  return bad === undefined ? { text } : { problem: notUtf8(file, "this is not UTF-8", text, bad) };
}

/** Where the decoder put U+FFFD for bytes that are none of it; what is before is sound, so that it counts bytes. */
function firstUndecodable(text: string, bytes: Uint8Array): number | undefined {
  const encoder = new TextEncoder();
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let offset = mark;
  let counted = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) {
    offset += encoder.encode(text.slice(counted, at)).length;
    counted = at;
    const isWritten = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!isWritten) return at;
  }
  return undefined;
}

function notUtf8(file: string, message: string, text: string, at: number): Diagnostic {
  const before = text.slice(0, at).split("\n");
  const column = [...(before.at(-1) ?? "")].length + 1;
  const sourceLine = text.split("\n", before.length).at(-1)?.replace(/\r$/, "");
  return {
    kind: "content",
    severity: "error",
    code: "not-utf8",
    message,
    hint: HINT,
    file,
    range: { line: before.length, column, length: 1 },
    ...(text !== "" && sourceLine !== undefined && { sourceLine }),
  };
}
