/** Faces of fixed width, so that rules are tested without fonts: Han and full-width marks 1 em, all else half an em. */
import type { Cluster, ParagraphInput, SetLine } from "../../src/text/index.ts";
import { itemise, prepare, setLines } from "../../src/text/index.ts";

export const SIZE = 10;

const HAN_FACE = /[\p{Script=Han}\u2014\u2026\u2018-\u201d\u00b7\u3000-\u30ff\uff00-\uffef]/u;
const LATIN_FACE = /[ -~\u00a0-\u024f\u0370-\u03ff\u2000-\u2fff]/u;

export const FAKE_FACES = {
  han: (codePoint: number) => HAN_FACE.test(String.fromCodePoint(codePoint)),
  latin: (codePoint: number) => LATIN_FACE.test(String.fromCodePoint(codePoint)),
};

/** One cluster per code point; `raised` are ranges set as superscripts at 0.6 of the size. */
export function clustersOf(
  text: string,
  lang: string,
  raised: readonly (readonly [number, number])[] = [],
): readonly Cluster[] {
  const runs = itemise(text, [{ start: 0, end: text.length, lang, covers: FAKE_FACES }]);
  return runs.flatMap((run) => {
    let index = run.start;
    return [...text.slice(run.start, run.end)].map((character): Cluster => {
      const start = index;
      index += character.length;
      const isRaised = raised.some(([from, to]) => from <= start && start < to);
      const size = isRaised ? 0.6 * SIZE : SIZE;
      const advance = character === "\n" ? 0 : (run.script === "han" ? 1 : 0.5) * size;
      return { start, end: index, advance, size, script: run.script, lang, raised: isRaised };
    });
  });
}

export type Options = Partial<Omit<ParagraphInput, "text" | "clusters">>;

export function paragraphOf(text: string, options: Options = {}): ParagraphInput {
  const lang = options.lang ?? "zh";
  return { lang, align: "justify", ...options, text, clusters: clustersOf(text, lang) };
}

/** A measure in em, of all lines or by line. */
export type Measure = number | ((line: number) => number);

/** Sets a text at a measure. */
export function setAt(text: string, measure: Measure, options: Options = {}): readonly SetLine[] {
  const measureOf = typeof measure === "number" ? () => measure : measure;
  return setLines(prepare(paragraphOf(text, options)), (line) => measureOf(line) * SIZE);
}

/** The text of each line, without the spaces at its end. */
export function linesOf(text: string, measure: Measure, options: Options = {}): readonly string[] {
  const { clusters } = paragraphOf(text, options);
  return setAt(text, measure, options).map((line) => {
    const cut = text.slice(clusters[line.from]?.start ?? 0, clusters[line.to - 1]?.end ?? 0).trimEnd();
    return line.hyphen ? `${cut}-` : cut;
  });
}

/** Room beyond the natural widths between the characters at two UTF-16 indices on one line, in em. */
export function gapAfter(text: string, index: number, measure = 40, options: Options = {}): number {
  const { clusters } = paragraphOf(text, options);
  const at = clusters.findIndex((cluster) => cluster.start === index);
  const line = setAt(text, measure, options).find(({ from, to }) => from <= at && at < to);
  return ((line?.advances[at - (line?.from ?? 0)] ?? Number.NaN) - (clusters[at]?.advance ?? 0)) / SIZE;
}
