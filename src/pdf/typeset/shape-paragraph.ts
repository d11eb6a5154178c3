import type { Face, ShapedGlyph } from "../../fonts/index.ts";
import { Recent } from "../../model/recent.ts";
import type { Align, Cluster, Prepared, SetLine } from "../../text/index.ts";
import { itemise, prepare } from "../../text/index.ts";
import type { FacePair } from "../font-store.ts";
import type { KeptParagraph, Piece } from "./kept-paragraph.ts";
import type { AttributedRun, AttributedString, Attributes } from "./types.ts";

/** A stretch of text in one style and one face. */
export interface Stretch {
  readonly attributes: Attributes;
  readonly face: Face;
  /** Type size of the face in em of the paragraph. */
  readonly size: number;
}

export interface GlyphCluster extends Cluster {
  readonly stretch: Stretch;
  readonly glyphs: readonly ShapedGlyph[];
}

/** A paragraph with its glyphs, measured in em so that it serves every type size that a fit tries. */
export interface ShapedParagraph {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly clusters: readonly GlyphCluster[];
  /** Ready for measures at which it was not set yet. */
  prepared(): Prepared;
  /** Lines that were set, by their measure in em. */
  readonly linesByMeasure: Map<number, readonly SetLine[]>;
}

/**
 * How many clusters are kept ready for one pair of faces: those of a long résumé, at more than a kilobyte each with
 * all that is known of their lines.
 */
const KEPT_CLUSTERS = 6_000;

/** By the faces that their first words are set in: shapes hold glyphs of those very fonts, and go when these go. */
const cache = new WeakMap<FacePair, Recent<ShapedParagraph>>();

/** Shapes a paragraph and prepares it for line breaking, once for all sizes and widths. `em` is its type size in pt. */
export function shapeParagraph(text: AttributedString, em: number): ShapedParagraph {
  const pair = pairOf(text.runs[0]);
  const kept = cache.get(pair) ?? new Recent<ShapedParagraph>(KEPT_CLUSTERS);
  cache.set(pair, kept);
  const key = cacheKey(text, em);
  const known = kept.get(key);
  if (known) return known;
  const before = pair.kept?.find(key);
  const shaped = shape(text, em, before);
  const { pieces, linesByMeasure } = shaped;
  pair.kept?.note(key, { pieces, linesByMeasure });
  kept.set(key, shaped, shaped.clusters.length);
  return shaped;
}

/**
 * Everything of a text that its shape depends on, sizes in em of the paragraph and rounded far below what shows; and
 * what it is drawn with, since that is kept with the shape.
 */
function cacheKey(text: AttributedString, em: number): string {
  const styles = text.runs.map(({ start, end, attributes }) => {
    const { font, fontSize, lineHeight: _, characterSpacing = 0, ...drawn } = attributes;
    return [start, end, font[0]?.key, (fontSize / em).toFixed(4), (characterSpacing / em).toFixed(4), drawn];
  });
  return JSON.stringify([text.string, styles]);
}

function shape({ string, runs }: AttributedString, em: number, before?: KeptParagraph): ShapedParagraph {
  const pieces = before?.pieces ?? piecesOf({ string, runs });
  const clusters = pieces.flatMap((piece) => shapePiece(string, runs[piece.run] as AttributedRun, piece, em));
  const style = runs[0]?.attributes;
  let prepared: Prepared | undefined;
  const prepareOnce = () => {
    prepared ??= prepare({
      text: string,
      lang: pairOf(runs[0]).lang,
      clusters,
      align: alignOf(style),
      // Only justified English has words divided: ragged lines need no hyphens.
      hyphenate: alignOf(style) === "justify",
      hyphenAdvance: hyphenAdvance(pairOf(runs[0])),
      nobreak: runs.filter((run) => pairOf(run).verbatim),
    });
    return prepared;
  };
  return {
    text: string,
    pieces,
    clusters,
    prepared: prepareOnce,
    linesByMeasure: new Map(before?.linesByMeasure),
  };
}

/** The width of the hyphen that is drawn where a word is divided, in em. */
const hyphenAdvance = ({ latin }: FacePair): number =>
  (latin.advance(0x2d) / latin.unitsPerEm) * latin.record.latinScale;

/** Cuts the styled runs where the text changes face. */
function piecesOf({ string, runs }: AttributedString): Piece[] {
  const styled = runs.map((run) => {
    const { lang, latin, han } = pairOf(run);
    const covers = { latin: (cp: number) => latin.has(cp), han: (cp: number) => han.has(cp) };
    return { start: run.start, end: run.end, lang, covers };
  });
  return itemise(string, styled).flatMap(({ start, end, script }) =>
    runs.flatMap((run, index) =>
      run.start < end && start < run.end
        ? [{ run: index, start: Math.max(run.start, start), end: Math.min(run.end, end), script }]
        : [],
    ),
  );
}

function shapePiece(text: string, run: AttributedRun, piece: Piece, em: number): GlyphCluster[] {
  const pair = pairOf(run);
  const face = pair[piece.script];
  const size = (run.attributes.fontSize / em) * face.record.latinScale;
  const stretch: Stretch = { attributes: run.attributes, face, size };
  const tracking = (run.attributes.characterSpacing ?? 0) / em;
  const raised = run.attributes.verticalAlign === "super" || run.attributes.verticalAlign === "sub";
  return clusterGlyphs(face.shape(text.slice(piece.start, piece.end), featuresOf(run.attributes))).map(
    (glyphs) => ({
      start: piece.start + (glyphs[0]?.start ?? 0),
      end: piece.start + (glyphs.at(-1)?.end ?? 0),
      advance: (glyphs.reduce((sum, g) => sum + g.xAdvance, 0) / face.unitsPerEm) * size + tracking,
      kern: (kernOf(glyphs.at(-1)) / face.unitsPerEm) * size,
      size: run.attributes.fontSize / em,
      script: piece.script,
      lang: pair.lang,
      raised,
      glyphs,
      stretch,
    }),
  );
}

/** What kerning with the next glyph adds to a glyph's advance, in font units. */
const kernOf = (glyph: ShapedGlyph | undefined): number => (glyph ? glyph.xAdvance - glyph.advanceWidth : 0);

/** A glyph without characters of its own (a split-off mark) belongs to the one before it. */
function clusterGlyphs(glyphs: readonly ShapedGlyph[]): (readonly ShapedGlyph[])[] {
  const clusters: ShapedGlyph[][] = [];
  for (const glyph of glyphs) {
    const open = clusters.at(-1);
    if (open && glyph.codePoints.length === 0) open.push(glyph);
    else clusters.push([glyph]);
  }
  return clusters;
}

const featuresOf = ({ features = {} }: Attributes): string[] =>
  Object.keys(features).filter((tag) => features[tag]);

function pairOf(run: AttributedRun | undefined): FacePair {
  const pair = run?.attributes.font[0];
  if (!pair) throw new Error("a text has no typeface: every style must name one (see model/typeface.ts)");
  return pair;
}

function alignOf(style: Attributes | undefined): Align {
  switch (style?.align) {
    case "justify":
      return "justify";
    case "right":
      return "end";
    case "center":
      return "center";
    default:
      return "start";
  }
}
