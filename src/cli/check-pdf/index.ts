export { type PrintOptions, printPdfReport } from "./print-report.ts";
