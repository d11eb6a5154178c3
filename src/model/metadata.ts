/** What a PDF says about itself, in Info dictionary and XMP alike. Plain text, not yet escaped for either. */
export interface DocumentMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `zh-CN`. */
  readonly language: string;
  /** The program that laid the document out. */
  readonly creator: string;
  /** The program that wrote the file. */
  readonly producer: string;
  /** Creation and modification time in seconds since 1970, UTC. */
  readonly date: number;
}

/**
 * The standards that a file claims to keep: PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), PDF/UA-2
 * (ISO 14289-2) and PDF/A-4f (ISO 19005-4), or none.
 */
export const STANDARDS = ["ua1,a3a", "ua2,a4f", "none"] as const;
export type Standard = (typeof STANDARDS)[number];
export const USUAL_STANDARD: Standard = "ua1,a3a";

/** A file inside the PDF. */
export interface Attachment {
  /** Its file name: ASCII, without folders. */
  readonly name: string;
  /** E.g. `application/json`. */
  readonly mediaType: string;
  /** What it is, in the document's language. */
  readonly description: string;
  readonly bytes: Uint8Array;
  /** What the document was made from (ISO 19005-3 annex E). */
  readonly relationship: "Source";
}
