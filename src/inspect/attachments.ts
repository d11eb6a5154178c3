import type { PDFDict } from "pdf-lib";
import type { InspectedAttachment } from "../model/inspection.ts";
import { nameTree } from "./name-tree.ts";
import { asDict, asName, asText, contentOf, elementsOf, entry, type Maybe } from "./objects.ts";
import type { Page } from "./pages.ts";

/** A file inside a PDF; without content if its stream is damaged, or larger than any memory should hold. */
export interface Attached extends Omit<InspectedAttachment, "bytes"> {
  readonly content: Uint8Array | undefined;
}

/**
 * The files inside a PDF, however they are attached: by the name tree, as associated files of the document or of a
 * page (ISO 32000-2 14.13), or as annotations (ISO 32000-1 12.5.6.15). Each only once.
 */
export function attachmentsOf(catalog: PDFDict, pages: readonly Page[]): readonly Attached[] {
  const named = [...nameTree(entry(asDict(entry(catalog, "Names")), "EmbeddedFiles"))];
  const others = [
    ...elementsOf(entry(catalog, "AF")),
    ...pages.flatMap(({ dict }) => [
      ...elementsOf(entry(dict, "AF")),
      ...elementsOf(entry(dict, "Annots")).map((annotation) => entry(asDict(annotation), "FS")),
    ]),
  ];
  const seen = new Set<PDFDict>();
  return [...named, ...others.map((file) => [undefined, file] as const)].flatMap(([name, object]) => {
    const specification = asDict(object);
    const stream = embeddedFile(specification);
    if (!specification || !stream || seen.has(specification)) return [];
    seen.add(specification);
    return [describe(specification, stream, name)];
  });
}

/** Both keys mean the same file; the newer one counts (ISO 32000-1 table 45). */
function embeddedFile(specification: PDFDict | undefined): Maybe {
  const files = asDict(entry(specification, "EF"));
  return entry(files, "UF") ?? entry(files, "F");
}

function describe(specification: PDFDict, stream: Maybe, treeName: string | undefined): Attached {
  const mediaType = asName(entry(asDict(stream), "Subtype"));
  const relationship = asName(entry(specification, "AFRelationship"));
  const description = asText(entry(specification, "Desc"));
  return {
    name: asText(entry(specification, "UF")) ?? asText(entry(specification, "F")) ?? treeName ?? "",
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(relationship === undefined ? {} : { relationship }),
    ...(description === undefined ? {} : { description }),
    content: contentOf(stream),
  };
}
