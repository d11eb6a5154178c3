export { printPdfReport } from "./print-report.ts";
