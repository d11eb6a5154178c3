/** The part of pdf.js that reads files; loading it makes it known to the other part. It has no types. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
