/**
 * The résumé as its file says it: every language, every audience, texts still in inline Markdown.
 * Names and shapes follow JSON Resume v1 (https://jsonresume.org/schema); what is added is marked.
 */
import type { ResumePrint } from "./print.ts";
import type { ThemeOverrides } from "./theme.ts";

/** A BCP 47 language tag as the résumé writes it: `en`, `zh`, `zh-Hant`. */
export type Lang = string;

/** Added: a text in one language (the primary one, or language-neutral) or in several. */
export type LocalText = string | Readonly<Record<Lang, string>>;

/** Added: how hard the one-page variant holds on to an item; `must` is never left out. */
export type Priority = "must" | "high" | "normal" | "low";

/** `2016`, `2016-09` or `2016-09-28`: no more precision than the author gave (ISO 8601). */
export type IsoDate = string;

/** Added: what any item of the résumé may carry to steer its selection. */
export interface Selectable {
  readonly priority?: Priority;
  /** Audiences that the item is meant for; none means all. */
  readonly tags?: readonly string[];
  /** Languages that the item appears in; none means all. */
  readonly only?: readonly Lang[];
  /** Begins a new page, if there is another page. */
  readonly pageBreak?: "before";
  /** Stands on one page, undivided, if it fits one. */
  readonly keepTogether?: boolean;
}

export interface DateRange {
  readonly startDate?: IsoDate;
  /** Absent or `present`: still going on, if there is a start. */
  readonly endDate?: IsoDate | "present";
}

/** Added: a highlight with a bold run-in lead and highlights of its own, up to three levels. */
export interface Highlight extends Selectable {
  readonly lead?: LocalText;
  readonly text?: LocalText;
  readonly highlights?: readonly (LocalText | Highlight)[];
}

export type HighlightInput = LocalText | Highlight;

export interface Location {
  readonly address?: LocalText;
  readonly postalCode?: string;
  readonly city?: LocalText;
  readonly region?: LocalText;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string;
}

export interface Profile {
  readonly network: string;
  readonly username?: string;
  readonly url?: string;
}

export interface Basics {
  readonly name: LocalText;
  readonly label?: LocalText;
  /** A file beside the résumé: PNG or JPEG. */
  readonly image?: string;
  readonly email?: string;
  /** E.164, e.g. `+8613800000000`; shown by the convention of the page's language. */
  readonly phone?: string;
  readonly url?: string;
  readonly summary?: LocalText;
  readonly location?: Location;
  readonly profiles?: readonly Profile[];
}

/** Added: one of several roles at an employer. */
export interface Position extends Selectable, DateRange {
  readonly position: LocalText;
  readonly location?: LocalText;
  readonly summary?: LocalText;
  readonly highlights?: readonly HighlightInput[];
}

export interface Work extends Selectable, DateRange {
  readonly name: LocalText;
  readonly position?: LocalText;
  readonly description?: LocalText;
  readonly location?: LocalText;
  readonly url?: string;
  readonly summary?: LocalText;
  readonly highlights?: readonly HighlightInput[];
  readonly positions?: readonly Position[];
}

export interface Volunteer extends Selectable, DateRange {
  readonly organization: LocalText;
  readonly position?: LocalText;
  readonly location?: LocalText;
  readonly url?: string;
  readonly summary?: LocalText;
  readonly highlights?: readonly HighlightInput[];
}

export interface Education extends Selectable, DateRange {
  readonly institution: LocalText;
  readonly area?: LocalText;
  readonly studyType?: LocalText;
  readonly location?: LocalText;
  readonly url?: string;
  readonly score?: LocalText;
  readonly courses?: readonly LocalText[];
  readonly summary?: LocalText;
  readonly highlights?: readonly HighlightInput[];
}

export interface Project extends Selectable, DateRange {
  readonly name: LocalText;
  readonly description?: LocalText;
  readonly entity?: LocalText;
  readonly type?: LocalText;
  readonly roles?: readonly LocalText[];
  readonly keywords?: readonly LocalText[];
  readonly location?: LocalText;
  readonly url?: string;
  readonly summary?: LocalText;
  readonly highlights?: readonly HighlightInput[];
}

