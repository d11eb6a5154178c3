import type { PDFDocument } from "pdf-lib";
import type { Attachment, DocumentMetadata } from "../../model/metadata.ts";
import type { StructureElement } from "../../model/structure.ts";
import type { Claims } from "./claims.ts";
import { contentFlaws } from "./content-flaws.ts";
import { isLanguageTag } from "./language-tag.ts";
import { objectFlaws } from "./object-flaws.ts";
import { structureFlaws } from "./structure-flaws.ts";

/** Pages that are not what their file would claim: a mistake in the layout, or of ours. */
export class UnkeptClaim extends Error {
  override readonly name = "UnkeptClaim";
  /** What is wrong, with the clause of the standard. */
  readonly flaws: readonly string[];

  constructor(flaws: readonly string[]) {
    super(`The PDF does not keep what it claims:\n${flaws.join("\n")}`);
    this.flaws = flaws;
  }
}

interface Kept {
  readonly metadata: DocumentMetadata;
  readonly structure: StructureElement | undefined;
  readonly attachments: readonly Attachment[];
}

/**
 * Looks at what can go wrong in drawing, before a file claims that it did not.
 *
 * @throws UnkeptClaim with everything that keeps the claims from being true
 */
export function keepClaims(document: PDFDocument, claims: Claims, request: Kept): void {
  const { metadata, structure, attachments } = request;
  const flaws = [
    ...(metadata.title.trim() === "" ? ["there is no title (ISO 14289-1 7.1)"] : []),
    ...(isLanguageTag(metadata.language)
      ? []
      : [`${metadata.language} is no language tag (ISO 32000-1 14.9.2)`]),
    ...(claims.archive.conformance === "F" && attachments.length === 0
      ? ["nothing is attached (ISO 19005-4 annex A)"]
      : []),
    ...objectFlaws(document),
    ...(structure
      ? [...structureFlaws(structure), ...contentFlaws(document, structure, claims)]
      : ["there is no structure tree (ISO 14289-1 7.1)"]),
  ];
  if (flaws.length > 0) throw new UnkeptClaim(flaws);
}
