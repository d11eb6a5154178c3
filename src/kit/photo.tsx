import type { ReactNode } from "react";
import { Image, type Style } from "./primitives.ts";

export interface PhotoProps {
  /** A PNG or JPEG file. */
  readonly bytes: Uint8Array;
  /** In pt; the picture fills the frame and is cut where it is too long or too wide. */
  readonly width: number;
  readonly height: number;
  readonly style?: Style;
}

/** A portrait in a frame of fixed size. */
export function Photo({ bytes, width, height, style = {} }: PhotoProps): ReactNode {
  return <Image src={Buffer.from(bytes)} style={{ width, height, objectFit: "cover", ...style }} />;
}
