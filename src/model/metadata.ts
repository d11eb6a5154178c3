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
