import type { CalendarDate } from "../model/date.ts";
import type { Lang, StandardSection } from "../model/resume.ts";

/** What a résumé in a language takes for granted. One file per language states it; nothing in it depends on a person. */
export interface Conventions {
  /** The tag to declare when the author names the language alone, e.g. `zh` → `zh-CN` (BCP 47). */
  readonly tag: string;
  readonly sectionTitles: Readonly<Record<StandardSection, string>>;
  /** Labels that stand before a list inside an entry. */
  readonly terms: { readonly courses: string; readonly keywords: string };
  /** The open end of a date range. */
  readonly present: string;
  /** Between a label and what it labels, its space included. */
  readonly labelSeparator: string;
  /** Between the members of a list. */
  readonly listSeparator: string;
  /** Between facts of different kinds on one line, such as degree and subject. */
  readonly fieldSeparator: string;
  /** Around an aside, their outer spaces included. */
  readonly brackets: { readonly open: string; readonly close: string };
  /** Which comes first: the degree or what it was taken in. */
  readonly degreeOrder: "degree-first" | "area-first";
  /** How much of a location a reader of the language expects. */
  readonly placeDetail: "city" | "city-and-region";
  /** A date as precise as it is known. It cannot be broken across lines. */
  formatDate(date: CalendarDate): string;
  /**
   * A telephone number for people. `phone` is E.164 (`+8613800000000`) or, as JSON Resume allows, anything
   * the author wrote; what cannot be understood is shown as written. It cannot be broken across lines.
   */
  formatPhone(phone: string): string;
  /** What stands at the top of a later page: whose it is, and which. Pages count from 1. */
  runningLine(name: string, page: number, pages: number): string;
  /** What follows a section's title where the section goes on, on a later page; its space included. */
  readonly continued: string;
  /** The title of the document, for its metadata. */
  documentTitle(name: string): string;
  /** What the data inside the document is called where a viewer lists attachments. */
  readonly dataDescription: string;
  /** What a code is that leads to an address when it is photographed. */
  codeDescription(address: string): string;
  /** What stands in the place of what is not to be told: a person's name, any other name. */
  readonly withheld: { readonly person: string; readonly other: string };
}

/** The conventions of one language, ready to use. */
export interface Locale extends Omit<Conventions, "sectionTitles"> {
  /** The language that was asked for. */
  readonly lang: Lang;
  /** The BCP 47 tag for the document's `/Lang` (ISO 32000-1 14.9.2). */
  readonly tag: string;
  sectionTitle(section: StandardSection): string;
  /**
   * `start – end`; one date alone if the other is missing or reads the same; empty if both are missing.
   * A line can only be broken after the dash.
   */
  formatRange(start: CalendarDate | undefined, end: CalendarDate | "present" | undefined): string;
}
