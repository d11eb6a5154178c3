/**
 * The house rules. A file imports only from its own folder or from a folder of lower rank, and each dependency
 * has one door: the folders through which it comes in.
 */
export const RANKS: Readonly<Record<string, number>> = {
  "src/model": 0,
  // Below the readers, who read colours, and the pipeline, which judges them.
  "src/color": 0.5,
  "src/content": 1,
  "src/locale": 1,
  "src/pages": 1,
  // How texts are to be written, and how they are not: knows no résumé.
  "src/orthography": 1,
  "src/text": 1,
  "src/fonts": 1,
  // What is redacted is gone before anything is selected.
  "src/redact": 1.5,
  "src/select": 2,
  // What is selected, made ready for paper.
  "src/print": 2.5,
  "src/kit": 3,
  "src/fit": 3,
  "src/pdf": 3,
  "src/raster": 3,
  // Reads finished PDFs, whoever made them.
  "src/inspect": 3,
  // Above the kit that layouts are written with, below the pipeline that runs them.
  layouts: 3.5,
  // Shows what pages show, in other forms than pages.
  "src/export": 2.7,
  "src/read-resume": 2,
  "src/build": 4,
  "src/import": 4,
  "src/check": 4,
  "src/index": 5,
  "src/node": 6,
  "src/cli": 7,
};

/** Rooms that see less than their rank allows: users write layouts against exactly what ours may import. */
export const NARROWED: Readonly<Record<string, readonly string[]>> = {
  layouts: ["layouts", "src/kit", "src/model"],
};

export interface Door {
  readonly rooms: readonly string[];
}

export const DOORS: Readonly<Record<string, Door>> = {
  yaml: { rooms: ["src/content"] },
  zod: { rooms: ["src/content"] },
  culori: { rooms: ["src/color"] },
  "get-east-asian-width": { rooms: ["src/content"] },
  // The importer reads the whole of Markdown, the content only its inline marks.
  "markdown-it": { rooms: ["src/content", "src/import"] },
  "markdown-it-cjk-friendly": { rooms: ["src/content", "src/import"] },
  "markdown-it-sub": { rooms: ["src/content"] },
  "markdown-it-sup": { rooms: ["src/content"] },
  htmlparser2: { rooms: ["src/import"] },
  entities: { rooms: ["src/orthography", "src/import"] },
  "iconv-lite": { rooms: ["src/import"] },
  chardet: { rooms: ["src/import"] },
  "css-line-break": { rooms: ["src/text"] },
  hyphen: { rooms: ["src/text"] },
  fontkit: { rooms: ["src/fonts"] },
  qr: { rooms: ["src/print"] },
  "@react-pdf/renderer": { rooms: ["src/kit", "src/pdf"] },
  "@react-pdf/primitives": { rooms: ["src/kit", "src/pdf"] },
  "@react-pdf/reconciler": { rooms: ["src/pdf"] },
  "@react-pdf/image": { rooms: ["src/pdf"] },
  "@react-pdf/layout": { rooms: ["src/pdf"] },
  "@react-pdf/render": { rooms: ["src/pdf"] },
  "@react-pdf/textkit": { rooms: ["src/pdf"] },
  pdfkit: { rooms: ["src/pdf"] },
  "pdf-lib": { rooms: ["src/pdf", "src/inspect"] },
  "pdfjs-dist": { rooms: ["src/inspect"] },
  "@hyzyla/pdfium": { rooms: ["src/raster"] },
  "fast-png": { rooms: ["src/raster"] },
  // The host hands the program's own React to layouts that users wrote.
  react: { rooms: ["src/kit", "src/pdf", "src/node", "layouts"] },
  sucrase: { rooms: ["src/node"] },
  yargs: { rooms: ["src/cli"] },
  chokidar: { rooms: ["src/node"] },
  "fastest-levenshtein": { rooms: ["src/model"] },
  // Hashing gives the same result everywhere; everything else of Node touches the machine.
  "node:crypto": { rooms: ["src/fonts", "src/pdf", "src/build", "src/node"] },
  // So does inflating; a bound of memory is what no other door gives.
  "node:zlib": { rooms: ["src/pdf"] },
  node: { rooms: ["src/node", "src/cli"] },
};

/** `src/text/line.ts` → `src/text`; `src/build.ts` and `src/build/plan.ts` → `src/build`; `layouts/a.tsx` → `layouts`. */
export function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "src" ? `${first}/${second.replace(/\.tsx?$/, "")}` : first;
}

/** `hyphen/patterns/en` → `hyphen`, `@react-pdf/layout/x` → `@react-pdf/layout`, `node:fs` → `node`. */
export function dependencyOf(specifier: string): string {
  if (DOORS[specifier] !== undefined) return specifier;
  if (specifier.startsWith("node:")) return "node";
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
