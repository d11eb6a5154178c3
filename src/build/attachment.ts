import { toJsonResume } from "../content/index.ts";
import { localeOf } from "../locale/index.ts";
import type { Attachment } from "../model/metadata.ts";
import type { Lang, Resume } from "../model/resume.ts";

/**
 * The data that a PDF was made from, to travel inside of it: the whole résumé in all its languages, so that it can be
 * built again, redacted as the pages are. It keeps the name of the photo's file: whoever has the data and the photo
 * builds the same pages, and to whoever has the data alone the builder says which file is missing.
 */
export function dataAttachment(resume: Resume, lang: Lang): Attachment {
  return {
    name: "resume.json",
    mediaType: "application/json",
    description: localeOf(lang).dataDescription,
    bytes: new TextEncoder().encode(toJsonResume(resume)),
    relationship: "Source",
  };
}
