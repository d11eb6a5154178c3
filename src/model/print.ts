/** What a PDF is made like that is to become paper. */
import { mm } from "./units.ts";

/**
 * What becomes of links, which paper cannot follow: their addresses stand beside them, one code for a telephone's camera
 * stands at the head of the first page, or nothing is done about them.
 */
export const PRINT_LINKS = ["text", "qr", "none"] as const;
export type PrintLinks = (typeof PRINT_LINKS)[number];
export const USUAL_PRINT_LINKS: PrintLinks = "text";

/** A length as print shops say it. */
export type Bleed = `${number}mm` | `${number}in`;

/** How far colour may reach over the edge of the trimmed page: what a shop can use, and what it can still cut. */
export const BLEED_RANGE = { min: "1mm", max: "10mm" } as const satisfies Record<string, Bleed>;

/** How a PDF for paper differs from one for the screen, beyond its colours. */
export interface PrintOptions {
  /** Counts over what the résumé's own `print` says; the addresses stand beside the links if neither says anything. */
  readonly links?: PrintLinks;
  /** For sheets that are trimmed after printing; with crop marks. Absent means none. */
  readonly bleed?: Bleed;
  /** Leaves room for binding: at the left of odd pages, at the right of even ones. */
  readonly duplex?: boolean;
}

/** What a résumé says about its printed form. */
export interface ResumePrint {
  readonly links?: PrintLinks;
}

/** How pages stand on the sheets of paper that come out of a press. Lengths in pt. */
export interface PressSheet {
  /** 0 for pages that are printed on paper of their own size. */
  readonly bleed: number;
  /** Room for binding, beyond the margin. */
  readonly gutter: number;
}

/** A QR code (ISO/IEC 18004) for an address, ready to draw. */
export interface LinkCode {
  readonly href: string;
  /** What it is, in words, for those who cannot see it. */
  readonly description: string;
  /** The modules of a side, without the white around them. */
  readonly modules: number;
  /** The dark modules as an SVG path whose unit is a module. */
  readonly path: string;
}

/** A length with its unit in pt; undefined for anything else, and for what is no number above 0. */
export function readLength(text: string): number | undefined {
  const [, digits, unit = ""] = /^(\d+(?:\.\d+)?) ?(mm|in)$/.exec(text.trim().toLowerCase()) ?? [];
  const amount = Number(digits);
  if (!(amount > 0)) return undefined;
  return unit === "in" ? amount * 72 : mm(amount);
}

/** A bleed in pt; undefined if it is no length, or out of range. */
export function readBleed(text: string): number | undefined {
  const length = readLength(text);
  const [min = 0, max = 0] = [BLEED_RANGE.min, BLEED_RANGE.max].map(readLength);
  return length !== undefined && length >= min && length <= max ? length : undefined;
}
