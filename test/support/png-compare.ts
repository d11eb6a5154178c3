import type { Picture } from "../../src/raster/index.ts";

export interface Difference {
  /** The share of pixels that differ, 0 to 1; 1 if the sizes do. */
  readonly share: number;
  /** The second picture in pale, and what differs in red. */
  readonly picture: Picture;
}

/**
 * Of 255 levels, after the blur below. Measured on pages of the samples at 60 dpi: letters that move sideways by a
 * tenth of a pixel change by less but for a pixel in a hundred thousand; of a line that moves by a pixel, some
 * hundred pixels change by more.
 */
const THRESHOLD = 32;

/** Compares what two pictures show, not how the edges of their letters are smoothed. */
export function comparePictures(expected: Picture, actual: Picture): Difference {
  if (expected.width !== actual.width || expected.height !== actual.height) {
    return { share: 1, picture: actual };
  }
  const [before, after] = [blur(expected), blur(actual)];
  const rgb = actual.rgb.map(pale);
  let differing = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    const differs = [0, 1, 2].some(
      (channel) => Math.abs((before[at + channel] ?? 0) - (after[at + channel] ?? 0)) > THRESHOLD,
    );
    if (!differs) continue;
    differing += 1;
    rgb.set([255, 0, 0], at);
  }
  return { share: differing / (rgb.length / 3), picture: { ...actual, rgb } };
}

const pale = (level: number): number => 255 - Math.round((255 - level) / 4);

/** Every pixel averaged with its neighbours, 1 : 2 : 1 in both directions: how an edge is smoothed counts for little. */
function blur({ width, height, rgb }: Picture): Uint8Array {
  return averaged(averaged(rgb, 3, width * 3), width * 3, width * height * 3);
}

/** Averaged with the neighbours at a distance, within runs of a length; at its ends a run goes on as it is. */
function averaged(levels: Uint8Array, distance: number, run: number): Uint8Array {
  return levels.map((level, at) => {
    const inRun = at % run;
    const before = inRun < distance ? level : (levels[at - distance] ?? level);
    const after = inRun + distance >= run ? level : (levels[at + distance] ?? level);
    return Math.round((before + 2 * level + after) / 4);
  });
}
