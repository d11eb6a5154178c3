import { listIn, numberIn } from "./operands.ts";

/** A transformation of coordinates (ISO 32000-1 8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export function matrixIn(value: unknown): Matrix {
  const [a, b, c, d, e, f] = listIn(value);
  if (f === undefined) return IDENTITY;
  return [numberIn(a), numberIn(b), numberIn(c), numberIn(d), numberIn(e), numberIn(f)];
}

export const shift = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

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
