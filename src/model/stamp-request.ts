import type { Attachment, DocumentMetadata, Standard } from "./metadata.ts";
import type { StructureElement } from "./structure.ts";

/** What a drawn PDF is to become. */
export interface StampRequest {
  readonly metadata: DocumentMetadata;
  /** What the pages say; its marks and annotations are those of the drawn pages. */
  readonly structure?: StructureElement;
  readonly standard: Standard;
  readonly attachments: readonly Attachment[];
  /** For paper: how a print dialog is to be preset. */
  readonly print?: { readonly duplex: boolean };
}
