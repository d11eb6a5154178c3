/** Lengths are PDF points (1/72 inch, ISO 32000-1 8.3.2.3) unless a name says otherwise. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** Two lengths closer than this are equal: far below what a printer resolves, far above what doubles lose in a page of sums. */
export const LENGTH_EPSILON = 1e-3;

/** Does `length` fit into `room`? The one comparison of lengths in the project. */
export const fits = (length: number, room: number): boolean => length <= room + LENGTH_EPSILON;

export type PaperName = "a4" | "letter";

export interface Paper {
  readonly name: PaperName;
  readonly width: number;
  readonly height: number;
}

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  a4: { name: "a4", width: mm(210), height: mm(297) },
  letter: { name: "letter", width: 612, height: 792 },
};
