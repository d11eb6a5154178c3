import { inflateSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * All that a file says in any of the ways that a PDF can say it, as one text: its bytes, those of its streams unpacked,
 * its strings decoded, and what a reader finds: text, links, structure, outline, metadata, attachments.
 */
export async function everythingIn(pdf: Uint8Array): Promise<string> {
  const layers = [latin1(pdf), ...streamsIn(pdf).map(latin1)];
  const strings = layers.flatMap(stringsIn);
  const utf8 = [pdf, ...streamsIn(pdf)].map((bytes) => new TextDecoder().decode(bytes));
  return [...layers, ...utf8, ...strings, JSON.stringify(await whatReadersFind(pdf))].join("\n");
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Every stream of a file, unpacked if it is packed. */
export function streamsIn(pdf: Uint8Array): readonly Uint8Array[] {
  const text = latin1(pdf);
  return [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\n?endstream/g)].map(({ 1: data = "" }) => {
    const bytes = Buffer.from(data, "latin1");
    try {
      return inflateSync(bytes);
    } catch {
      return bytes;
    }
  });
}

/** Hexadecimal and literal strings (ISO 32000-1 7.3.4), in UTF-16 if they say so. */
function stringsIn(text: string): string[] {
  const hex = [...text.matchAll(/<([\da-fA-F\s]+)>/g)].map(({ 1: digits = "" }) =>
    decoded(Buffer.from(digits.replace(/\s/g, ""), "hex")),
  );
  const literal = [...text.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(({ 1: written = "" }) =>
    decoded(Buffer.from(unescaped(written), "latin1")),
  );
  return [...hex, ...literal];
}

const unescaped = (written: string): string =>
  written.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, char: string) =>
    octal === undefined
      ? (({ n: "\n", r: "\r", t: "\t" } as Record<string, string>)[char] ?? char)
      : String.fromCharCode(Number.parseInt(octal, 8)),
  );

function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
  return isUtf16 ? Buffer.from(bytes.subarray(2)).swap16().toString("utf16le") : bytes.toString("utf8");
}

async function whatReadersFind(pdf: Uint8Array): Promise<unknown> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const found: unknown[] = [
      await document.getMetadata(),
      await document.getOutline(),
      await attachmentsOf(document),
    ];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? item.str : "")).join("");
      found.push(text, await page.getAnnotations(), await page.getStructTree());
    }
    return found;
  } finally {
    await task.destroy();
  }
}

async function attachmentsOf(document: { getAttachments(): Promise<unknown> }): Promise<unknown> {
  const attachments = Object((await document.getAttachments()) ?? {}) as Record<
    string,
    { content?: Uint8Array }
  >;
  return Object.entries(attachments).map(([name, { content }]) => [name, new TextDecoder().decode(content)]);
}
