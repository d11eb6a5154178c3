import { ParseSpeeds, PDFDict, PDFDocument, PDFRef } from "pdf-lib";
import { asDict, asName, entry, latin1 } from "./objects.ts";
import { repairStreams } from "./repair.ts";
import { damaged, needsPassword, Unreadable } from "./unreadable.ts";

/** A PDF as objects. */
export interface OpenFile {
  readonly catalog: PDFDict;
  readonly info: PDFDict | undefined;
  readonly version: string;
  readonly encrypted: boolean;
}

/** How far into a file readers look for its header (ISO 32000-1 annex H.3, note 13). */
const HEADER_WITHIN = 1024;

/**
 * Reads the objects of a PDF, with the empty password if there is one to give.
 *
 * @throws Unreadable
 */
export async function openFile(bytes: Uint8Array): Promise<OpenFile> {
  if (bytes.length === 0) throw new Unreadable("empty-file", "the file is empty");
  const header = /%PDF-(\d\.\d)/.exec(latin1(bytes.subarray(0, HEADER_WITHIN)));
  if (!header?.[1])
    throw new Unreadable("not-a-pdf", "this is not a PDF", "every PDF begins with `%PDF-` and its version");

  const { context } = await load(bytes, { password: "" });
  repairStreams(context);
  const { Root, Info, Encrypt } = context.trailerInfo;
  if (Encrypt && !context.isDecrypted) throw needsPassword();
  const catalog = context.lookup(Root);
  if (!(catalog instanceof PDFDict) || !asDict(entry(catalog, "Pages")))
    throw damaged("its pages cannot be found");
  const info = Info ?? (context.isDecrypted ? await infoBeforeDecryption(bytes) : undefined);
  return {
    catalog,
    info: asDict(info && context.lookup(info)),
    version: later(header[1], asName(entry(catalog, "Version"))),
    encrypted: context.isDecrypted,
  };
}

async function load(bytes: Uint8Array, options: LoadOptions): Promise<PDFDocument> {
  try {
    const usual = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
    return await PDFDocument.load(bytes, { ...usual, ...options });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The package has no class for it.
    if (reason === "NEEDS PASSWORD") throw needsPassword();
    throw damaged("its objects cannot be told apart");
  }
}

type LoadOptions = NonNullable<Parameters<typeof PDFDocument.load>[1]>;

/** While it decrypts, the package overlooks trailers that are streams. */
async function infoBeforeDecryption(bytes: Uint8Array): Promise<PDFRef | undefined> {
  const { context } = await load(bytes, { ignoreEncryption: true });
  const { Info } = context.trailerInfo;
  return Info instanceof PDFRef ? Info : undefined;
}

/** The catalog's version counts if it is the later one (ISO 32000-1 7.2.2). */
const later = (header: string, catalog: string | undefined): string =>
  catalog !== undefined && /^\d\.\d$/.test(catalog) && catalog > header ? catalog : header;
