import type { PDFDocumentProxy } from "pdfjs-dist";
import { damaged } from "./unreadable.ts";

/** Parts of browsers that pdf.js looks for while it is loaded, and uses only when it draws. */
const BROWSER_PARTS = ["DOMMatrix", "ImageData", "Path2D"] as const;

type Api = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

let loaded: Promise<Api> | undefined;

/**
 * pdf.js with its reader on this thread, so that it does not look for a file to start one from. It is large: loaded
 * when first asked for.
 */
const pdfJs = (): Promise<Api> => {
  loaded ??= load();
  return loaded;
};

async function load(): Promise<Api> {
  const globals: Record<string, unknown> = globalThis;
  const missing = BROWSER_PARTS.filter((part) => globals[part] === undefined);
  for (const part of missing) globals[part] = class {};
  try {
    const [api] = await Promise.all([
      import("pdfjs-dist/legacy/build/pdf.mjs"),
      import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
    ]);
    return api;
  } finally {
    // Whoever else looks for them in this process must not find pretenders.
    for (const part of missing) delete globals[part];
  }
}

/** The numbers of pdf.js's operators by their names. */
export type Operators = Api["OPS"];

/** Reads a predefined character map (ISO 32000-1 9.7.5.2) in pdf.js's packed form, by its name: `UniGB-UCS2-H`. */
export type ReadCMap = (name: string) => Promise<Uint8Array>;

/**
 * Opens a PDF with pdf.js for as long as `work` takes: without a word to the terminal, fonts of the system or network.
 *
 * @throws Unreadable if a viewer that repairs what it can finds nothing to show
 */
export async function withPdfJs<T>(
  bytes: Uint8Array,
  readCMap: ReadCMap,
  work: (document: PDFDocumentProxy, operators: Operators) => Promise<T>,
): Promise<T> {
  const { getDocument, OPS, VerbosityLevel } = await pdfJs();
  const task = getDocument({
    // pdf.js takes the buffer away from whoever gives it.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    // Nothing is drawn here: pictures, of which all are larger, need not be decoded.
    maxImageSize: 1,
    BinaryDataFactory: cMapFactory(readCMap),
  });
  try {
    const document = await task.promise.catch(() => {
      throw damaged("too much of it is missing");
    });
    return await work(document, OPS);
  } finally {
    await task.destroy();
  }
}

/** What pdf.js asks for files: those of fonts and decoders it needs for drawing only. */
const cMapFactory = (readCMap: ReadCMap) =>
  class {
    async fetch({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<Uint8Array> {
      if (kind !== "cMapUrl") throw new Error(`${filename} is not needed for reading`);
      return readCMap(filename.replace(/\.bcmap$/, ""));
    }
  };
