/** A page as a PNG file; its size in pixels. */
export interface PngPage {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
