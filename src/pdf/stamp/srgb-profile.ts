/**
 * sRGB as an ICC profile, made from the numbers that define it: a display profile of version 4 (ICC.1:2004-10, which
 * ISO 32000-1 table 66 allows for PDF 1.7) with a parametric curve, a sixth of the size of the usual ones.
 */
export function srgbProfile(): Uint8Array {
  const [red, green, blue] = primaries();
  const curve = parametricCurve();
  return profile([
    ["desc", localized("sRGB IEC61966-2.1")],
    ["cprt", localized("No copyright")],
    ["wtpt", xyz(D50)],
    ["chad", [...signature("sf32"), ...int32(0), ...ADAPTATION.flat().flatMap(fixed)]],
    ["rXYZ", xyz(red)],
    ["gXYZ", xyz(green)],
    ["bXYZ", xyz(blue)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ]);
}

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** The white of the profile connection space, to the digits that ICC.1:2004-10 gives. */
const D50: Vector = [0.9642, 1, 0.8249];

/** IEC 61966-2-1 4.1: the white point D65 and the primaries, as chromaticities x and y. */
const WHITE = [0.3127, 0.329] as const;
const PRIMARIES = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;

/** The Bradford cone responses, ICC.1:2004-10 annex E. */
const CONES: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

const tristimulus = ([x, y]: readonly [number, number]): Vector => [x / y, 1, (1 - x - y) / y];

const times = (matrix: Matrix, vector: Vector): Vector => map(matrix, (row) => dot(row, vector));

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const map = <T, U>([a, b, c]: readonly [T, T, T], change: (value: T, i: 0 | 1 | 2) => U): [U, U, U] => [
  change(a, 0),
  change(b, 1),
  change(c, 2),
];

const transposed = (m: Matrix): Matrix => map<Vector, Vector>(m, (_, i) => map(m, (row) => row[i]));

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

function inverse(matrix: Matrix): Matrix {
  const [a, b, c] = matrix;
  const determinant = dot(a, cross(b, c));
  const columns: Matrix = [cross(b, c), cross(c, a), cross(a, b)];
  return transposed(map<Vector, Vector>(columns, (column) => map(column, (value) => value / determinant)));
}

/** From colours seen under D65 to the same ones under D50: each cone's response in proportion. */
const ADAPTATION: Matrix = (() => {
  const [from, to] = [times(CONES, tristimulus(WHITE)), times(CONES, D50)];
  const scaled: Matrix = map<Vector, Vector>(CONES, (row, i) =>
    map(row, (value) => (value * to[i]) / from[i]),
  );
  const back = inverse(CONES);
  const columns = transposed(scaled);
  return transposed(map<Vector, Vector>(columns, (column) => times(back, column)));
})();

/** The primaries' tristimulus values under D50, scaled so that together they are white. */
function primaries(): Matrix {
  const pure: Matrix = map<readonly [number, number], Vector>(PRIMARIES, tristimulus);
  const shares = times(inverse(transposed(pure)), tristimulus(WHITE));
  return map<Vector, Vector>(pure, (color, i) =>
    times(
      ADAPTATION,
      map(color, (value) => value * shares[i]),
    ),
  );
}

/** IEC 61966-2-1 5.2: (ax + b)^g from d on, cx below; function type 3 of ICC.1:2004-10 10.15. */
const parametricCurve = (): number[] => [
  ...signature("para"),
  ...int32(0),
  ...[0, 3, 0, 0],
  ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed),
];

/** A profile's header and tag table (ICC.1:2004-10 clause 7); equal tags share their data. */
function profile(tags: readonly (readonly [name: string, data: readonly number[]])[]): Uint8Array {
  const start = HEADER_SIZE + 4 + 12 * tags.length;
  const data: number[] = [];
  const places = new Map<readonly number[], number>();
  const table = tags.flatMap(([name, bytes]) => {
    const place = places.get(bytes) ?? start + data.length;
    if (!places.has(bytes)) {
      places.set(bytes, place);
      data.push(...bytes);
      while (data.length % 4 !== 0) data.push(0);
    }
    return [...signature(name), ...int32(place), ...int32(bytes.length)];
  });
  return Uint8Array.from([...header(start + data.length), ...int32(tags.length), ...table, ...data]);
}

const HEADER_SIZE = 128;

function header(size: number): number[] {
  const bytes = [
    ...int32(size),
    ...int32(0), // No preferred engine.
    ...int32(0x04_20_00_00),
    ...[..."mntrRGB XYZ "].flatMap(signature),
    // A date of creation is asked for; that of ICC.1:2004-10 is as good as any, and always the same.
    ...[2004, 10, 1, 0, 0, 0].flatMap(int16),
    ...signature("acsp"),
    ...new Array<number>(28).fill(0), // No platform, flags, device or intent but the perceptual one.
    ...D50.flatMap(fixed),
  ];
  return [...bytes, ...new Array<number>(HEADER_SIZE - bytes.length).fill(0)];
}

const xyz = (color: Vector): number[] => [...signature("XYZ "), ...int32(0), ...color.flatMap(fixed)];

/** A text of one language and country, in UTF-16 (ICC.1:2004-10 10.13). */
const localized = (text: string): number[] => [
  ...signature("mluc"),
  ...int32(0),
  ...int32(1),
  ...int32(12),
  ...signature("enUS"),
  ...int32(2 * text.length),
  ...int32(28),
  ...[...text].flatMap((character) => int16(character.charCodeAt(0))),
];

const signature = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

const int16 = (value: number): number[] => [(value >>> 8) & 255, value & 255];

const int32 = (value: number): number[] => [...int16(value >>> 16), ...int16(value)];

/** A number with 16 bits after the point: `s15Fixed16Number`. */
const fixed = (value: number): number[] => int32(Math.round(value * 65_536));
