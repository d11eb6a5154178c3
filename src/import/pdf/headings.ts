import { type Line, lineText, quantile } from "./line.ts";
import type { BodyType } from "./pieces.ts";

/** The level of each heading of a document; other lines have none. */
export type Levels = ReadonlyMap<Line, number>;

/** How a title is repeated on the page after the one on which it stands. */
export const CONTINUED = /^(.+?)\s*(?:\((?:continued|cont['’.]?d?\.?)\)|[（(]续[）)])$/i;

/** Headings are larger than the text by at least this share. */
const LARGER = 1.06;
/** A title takes less room than this, in columns of text: longer is a sentence. */
const LONGEST = 60;
/** Markdown has no more levels. */
const DEEPEST = 6;
/** A style of headings stands alone on its line: if as many of its lines have a date beside them, it is one of entries. */
const BESIDE = 0.3;
/** Sizes that differ by less are one: programs round them. */
const SIZE_STEP = 0.5;

/**
 * Finds titles by how they are set: larger than the text, else bold, else in capitals, and alone on their lines. The
 * weaker a sign is the less it counts: it is only looked for where no stronger one makes two headings.
 */
export function levelsOf(lines: readonly Line[], body: BodyType): Levels {
  const styles = [...stylesIn(lines, body).values()].filter(isOfHeadings).sort((a, b) => b.rank - a.rank);
  const title = styles.find(({ sign }) => sign === "larger");
  // What is set its own way once, such as the occupation below the name, is no level of titles.
  const repeated = styles.filter((style) => style.lines.length >= 2 && style !== title);
  const all = title ? [title, ...repeated] : repeated;
  const sections = SIGNS.map((sign) => all.filter((style) => style.sign === sign)).find(areSections) ?? [];
  const ranked = all.filter((style) => style === title || sections.includes(style));
  return new Map(
    ranked.flatMap((style, i) => style.lines.map((line) => [line, Math.min(i + 1, DEEPEST)] as const)),
  );
}

/** From the strongest sign to the weakest. */
const SIGNS = ["larger", "bold", "capitals"] as const;

const areSections = (styles: readonly Style[]): boolean => styles.some(({ lines }) => lines.length >= 2);

interface Style {
  readonly sign: (typeof SIGNS)[number];
  /** How strongly it stands out. */
  readonly rank: number;
  readonly lines: Line[];
  /** Lines of its kind that are no titles. */
  others: number;
}

function stylesIn(lines: readonly Line[], body: BodyType): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const line of lines) {
    const sign = signOf(line, body);
    if (!sign || CONTINUED.test(lineText(line))) continue;
    const isBold = line.pieces[0]?.bold === true;
    const size = Math.round(line.size / SIZE_STEP) * SIZE_STEP;
    const key = `${sign} ${size} ${isBold}`;
    const style = styles.get(key) ?? {
      sign,
      rank: size + (isBold ? SIZE_STEP / 2 : 0),
      lines: [],
      others: 0,
    };
    styles.set(key, style);
    if (isTitle(line)) style.lines.push(line);
    else style.others += 1;
  }
  return styles;
}

function signOf(line: Line, body: BodyType): Style["sign"] | undefined {
  if (line.size >= LARGER * body.size) return "larger";
  if (line.pieces[0]?.bold === true) return "bold";
  const text = lineText(line);
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase() ? "capitals" : undefined;
}

const isOfHeadings = ({ lines, others }: Style): boolean => others <= BESIDE * (lines.length + others);

/** Sentences end with these, titles do not. */
const ENDS_SENTENCE = /[.。;；,，、!！?？]$/u;

function isTitle(line: Line): boolean {
  const text = lineText(line);
  return (
    line.pieces.length === 1 &&
    text.length <= LONGEST &&
    /[\p{L}]/u.test(text) &&
    !ENDS_SENTENCE.test(text) &&
    !/[@]|:\/\//.test(text)
  );
}

/** What most characters are set in. */
export function bodySizeOf(sizes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const size of sizes) {
    const step = Math.round(size / SIZE_STEP) * SIZE_STEP;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [usual] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0] as const);
  return quantile(
    sizes.filter((size) => Math.abs(size - usual) <= SIZE_STEP),
    0.5,
    10,
  );
}
