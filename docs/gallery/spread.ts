import type { Picture } from "../../src/raster/index.ts";

/** Around and between the pages, in pixels: white paper would not show on a white screen. */
const GROUND = { margin: 12, gap: 12, shade: 222 };

/** Pages side by side on a grey ground. */
export function spread(pages: readonly Picture[]): Picture {
  const { margin, gap, shade } = GROUND;
  const width = pages.reduce((sum, page) => sum + page.width, 2 * margin + gap * (pages.length - 1));
  const height = Math.max(...pages.map((page) => page.height)) + 2 * margin;
  const rgb = new Uint8Array(width * height * 3).fill(shade);
  let left = margin;
  for (const page of pages) {
    for (let row = 0; row < page.height; row += 1) {
      const line = page.rgb.subarray(row * page.width * 3, (row + 1) * page.width * 3);
      rgb.set(line, ((margin + row) * width + left) * 3);
    }
    left += page.width + gap;
  }
  return { width, height, rgb };
}
