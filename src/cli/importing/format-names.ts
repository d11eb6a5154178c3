import type { Imported } from "../../import.ts";

const NAMES: Readonly<Record<Imported["format"], string>> = {
  markdown: "Markdown",
  text: "plain text",
  "json-resume": "JSON Resume",
  pdf: "the text of a PDF",
  "own-pdf": "the data inside of a PDF",
};

/** What a file was read as: `Markdown in UTF-8`. */
export const sourceOf = ({ format, encoding }: Imported): string =>
  encoding === undefined ? NAMES[format] : `${NAMES[format]} in ${encoding}`;
