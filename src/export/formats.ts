/** What a résumé can be written as, for programs that know nothing of it. */
export const EXPORT_FORMATS = ["json-resume", "markdown", "text"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
