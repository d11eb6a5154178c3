import { EM_ASCENT } from "../../model/line-box.ts";
import type { Cluster, SetLine } from "../../text/index.ts";
import { setLines } from "../../text/index.ts";
import { type GlyphCluster, type ShapedParagraph, shapeParagraph } from "./shape-paragraph.ts";
import type { AttributedString, Attributes, Container, GlyphPosition, GlyphRun, Line } from "./types.ts";

/** React-PDF's own default. */
const DEFAULT_LEADING = 1.2;

/** Superscripts rise by a third of the text's em, subscripts sink by a seventh: clear of the line's own height. */
const RISE: Readonly<Record<string, number>> = { super: 1 / 3, sub: -1 / 7 };

const ALIGN_FACTOR: Readonly<Record<string, number>> = { center: 0.5, right: 1 };

/** Sets a text to the width of its container and returns its lines, ready for drawing. */
export function setText(text: AttributedString, container: Container): readonly Line[] {
  const style = text.runs[0]?.attributes;
  if (!style) return [];
  const em = Math.max(...text.runs.map((run) => run.attributes.fontSize));
  const paragraph = shapeParagraph(text, em);
  const measure = container.width / em;
  const height = lineHeight(text, em);
  return linesAt(paragraph, measure).map((line, index) => {
    const x = alignmentOffset(style, container.width, line.width * em);
    const box = { x, y: index * height, width: container.width, height };
    return new PlacedLine(paragraph, line, box, em);
  });
}

/** Measures at which a paragraph's lines are kept: those of the two or three passes of a fit, and of the next build. */
const MEASURES_KEPT = 4;

/** The lines of a paragraph at a measure in em. The pass that makes the pages repeats one that measured them. */
function linesAt({ prepared, linesByMeasure }: ShapedParagraph, measure: number): readonly SetLine[] {
  const known = linesByMeasure.get(measure);
  if (known) return known;
  const lines = setLines(prepared(), () => measure);
  const [oldest] = linesByMeasure.keys();
  if (oldest !== undefined && linesByMeasure.size >= MEASURES_KEPT) linesByMeasure.delete(oldest);
  linesByMeasure.set(measure, lines);
  return lines;
}

/** Runs in a smaller size (superscripts, quiet remarks) do not move a line: the largest line height holds for all. */
const lineHeight = ({ runs }: AttributedString, em: number): number =>
  Math.max(...runs.map(({ attributes }) => attributes.lineHeight ?? em * DEFAULT_LEADING));

const alignmentOffset = (style: Attributes, measure: number, width: number): number =>
  Math.max(0, measure - width) * (ALIGN_FACTOR[style.align ?? "left"] ?? 0);

/** A line in its place. Its glyph runs are made when it is drawn: a search for settings asks for its size alone. */
class PlacedLine implements Line {
  readonly string: string;
  readonly box: Line["box"];
  /** From the top of the box to the baseline. */
  readonly ascent: number;
  readonly xAdvance: number;
  readonly #makeRuns: () => readonly GlyphRun[];
  #runs: readonly GlyphRun[] | undefined;

  constructor(paragraph: ShapedParagraph, line: SetLine, box: Line["box"], em: number) {
    const { clusters, text } = paragraph;
    const start = clusters[line.from]?.start ?? text.length;
    const end = line.to > line.from ? (clusters[line.to - 1]?.end ?? start) : start;
    this.string = text.slice(start, end);
    this.box = box;
    this.ascent = (box.height - em) / 2 + em * EM_ASCENT;
    this.xAdvance = line.width * em;
    this.#makeRuns = () => glyphRuns(paragraph, line, em, start);
  }

  get runs(): readonly GlyphRun[] {
    this.#runs ??= this.#makeRuns();
    return this.#runs;
  }
}

/** Groups the clusters of a line into the longest runs of one style and face. */
function glyphRuns(paragraph: ShapedParagraph, line: SetLine, em: number, lineStart: number): GlyphRun[] {
  const runs: GlyphRun[] = [];
  let index = line.from;
  while (index < line.to) {
    const first = paragraph.clusters[index];
    if (!first) break;
    let next = index + 1;
    while (next < line.to && paragraph.clusters[next]?.stretch === first.stretch) next += 1;
    runs.push(glyphRun(paragraph, line, { from: index, to: next }, em, lineStart));
    index = next;
  }
  return runs;
}

function glyphRun(
  paragraph: ShapedParagraph,
  line: SetLine,
  range: { readonly from: number; readonly to: number },
  em: number,
  lineStart: number,
): GlyphRun {
  const clusters = paragraph.clusters.slice(range.from, range.to);
  const { attributes, face, size } = (clusters[0] as GlyphCluster).stretch;
  const glyphs: GlyphCluster["glyphs"][number][] = [];
  const positions: GlyphPosition[] = [];
  const rise = (RISE[attributes.verticalAlign ?? ""] ?? 0) * em;
  const scale = (size * em) / face.unitsPerEm;
  clusters.forEach((cluster, i) => {
    const at = range.from + i - line.from;
    placeCluster(cluster, {
      advance: (line.advances[at] ?? 0) * em,
      shift: (line.shifts[at] ?? 0) * em,
      rise,
      scale,
    }).forEach((position, g) => {
      glyphs.push(cluster.glyphs[g] as GlyphCluster["glyphs"][number]);
      positions.push(position);
    });
  });
  if (line.hyphen && range.to === line.to) {
    const hyphen = face.shape("-")[0];
    if (hyphen) {
      glyphs.push({ ...hyphen, codePoints: [0xad] });
      positions.push({ xAdvance: hyphen.xAdvance * scale, xOffset: 0, yOffset: rise });
    }
  }
  return {
    start: (clusters[0]?.start ?? 0) - lineStart,
    end: (clusters.at(-1)?.end ?? 0) - lineStart,
    attributes: { ...attributes, fontSize: size * em, font: [face.font] },
    glyphs,
    positions,
    height: size * em,
    descent: (EM_ASCENT - 1) * size * em,
    xAdvance: positions.reduce((sum, position) => sum + position.xAdvance, 0),
  };
}

/** The glyphs of a cluster keep their natural places; what the line adds or takes away stands after the last one. */
function placeCluster(
  { glyphs }: GlyphCluster & Pick<Cluster, "start">,
  { advance, shift, rise, scale }: { advance: number; shift: number; rise: number; scale: number },
): GlyphPosition[] {
  let left = advance;
  return glyphs.map((glyph, i) => {
    const xAdvance = i === glyphs.length - 1 ? left : glyph.xAdvance * scale;
    left -= xAdvance;
    return { xAdvance, xOffset: glyph.xOffset * scale + shift, yOffset: glyph.yOffset * scale + rise };
  });
}
