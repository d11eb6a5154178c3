import type { Diagnostic } from "../model/diagnostic.ts";
import type { FontFamilies, PageTarget } from "../model/layout.ts";
import type { FitReport } from "../model/manifest.ts";
import type { PngPage } from "../model/png-page.ts";
import type { LinkCode, PressSheet } from "../model/print.ts";
import type { SelectedResume } from "../model/selected.ts";
import type { StampRequest } from "../model/stamp-request.ts";
import type { Theme } from "../model/theme.ts";
import type { Paper } from "../model/units.ts";

/** How another thread finds a layout again: among those that ship by name, or in the file of its author. */
export interface LayoutReference {
  readonly name: string;
  readonly file?: string;
}

/** All that it takes to make one PDF but fonts and code: plain data, so that it can be sent to another thread. */
export interface Order {
  readonly resume: SelectedResume;
  readonly layout: LayoutReference;
  readonly theme: Theme;
  readonly fonts: FontFamilies;
  /** What the layout has for itself. */
  readonly paper: Paper;
  readonly target: PageTarget;
  /** What the PDF says about itself, and what travels in it. */
  readonly stamp: Omit<StampRequest, "structure">;
  readonly photo?: Uint8Array;
  /** What was found wrong so far. */
  readonly problems: readonly Diagnostic[];
  /** Whether a warning keeps the PDF from being made. */
  readonly strict: boolean;
  /** For paper: the sheets that the pages are put on, and the code that they show. */
  readonly print?: { readonly sheet: PressSheet; readonly code?: LinkCode };
  /** The resolution of pictures of its pages in dots per inch, if any are wanted. */
  readonly dpi?: number;
}

/** What became of an order: plain data too. Without a PDF the problems say why. */
export interface Printed {
  readonly problems: readonly Diagnostic[];
  readonly pdf?: PrintedPdf;
}

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fonts: readonly string[];
  readonly fit: FitReport;
  /** Pictures of its pages; none if none were wanted. */
  readonly images: readonly PngPage[];
}

/** Makes PDFs, here or on other threads. */
export interface Press {
  /** Rejects only with what is no mistake of the user's: a bug, or a file of the program that is gone. */
  print(order: Order): Promise<Printed>;
  /** Lets go of what the press holds; orders that are not finished are dropped. */
  close(): Promise<void>;
}

/** Where work can be shared out among threads. */
export interface Threads {
  /** How many of them can run at the same time. */
  readonly available: number;
  /** A press that works on so many orders at once. */
  startPress(threads: number): Press;
}
