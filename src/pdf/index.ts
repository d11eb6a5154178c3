/** Element to laid-out pages to drawn bytes to stamped bytes. The only door to react-pdf's insides, pdfkit and pdf-lib. */
export { imageProblem } from "./check-image.ts";
export { draw } from "./draw.ts";
export { FontStore } from "./font-store.ts";
export { flowHeight, type LaidOutDocument, type LaidOutNode, layOut } from "./lay-out.ts";
export { pageFill } from "./page-fill.ts";
export { type PageLine, pageLines } from "./page-lines.ts";
export { stamp } from "./stamp.ts";
