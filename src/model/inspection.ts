/**
 * What is in a finished PDF, whoever made it. `resume-pdf inspect --json` prints exactly this, so nothing here is
 * lost in JSON. Lengths are in millimetres, sizes in bytes, pages count from 1, moments are ISO 8601.
 */
export interface Inspection {
  /** The size of the file. */
  readonly bytes: number;
  /** E.g. `1.7`: the catalog's, which outranks the header's (ISO 32000-1 7.2.2). */
  readonly version: string;
  /** Restricted by an owner's password; what only a password opens cannot be inspected at all. */
  readonly encrypted: boolean;
  /** The file says of itself that it is tagged (ISO 32000-1 14.7.1). */
  readonly tagged: boolean;
  /** The language of the document, BCP 47. */
  readonly language?: string;
  readonly metadata: readonly MetadataField[];
  /** What the file claims to keep, by its XMP; whether it does is for a validator to say. E.g. `PDF/A-3a`. */
  readonly standards: readonly string[];
  readonly fonts: readonly InspectedFont[];
  readonly pages: readonly InspectedPage[];
  readonly outline: readonly OutlineItem[];
  readonly structure: readonly InspectedElement[];
  readonly links: readonly InspectedLink[];
  readonly attachments: readonly InspectedAttachment[];
  /** Parts that could not be read, one sentence each; everything else still was. */
  readonly problems: readonly string[];
}

/** A property that Info dictionary and XMP may both hold. */
export interface MetadataField {
  readonly name:
    | "title"
    | "author"
    | "subject"
    | "keywords"
    | "creator"
    | "producer"
    | "created"
    | "modified"
    | "language";
  readonly info?: string;
  readonly xmp?: string;
  /** Both say something, and not the same (ISO 19005-2 6.6.2.3 forbids it). */
  readonly differs: boolean;
}

export interface InspectedFont {
  /** Its PostScript name, without the tag of a subset. */
  readonly name: string;
  /** `CID TrueType`, `Type 1C`, `Type 3`, …: how glyphs are chosen, and what the program is written in. */
  readonly type: string;
  readonly embedded: boolean;
  /** Only the glyphs that the document needs (ISO 32000-1 9.6.4). */
  readonly subset: boolean;
  /** The size of the embedded program as it lies in the file; 0 if there is none. */
  readonly bytes: number;
  /** The name of the encoding, e.g. `Identity-H`, if it has one. */
  readonly encoding?: string;
  /** It tells what its glyphs stand for, so that they can be copied. */
  readonly toUnicode: boolean;
  /** The pages whose resources name it. */
  readonly pages: readonly number[];
}

/** A rectangle from the lower left corner of the page's coordinates. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export interface InspectedPage {
  readonly number: number;
  /** What viewers call it; absent where the file labels no pages. */
  readonly label?: string;
  /** Of the finished page as one looks at it: trimmed and turned. */
  readonly width: number;
  readonly height: number;
  /** `A4`, `Letter`, …; absent for a size without a name. */
  readonly paper?: string;
  readonly orientation: "portrait" | "landscape";
  /** Clockwise, in degrees. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Those that the file states, none that follow from others (ISO 32000-1 14.11.2). */
  readonly boxes: {
    readonly media?: Box;
    readonly crop?: Box;
    readonly bleed?: Box;
    readonly trim?: Box;
    readonly art?: Box;
  };
  /** As copying finds it, a line of the page to a line; absent if it was not asked for. */
  readonly text?: string;
}

export interface OutlineItem {
  readonly title: string;
  /** Where it leads; absent if that is no page of this file. */
  readonly page?: number;
  readonly children: readonly OutlineItem[];
}

/** An element of the structure tree (ISO 32000-1 14.7.2). */
export interface InspectedElement {
  /** Its structure type. */
  readonly role: string;
  /** The type of PDF's own that the file says its role is like. */
  readonly standardRole?: string;
  readonly lang?: string;
  readonly title?: string;
  /** What it shows, in words. */
  readonly alt?: string;
  /** What it says instead of what is drawn. */
  readonly actualText?: string;
  readonly children: readonly (InspectedElement | InspectedContent | InspectedObject)[];
}

/** Content of a page; `text` is absent if it was not asked for. */
export interface InspectedContent {
  readonly page?: number;
  readonly text?: string;
}

/** An annotation or a picture as a whole; `object` is its type, e.g. `Link`. */
export interface InspectedObject {
  readonly page?: number;
  readonly object: string;
}

export interface InspectedLink {
  readonly page: number;
  /** An address, `page 2`, or the action it does, e.g. `JavaScript`. */
  readonly target: string;
  /** What a screen reader says of it. */
  readonly contents?: string;
}

export interface InspectedAttachment {
  readonly name: string;
  readonly mediaType?: string;
  /** Of the file when taken out. */
  readonly bytes: number;
  /** What it is to the document, e.g. `Source` (ISO 19005-3 6.8). */
  readonly relationship?: string;
  readonly description?: string;
}

/** A file that was taken out of a PDF. Its name is what the PDF says: it may hold folders, or nothing. */
export interface ExtractedFile {
  readonly name: string;
  readonly content: Uint8Array;
}
