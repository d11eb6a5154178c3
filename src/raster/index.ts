/** Pictures of finished pages: what a PDF looks like, for places that cannot show one. */

export type { Picture } from "./picture.ts";
export { openRasterizer, type Rasterizer } from "./rasterizer.ts";
export { openPageReader, type PageReader, type ReadPage } from "./read-text.ts";
export { toPng } from "./to-png.ts";
