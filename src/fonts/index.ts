/** Fonts: the manifest of what ships, its faces, their shaping and their coverage. The only door to fontkit. */
export { describeMissing, missingGlyphs } from "./coverage.ts";
export { type Face, openFace } from "./face.ts";
export { type FaceQuery, type FontLibrary, openLibrary } from "./library.ts";
export { readManifest } from "./manifest.ts";
export type { ShapedGlyph } from "./shaped-glyph.ts";
export { type FileState, verifyFonts } from "./verify.ts";
