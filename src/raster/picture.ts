/** A page in pixels: rows from the top, three bytes (red, green, blue) for each, nothing between the rows. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}
