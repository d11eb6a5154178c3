import { fontError } from "./errors.ts";

/** ISO 15924 codes of the scripts that a shipped face is trusted with. */
type Script = "Latn" | "Grek" | "Cyrl" | "Hans";

/** One font file, as it stands in `fonts/manifest.json`. */
export interface FaceRecord {
  readonly family: string;
  /** As in CSS. A family has one face for text and one for bold, see {@link FaceRecord.bold}. */
  readonly weight: number;
  readonly bold: boolean;
  readonly style: "normal" | "italic";
  /** Path below the folder of the manifest. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly postscriptName: string;
  readonly scripts: readonly Script[];
  /** ISO 3166-1 alpha-2: whose forms the Han glyphs have. */
  readonly region?: string;
  /** How many code points the face covers. */
  readonly codepoints: number;
  /** Multiplies the type size of this face, so that Latin looks as large as the Han beside it. */
  readonly latinScale: number;
  /**
   * Height above (positive) and depth below (negative) the baseline that a line reserves, in em of the
   * text's size, before `latinScale`. The same in every face, so that all lines share one baseline grid.
   */
  readonly metrics: { readonly ascent: number; readonly descent: number };
  /** OpenType features switched on or off against the shaper's defaults. */
  readonly features: Readonly<Record<string, boolean>>;
  /** The table of the kerning of plain text that was made from the file; see `fonts/kerning.mjs`. */
  readonly kerning?: { readonly file: string; readonly sha256: string };
  readonly upstream: {
    readonly package: string;
    readonly version: string;
    readonly path: string;
    readonly sha256: string;
  };
  /** The character set that the upstream file was cut down to; absent means the file as it is. */
  readonly subset?: string;
  readonly licence: { readonly spdx: string; readonly file: string; readonly reservedFontName?: string };
}

/** Every font that a build may use. */
export interface FontManifest {
  readonly faces: readonly FaceRecord[];
}

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === "string" && value !== "";
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const flag: Check = (value) => typeof value === "boolean";
const hash: Check = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
const shape =
  (fields: Shape): Check =>
  (value) =>
    isObject(value) && wrongFields(value, fields).length === 0;

const FACE: Record<keyof FaceRecord, Check> = {
  family: text,
  weight: number,
  bold: flag,
  style: (value) => value === "normal" || value === "italic",
  file: text,
  bytes: number,
  sha256: hash,
  postscriptName: text,
  scripts: listOf(text),
  region: optional(text),
  codepoints: number,
  latinScale: number,
  metrics: shape({ ascent: number, descent: number }),
  features: mapOf(flag),
  kerning: optional(shape({ file: text, sha256: hash })),
  upstream: shape({ package: text, version: text, path: text, sha256: text }),
  subset: optional(text),
  licence: shape({ spdx: text, file: text, reservedFontName: optional(text) }),
};

const wrongFields = (value: Readonly<Record<string, unknown>>, fields: Shape): string[] =>
  Object.entries(fields)
    .filter(([key, check]) => !check(value[key]))
    .map(([key]) => key);

const isFaceRecord = (value: unknown): value is FaceRecord =>
  isObject(value) && wrongFields(value, FACE).length === 0;

/**
 * The manifest in a parsed `manifest.json`. Throws a `ResumeError` with code `broken-font-manifest` that names
 * the first face and field that are not as they should be.
 */
export function readManifest(value: unknown): FontManifest {
  const { faces }: { readonly faces?: unknown } = isObject(value) ? value : {};
  if (!Array.isArray(faces) || faces.length === 0) throw broken("it lists no `faces`");
  return {
    faces: faces.map((face: unknown, index) => {
      if (isFaceRecord(face)) return face;
      const fields = isObject(face) ? wrongFields(face, FACE) : [];
      throw broken(`faces[${index}] lacks a usable ${fields.map((field) => `\`${field}\``).join(", ")}`);
    }),
  };
}

const broken = (reason: string) =>
  fontError("broken-font-manifest", `the fonts' manifest is broken: ${reason}`, "install the program again");
