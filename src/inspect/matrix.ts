/** A transformation of coordinates (ISO 32000-1 8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** First the one, then the other. */
export const multiplied = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

export const placed = (x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [x: number, y: number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
