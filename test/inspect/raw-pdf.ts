/** An object of a PDF as it is written, or one with a stream. */
export type RawObject = string | { readonly dict: string; readonly stream: Uint8Array | string };

/**
 * A PDF from its objects, numbered from 1; the first is the catalog, `trailer` holds further entries. Written by hand, so
 * that what reads it is not tested with itself.
 */
export function rawPdf(
  objects: readonly RawObject[],
  { version = "1.7", trailer = "" }: { readonly version?: string; readonly trailer?: string } = {},
): Uint8Array {
  const parts: Buffer[] = [Buffer.from(`%PDF-${version}\n%\u00e2\u00e3\n`, "latin1")];
  const offsets: number[] = [];
  let start = parts[0]?.length ?? 0;
  objects.forEach((object, i) => {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), written(object), Buffer.from("\nendobj\n")]);
    offsets.push(start);
    parts.push(part);
    start += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(
    Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${table}`),
    Buffer.from(`trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

function written(object: RawObject): Buffer {
  if (typeof object === "string") return Buffer.from(object);
  const stream = Buffer.from(object.stream);
  return Buffer.concat([
    Buffer.from(`<< ${object.dict} /Length ${stream.length} >>\nstream\n`),
    stream,
    Buffer.from("\nendstream"),
  ]);
}

/** A text string with any characters. */
export const text = (value: string): string =>
  `<feff${[...Buffer.from(value, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0")).join("")}>`;

/** One page with a line of text; further entries of the catalog and of the page, and further objects from number 6 on. */
export function onePage({
  catalog = "",
  page = "",
  content = "BT /F1 12 Tf 40 700 Td (Lin Yi) Tj ET",
  objects = [],
  trailer = "",
}: {
  readonly catalog?: string;
  readonly page?: string;
  readonly content?: string;
  readonly objects?: readonly RawObject[];
  readonly trailer?: string;
}): Uint8Array {
  return rawPdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792] >>",
      `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
      { dict: "", stream: content },
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
      ...objects,
    ],
    { trailer },
  );
}
