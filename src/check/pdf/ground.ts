import type { Area, DrawnText } from "../../inspect/index.ts";
import type { Picture } from "../../raster/index.ts";

/** A text and the colour that it stands on; `undefined` where no colour prevails, as on a photo. */
export interface Ground extends DrawnText {
  readonly behind?: string;
}

/** Enough to tell a background, whatever the size of a letter. */
const MOST_SAMPLES = 2000;

/** A page with a few words on it must not look empty. */
const SAMPLES_OF_PAGE = 200_000;

/** A background that holds less of an area is none: a photo, a gradient. */
const PREVAILS = 0.3;
/** What prevails is the text itself, where letters are fat: then its ground is what comes next, if there is so much. */
const NEXT = 0.15;

/** Sixteen steps of each colour: smooth edges and compressed pictures blur more finely than that. */
const STEP_BITS = 4;

/** Pages are drawn on white, which is what shows where nothing is painted. */
export function groundsOf(texts: readonly DrawnText[], picture: Picture): readonly Ground[] {
  return texts.map((text) => {
    const behind = groundOf(text, picture);
    return behind === undefined ? text : { ...text, behind };
  });
}

function groundOf({ area, color }: DrawnText, picture: Picture): string | undefined {
  const shades = shadesIn(area, picture);
  const [first, second] = shades;
  if (first === undefined) return undefined;
  const isOwn = color !== undefined && stepsOf(colorNumber(color)) === stepsOf(first.color);
  const ground = isOwn && second !== undefined && second.share >= NEXT ? second : first;
  return ground.share >= (ground === second ? NEXT : PREVAILS) ? hex(ground.color) : undefined;
}

interface Shade {
  readonly color: number;
  readonly share: number;
}

/** The colours of an area, the most frequent first; of what differs by less than a step, the most frequent of all. */
function shadesIn(
  area: Area,
  { width, height, rgb }: Picture,
  mostSamples: number = MOST_SAMPLES,
): readonly Shade[] {
  const left = Math.max(0, Math.floor(area.left * width) - 1);
  const right = Math.min(width, Math.ceil(area.right * width) + 1);
  const top = Math.max(0, Math.floor(area.top * height) - 1);
  const bottom = Math.min(height, Math.ceil(area.bottom * height) + 1);
  // Off the page, or no number at all.
  if (!(right > left && bottom > top)) return [];
  const size = (right - left) * (bottom - top);
  const stride = Math.max(1, Math.floor(size / mostSamples));
  const counts = new Map<number, number>();
  let samples = 0;
  for (let i = 0; i < size; i += stride, samples += 1) {
    const at = (left + (i % (right - left)) + (top + Math.floor(i / (right - left))) * width) * 3;
    const color = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  return prevailing(counts, samples);
}

function prevailing(counts: ReadonlyMap<number, number>, samples: number): readonly Shade[] {
  const steps = new Map<number, { color: number; most: number; count: number }>();
  for (const [color, count] of counts) {
    const step = stepsOf(color);
    const known = steps.get(step) ?? { color, most: 0, count: 0 };
    const { color: usual, most } = count > known.most ? { color, most: count } : known;
    steps.set(step, { color: usual, most, count: known.count + count });
  }
  return [...steps.values()]
    .toSorted((a, b) => b.count - a.count)
    .map(({ color, count }) => ({ color, share: count / samples }));
}

const stepsOf = (color: number): number => {
  const step = (shift: number) => (color >> shift) & 0xff & (0xff << (8 - STEP_BITS));
  return (step(16) << 16) | (step(8) << 8) | step(0);
};

const colorNumber = (color: string): number => Number.parseInt(color.slice(1), 16);

const hex = (color: number): string => `#${color.toString(16).padStart(6, "0")}`;

/** How much of a page differs from its most frequent colour, 0 to 1. */
export function inkOf(picture: Picture): number {
  const [ground] = shadesIn({ left: 0, top: 0, right: 1, bottom: 1 }, picture, SAMPLES_OF_PAGE);
  return ground === undefined ? 0 : 1 - ground.share;
}
