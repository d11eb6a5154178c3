import type { Host } from "../../model/host.ts";
import { ignoringStrays } from "../../node/inspect.ts";
import { readCMap } from "../../node/read-cmap.ts";
import type { CheckedFile } from "./checked-file.ts";

/** ISO 32000-2, 7.5.2: a file begins with `%PDF-`, before which readers bear with a byte order mark. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8));
  return head.replace(/^\xef\xbb\xbf/, "").startsWith("%PDF-");
}

export async function checkPdfFile(host: Host, file: string, bytes: Uint8Array): Promise<CheckedFile> {
  const { checkPdf, diagnosticsOf } = await import("../../check/pdf/index.ts");
  const pdf = await ignoringStrays(() => checkPdf(bytes, { file, readPdfium: host.readPdfium, readCMap }));
  return { file, diagnostics: diagnosticsOf(pdf), pdf };
}
