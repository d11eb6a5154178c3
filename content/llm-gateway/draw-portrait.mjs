// Draws portrait.png, the photo of nobody: `node draw-portrait.mjs > portrait.png`. Needs the repository's packages.
import { encode } from "fast-png";

/** 25 × 33 mm at 335 dpi. */
const WIDTH = 330;
const HEIGHT = 440;
/** Rows of samples to a pixel; along a row, coverage is exact. */
const SAMPLES = 8;

/**
 * Shapes from back to front: a colour at the top, one at the bottom, and an outline. It goes from its first point on
 * to a point, or along a cubic Bézier curve by two control points to a third; a half is drawn with its mirror image.
 */
// biome-ignore format: a shape is a line
const SHAPES = [
  // Background, neck, the chin's shadow on it.
  { fill: ["#f1f4f7", "#cdd7e0"], path: [[0, 0], [330, 0], [330, 440], [0, 440]] },
  { fill: ["#d0a688", "#c2977a"], half: [[131, 210], [131, 250, 128, 268, 118, 278], [140, 340], [165, 340], [165, 210]] },
  { fill: ["#bd9173", "#bd9173"], half: [[131, 220], [140, 252, 154, 266, 165, 266], [165, 210]] },
  // Shirt, jacket, lapels, collar.
  { fill: ["#f7f9fb", "#dfe6ec"], half: [[118, 272], [130, 292, 146, 306, 165, 310], [165, 440], [150, 440], [100, 320]] },
  { fill: ["#3d5166", "#2c3d4f"], half: [[4, 440], [8, 372, 32, 338, 82, 318], [102, 310, 112, 296, 116, 276], [124, 322, 144, 384, 165, 420], [165, 440]] },
  { fill: ["#33465a", "#263646"], half: [[117, 280], [104, 294, 96, 306, 92, 322], [108, 337], [100, 350], [124, 382, 148, 410, 165, 430], [165, 420], [144, 384, 124, 322, 117, 280]] },
  { fill: ["#ffffff", "#eef2f5"], half: [[121, 262], [132, 284, 148, 300, 165, 310], [144, 338], [128, 322, 114, 300, 111, 282]] },
  // Ears, face, hair.
  { fill: ["#d6ad90", "#cda184"], half: [[108, 148], [96, 146, 92, 160, 96, 174], [99, 188, 106, 194, 113, 188]] },
  { fill: ["#e6c4aa", "#dcb597"], half: [[165, 84], [128, 84, 105, 112, 106, 152], [107, 206, 134, 248, 165, 248]] },
  { fill: ["#4a4347", "#352f34"], path: [[103, 168], [90, 102, 114, 58, 166, 56], [216, 54, 240, 100, 227, 168], [222, 166, 221, 162, 220, 152], [218, 136, 213, 124, 205, 114], [180, 121, 150, 117, 131, 105], [118, 117, 111, 134, 110, 152], [109, 162, 108, 166, 103, 168]] },
];

/** The corners of an outline: points as they are, curves in short straight steps. */
function* corners(path) {
  let [x, y] = path[0];
  for (const [x1, y1, x2 = x1, y2 = y1, x3 = x2, y3 = y2] of path) {
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const u = 1 - t;
      const mix = (a, b, c, d) => u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
      yield [mix(x, x1, x2, x3), mix(y, y1, y2, y3)];
    }
    [x, y] = [x3, y3];
  }
}
const STEPS = 24;

/** Where a horizontal line goes into a polygon and out of it, from left to right. */
function crossings(polygon, y) {
  return polygon
    .flatMap(([x1, y1], index) => {
      const [x2, y2] = polygon[(index + 1) % polygon.length];
      return y1 <= y === y2 <= y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
    })
    .sort((a, b) => a - b);
}

/** How much of each pixel of a row a polygon covers, 0 to 1. */
function coverage(polygon, row) {
  const covered = new Float64Array(WIDTH);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const edges = crossings(polygon, row + (sample + 0.5) / SAMPLES);
    for (let edge = 0; edge + 1 < edges.length; edge += 2) {
      for (let x = Math.max(0, Math.floor(edges[edge])); x < Math.min(WIDTH, edges[edge + 1]); x += 1) {
        covered[x] += (Math.min(x + 1, edges[edge + 1]) - Math.max(x, edges[edge])) / SAMPLES;
      }
    }
  }
  return covered;
}

const channels = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function paint(pixels, path, [first, last]) {
  const polygon = [...corners(path)];
  const rows = polygon.map(([, y]) => y);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(HEIGHT, bottom); row += 1) {
    const t = (row - top) / (bottom - top);
    const end = channels(last);
    const color = channels(first).map((channel, index) => channel + t * (end[index] - channel));
    coverage(polygon, row).forEach((share, x) => {
      for (const [index, channel] of color.entries()) {
        const at = (row * WIDTH + x) * 3 + index;
        pixels[at] += share * (channel - pixels[at]);
      }
    });
  }
}

function mirrored(numbers) {
  return numbers.map((number, index) => (index % 2 === 0 ? WIDTH - number : number));
}

const pixels = new Float64Array(WIDTH * HEIGHT * 3);
for (const { fill, path, half } of SHAPES) {
  for (const outline of half ? [half, half.map(mirrored)] : [path]) paint(pixels, outline, fill);
}
const data = Uint8Array.from(pixels, Math.round);
process.stdout.write(encode({ width: WIDTH, height: HEIGHT, channels: 3, depth: 8, data }));
