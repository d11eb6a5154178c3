import { readFile } from "node:fs/promises";
import { type Face, type FaceQuery, openLibrary, readManifest } from "../../src/fonts/index.ts";

const folder = new URL("../../fonts/", import.meta.url);

export const readShipped = (file: string): Promise<Uint8Array> => readFile(new URL(file, folder));

export const manifest = readManifest(JSON.parse(await readFile(new URL("manifest.json", folder), "utf8")));

const library = openLibrary(manifest, readShipped);

export const face = (family: string, style: Omit<FaceQuery, "family"> = {}): Promise<Face> =>
  library.face({ family, ...style });

/** Every shipped face, or those of which `which` is true. */
export const faces = (which: (face: Face) => boolean = () => true): Promise<Face[]> =>
  Promise.all(
    manifest.faces.map(({ family, bold, style }) =>
      library.face({ family, bold, italic: style === "italic" }),
    ),
  ).then((all) => all.filter(which));

export const isHan = (face: Face): boolean => face.record.scripts.includes("Hans");

/** Glyph advances of a text in em, kerning included. */
export const advances = (face: Face, text: string, features?: readonly string[]): number[] =>
  face.shape(text, features).map((glyph) => glyph.xAdvance / face.unitsPerEm);