export interface Award extends Selectable {
  readonly title: LocalText;
  readonly date?: IsoDate;
  readonly awarder?: LocalText;
  readonly url?: string;
  readonly summary?: LocalText;
}

export interface Certificate extends Selectable {
  readonly name: LocalText;
  readonly date?: IsoDate;
  readonly issuer?: LocalText;
  readonly url?: string;
}

export interface Publication extends Selectable {
  readonly name: LocalText;
  readonly publisher?: LocalText;
  readonly releaseDate?: IsoDate;
  readonly url?: string;
  readonly summary?: LocalText;
}

export interface Skill extends Selectable {
  readonly name: LocalText;
  readonly level?: LocalText;
  readonly keywords?: readonly LocalText[];
  /** Added: a skill told in sentences instead of keywords. */
  readonly summary?: LocalText;
}

export interface LanguageSkill extends Selectable {
  readonly language: LocalText;
  readonly fluency?: LocalText;
}

export interface Interest extends Selectable {
  readonly name: LocalText;
  readonly keywords?: readonly LocalText[];
}

export interface Reference extends Selectable {
  readonly name: LocalText;
  readonly reference: LocalText;
}

/** Added: an entry of a section that JSON Resume does not know. */
export interface CustomEntry extends Selectable, DateRange {
  readonly name: LocalText;
  readonly subtitle?: LocalText;
  readonly location?: LocalText;
  readonly date?: IsoDate;
  readonly url?: string;
  readonly summary?: LocalText;
  readonly highlights?: readonly HighlightInput[];
}

/** The standard sections by their JSON Resume names; `summary` is `basics.summary`. */
export const STANDARD_SECTIONS = [
  "summary",
  "work",
  "projects",
  "volunteer",
  "education",
  "awards",
  "certificates",
  "publications",
  "skills",
  "languages",
  "interests",
  "references",
] as const;

export type StandardSection = (typeof STANDARD_SECTIONS)[number];

/** Added: a standard section by name, one under another title, or a section of the author's own. */
export type SectionChoice =
  | StandardSection
  | (Selectable & { readonly use: StandardSection; readonly title?: LocalText })
  | (Selectable & {
      readonly id: string;
      readonly title: LocalText;
      readonly entries: readonly CustomEntry[];
    });

export interface ResumeMeta {
  /** Added: the languages of the record, the primary one first. */
  readonly languages: readonly Lang[];
  readonly canonical?: string;
  readonly version?: string;
  readonly lastModified?: string;
  /** Added: keywords for the PDF's metadata. */
  readonly keywords?: readonly LocalText[];
  /** Added: what to hide, as paths (`basics.phone`, `work[*].location`) by the name of a redaction profile. */
  readonly redaction?: Readonly<Record<string, readonly string[]>>;
}

export interface Resume {
  readonly meta: ResumeMeta;
  /** Added: what it changes about the look of every layout. */
  readonly theme?: ThemeOverrides;
  /** Added: what its printed form is like. */
  readonly print?: ResumePrint;
  readonly basics: Basics;
  readonly work: readonly Work[];
  readonly volunteer: readonly Volunteer[];
  readonly education: readonly Education[];
  readonly awards: readonly Award[];
  readonly certificates: readonly Certificate[];
  readonly publications: readonly Publication[];
  readonly skills: readonly Skill[];
  readonly languages: readonly LanguageSkill[];
  readonly interests: readonly Interest[];
  readonly references: readonly Reference[];
  readonly projects: readonly Project[];
  /** Order, titles and custom sections; absent means the usual order of what there is. */
  readonly sections?: readonly SectionChoice[];
}

/** What the maps of a résumé have under {@link FOREIGN}, by the path of the map as `formatPath` writes it. */
export type ForeignKeys = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
