/** Flags of a point in a simple glyph description (OpenType `glyf` table). */
const X_IS_ONE_BYTE = 0x02;
const REPEATED = 0x08;
/** With one byte: its sign is plus. Without: the coordinate is that of the point before, and no byte stands for it. */
const X_IS_SAME_OR_POSITIVE = 0x10;

const HEADER = 10;

/**
 * The description of a simple glyph, moved sideways by `dx` font units. Coordinates are relative to the point before,
 * so that only the first one changes: it is written in two bytes, and its flag is taken out of a repetition.
 */
export function shiftOutline(description: Uint8Array, dx: number): Uint8Array {
  const view = viewOf(description);
  const contours = view.getInt16(0);
  const instructions = HEADER + 2 * contours;
  const flagsAt = instructions + 2 + view.getUint16(instructions);
  const flag = description[flagsAt] ?? 0;
  const repeats = flag & REPEATED ? (description[flagsAt + 1] ?? 0) : 0;
  const flagsEnd = endOfFlags(description, flagsAt, view.getUint16(instructions - 2) + 1);
  const first = firstX(view, flagsEnd, flag);

  const flagAlone = flag & ~(X_IS_ONE_BYTE | X_IS_SAME_OR_POSITIVE | REPEATED);
  const repeated = repeats > 1 ? [flag, repeats - 1] : repeats === 1 ? [flag & ~REPEATED] : [];
  const bytes = Uint8Array.from([
    ...description.subarray(0, flagsAt),
    flagAlone,
    ...repeated,
    ...description.subarray(flagsAt + (flag & REPEATED ? 2 : 1), flagsEnd),
    ...int16(first.x + dx),
    ...description.subarray(flagsEnd + first.bytes),
  ]);
  const out = viewOf(bytes);
  for (const bound of [2, 6]) out.setInt16(bound, view.getInt16(bound) + dx);
  return padded(bytes);
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOfFlags(description: Uint8Array, start: number, points: number): number {
  let at = start;
  for (let point = 0; point < points; point += 1) {
    const flag = description[at] ?? 0;
    at += 1;
    if (flag & REPEATED) {
      point += description[at] ?? 0;
      at += 1;
    }
  }
  return at;
}

/** The first point's x, and how many bytes it takes. */
function firstX(view: DataView, at: number, flag: number): { readonly x: number; readonly bytes: number } {
  const isSame = (flag & X_IS_SAME_OR_POSITIVE) !== 0;
  if (flag & X_IS_ONE_BYTE) return { x: isSame ? view.getUint8(at) : -view.getUint8(at), bytes: 1 };
  return isSame ? { x: 0, bytes: 0 } : { x: view.getInt16(at), bytes: 2 };
}

const int16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];

/** Glyph descriptions begin at multiples of four bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  out.set(bytes);
  return out;
}
