import { fontError } from "./errors.ts";
import { type Face, openFace } from "./face.ts";
import { readKerning } from "./kerning.ts";
import type { FaceRecord, FontManifest } from "./manifest.ts";

/** The bytes of a font file, by its path below the manifest's folder. */
export type ReadFont = (file: string) => Promise<Uint8Array>;

export interface FaceQuery {
  readonly family: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The faces of a manifest. Each is read and opened once, when first asked for. */
export interface FontLibrary {
  readonly manifest: FontManifest;
  /**
   * The face asked for, never another. Rejects with a `ResumeError` with code `unknown-face` when the manifest
   * lacks it, and with whatever `read` rejects with.
   */
  face(query: FaceQuery): Promise<Face>;
}

export function openLibrary(manifest: FontManifest, read: ReadFont): FontLibrary {
  const faces = new Map<FaceRecord, Promise<Face>>();
  const open = (record: FaceRecord): Promise<Face> => {
    const known = faces.get(record);
    if (known) return known;
    const face = load(record, read);
    faces.set(record, face);
    // A file that could not be read may be there the next time.
    face.catch(() => faces.delete(record));
    return face;
  };
  return { manifest, face: async (query) => open(findRecord(manifest, query)) };
}

async function load(record: FaceRecord, read: ReadFont): Promise<Face> {
  const { file, kerning } = record;
  const [font, table] = await Promise.all([read(file), kerning && read(kerning.file)]);
  return openFace(record, font, kerning && table && readKerning(kerning.file, table));
}

/** The record that a query names. Throws a `ResumeError` with code `unknown-face`. */
function findRecord({ faces }: FontManifest, query: FaceQuery): FaceRecord {
  const { family, bold = false, italic = false } = query;
  const record = faces.find(
    (face) => face.family === family && face.bold === bold && (face.style === "italic") === italic,
  );
  if (record) return record;
  const relatives = faces.filter((face) => face.family === family).map(nameOf);
  throw relatives.length > 0
    ? fontError(
        "unknown-face",
        `the font ${family} has no ${styleOf(bold, italic)} face`,
        `it has ${relatives.join(", ")}`,
      )
    : fontError(
        "unknown-face",
        `there is no font ${family}`,
        `there are ${[...new Set(faces.map((face) => face.family))].join(", ")}`,
      );
}

const nameOf = ({ family, weight, style }: FaceRecord): string =>
  `${family} ${weight}${style === "italic" ? " italic" : ""}`;

const styleOf = (bold: boolean, italic: boolean): string =>
  [bold && "bold", italic && "italic"].filter(Boolean).join(" ") || "regular";
