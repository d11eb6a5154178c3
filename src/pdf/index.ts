/** Element to laid-out pages to drawn bytes to stamped bytes. The only door to react-pdf's insides, pdfkit and pdf-lib. */
export type { LaidOut } from "./assemble.ts";
export { draw } from "./draw/draw.ts";
export { FontStore } from "./font-store.ts";
export { withoutCameraData } from "./image/camera-data.ts";
export { imageProblem } from "./image/check-image.ts";
export type { LaidOutDocument, LaidOutNode } from "./laid-out.ts";
export { layOut } from "./lay-out.ts";
export { type PageLine, pageLines } from "./page-lines.ts";
export { UnkeptClaim } from "./stamp/keep-claims.ts";
export { stamp } from "./stamp/stamp.ts";
export { KeptParagraphs } from "./typeset/kept-paragraphs.ts";
