import { encode } from "fast-png";
import type { Picture } from "../../src/raster/index.ts";

/** What one byte can tell apart (PNG, ISO/IEC 15948, 11.2.2). */
const PALETTE_SIZE = 256;

/** Colours that differ in no more than the last four bits look alike in the edge of a letter. */
const SHADE_BITS = 4;

/**
 * A picture as PNG with a palette: a third of the size of one in full colour. Shades that look alike become the most
 * frequent of them, so that paper, ink and tints keep their exact colour; shades beyond the palette become the
 * nearest in it.
 */
export function encodePalettePng({ width, height, rgb }: Picture): Uint8Array {
  const shades = countShades(rgb);
  const palette = [...shades.values()]
    .toSorted((a, b) => b.pixels - a.pixels || a.color - b.color)
    .slice(0, PALETTE_SIZE)
    .map(({ color }) => channelsOf(color));
  const indexes = new Map(
    [...shades].map(([shade, { color }]) => [shade, nearest(palette, channelsOf(color))]),
  );

  const data = new Uint8Array(width * height);
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    data[pixel] = indexes.get(shadeOf(colorAt(rgb, pixel))) ?? 0;
  }
  return encode({ width, height, data, channels: 1, depth: 8, palette }, { zlib: { level: 9 } });
}

interface Shade {
  readonly pixels: number;
  /** The most frequent colour of the shade, as `0xrrggbb`. */
  readonly color: number;
}

function countShades(rgb: Uint8Array): ReadonlyMap<number, Shade> {
  const colors = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1) {
    const color = colorAt(rgb, pixel);
    colors.set(color, (colors.get(color) ?? 0) + 1);
  }
  const shades = new Map<number, Shade & { most: number }>();
  for (const [color, count] of colors) {
    const { pixels, most, color: usual } = shades.get(shadeOf(color)) ?? { pixels: 0, most: 0, color };
    const leads = count > most;
    shades.set(shadeOf(color), {
      pixels: pixels + count,
      most: leads ? count : most,
      color: leads ? color : usual,
    });
  }
  return shades;
}

const colorAt = (rgb: Uint8Array, pixel: number): number =>
  ((rgb[pixel * 3] ?? 0) << 16) | ((rgb[pixel * 3 + 1] ?? 0) << 8) | (rgb[pixel * 3 + 2] ?? 0);

const channelsOf = (color: number): number[] => [color >> 16, (color >> 8) & 255, color & 255];

const shadeOf = (color: number): number =>
  channelsOf(color).reduce((shade, channel) => (shade << 8) | (channel >> SHADE_BITS), 0);

function nearest(palette: readonly number[][], color: readonly number[]): number {
  const distances = palette.map((entry) =>
    entry.reduce((sum, channel, i) => sum + (channel - (color[i] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
