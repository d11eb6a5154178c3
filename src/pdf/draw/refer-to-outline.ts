/** Flags of a component (OpenType `glyf` table): its offset is a distance, not a pair of points, in 16 bits each. */
const OFFSET_IS_DISTANCE = 0x0002;
const OFFSET_IS_WORDS = 0x0001;

/** What stands for the number of contours of a glyph that is put together from others. */
const COMPOSITE = -1;

/** A header of five numbers, one component of four, and zeros up to a multiple of four bytes. */
const LENGTH = 20;

/**
 * The description of a glyph that shows the outline of another one, moved sideways by `shift` font units. A Han
 * character takes 300 bytes, a reference to it 20. Neither rounding nor metrics of the other are asked for.
 *
 * @param outline the description of the other glyph; that of a space is empty, and so is a reference to it
 */
export function referTo({ glyph, outline, shift }: Reference): Uint8Array {
  if (outline.length === 0) return outline;
  const bounds = new DataView(outline.buffer, outline.byteOffset);
  const [xMin, yMin, xMax, yMax] = [2, 4, 6, 8].map((at) => bounds.getInt16(at)) as Bounds;
  const header = [COMPOSITE, xMin + shift, yMin, xMax + shift, yMax];
  const component = [OFFSET_IS_DISTANCE | OFFSET_IS_WORDS, glyph, shift, 0];
  const description = new DataView(new ArrayBuffer(LENGTH));
  for (const [i, value] of [...header, ...component].entries()) description.setInt16(2 * i, value);
  return new Uint8Array(description.buffer);
}

export interface Reference {
  readonly glyph: number;
  readonly outline: Uint8Array;
  readonly shift: number;
}

type Bounds = [xMin: number, yMin: number, xMax: number, yMax: number];
