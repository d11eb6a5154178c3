import type { Severity } from "../../model/diagnostic.ts";
import type { Path } from "../../model/path.ts";
import type { Lang } from "../../model/resume.ts";
import type { RuleName } from "../../model/source-check.ts";

/** A text of a résumé in one language. */
export interface Text {
  readonly path: Path;
  readonly lang: Lang;
  readonly value: string;
  /**
   * The value with everything that is not prose, such as code, addresses and the marks of Markdown, replaced by fillers
   * of the same length: what stands here stands at the same place in the value.
   */
  readonly prose: string;
}

/** A résumé as rules look at it. */
export interface Checked {
  /** All that the file says, in the shape of a résumé but for what the validator has told. */
  readonly value: unknown;
  /** The first is the primary one. */
  readonly languages: readonly Lang[];
  /** In the order of the file. */
  readonly texts: readonly Text[];
  /** Texts that are given in several languages, each by language. */
  readonly twins: readonly Twins[];
  /** Texts that are too long to look at. */
  readonly endless: readonly Path[];
}

export interface Twins {
  readonly path: Path;
  readonly texts: ReadonlyMap<Lang, Text>;
}

/** Something that a rule found. */
export interface Remark {
  readonly path: Path;
  /** The part of the text at the path, in UTF-16 units; absent means the whole value. */
  readonly part?: readonly [start: number, end: number];
  /** One sentence, no full stop. */
  readonly message: string;
  readonly hint: string;
  /** What should stand in the place of the part; absent where only the author can tell. */
  readonly replacement?: string;
  /** Where it is not the rule's usual one. */
  readonly severity?: Severity;
}

export interface Rule extends RuleName {
  find(resume: Checked): Iterable<Remark>;
}

/** Something found, and by which rule. */
export interface Found extends Remark {
  readonly rule: Pick<RuleName, "id" | "code" | "severity">;
}
