import type { Resume } from "../model/resume.ts";

/**
 * A résumé as JSON: JSON Resume v1 with our additions to it, like any file that this program reads. `parseResume`
 * makes the same `Resume` of it again.
 *
 * Sections and fields are in the order of JSON Resume's schema, whatever the author's was. What says nothing (a section
 * without items) is not written. Ends with a line break.
 */
export function toJsonResume({ basics, sections, theme, print, meta, ...lists }: Resume): string {
  const filled = Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0));
  return `${JSON.stringify({ basics, ...filled, sections, theme, print, meta }, undefined, 1)}\n`;
}
