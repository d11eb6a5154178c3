import { type Imported, type ImportOptions, importResume as importWith } from "../index.ts";
import { ignoringStrays } from "./inspect.ts";
import { readCMap } from "./read-cmap.ts";

/**
 * Makes a résumé of a file that was made for something else: Markdown, plain text, JSON Resume, or a PDF, of which our
 * own give their data back whole.
 *
 * @throws ResumeError of kind `content` for what holds no text that can be read, of kind `usage` for a PDF that cannot
 * be opened and for what is a résumé file already
 */
export const importResume = (bytes: Uint8Array, options: ImportOptions): Promise<Imported> =>
  ignoringStrays(() => importWith(bytes, { readCMap, ...options }));
