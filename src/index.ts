/** The public interface of resume-pdf. Everything else may change without notice. */
export { type BuildOptions, type BuildReport, build } from "./build.ts";
export {
  type CheckPdfOptions,
  checkPdf,
  checkRules,
  checkSource,
  type FixedSource,
  fixSource,
  type RuleName,
  type SourceChange,
  type SourceFile,
  type SourceReport,
} from "./check.ts";
export { type Exported, type ExportFormat, type ExportOptions, exportResume } from "./export.ts";
export { type Imported, type ImportFormat, type ImportOptions, importResume } from "./import.ts";
export { extractAttachments, type InspectOptions, inspect } from "./inspect.ts";
export type { Diagnostic, DiagnosticKind, Severity, SourceRange } from "./model/diagnostic.ts";
export { ResumeError } from "./model/diagnostic.ts";
export { type Host, HostError } from "./model/host.ts";
export type {
  Box,
  ExtractedFile,
  InspectedAttachment,
  InspectedContent,
  InspectedElement,
  InspectedFont,
  InspectedLink,
  InspectedObject,
  InspectedPage,
  Inspection,
  MetadataField,
  OutlineItem,
} from "./model/inspection.ts";
export type { ImportNote } from "./model/intake.ts";
export type { Layout, LayoutInput, PageTarget, Settings, SettingsRange } from "./model/layout.ts";
export type { FitReport, Manifest, ManifestEntry, Omission } from "./model/manifest.ts";
export type { Standard } from "./model/metadata.ts";
export type { PdfCheck, PdfFinding, PdfReport } from "./model/pdf-check.ts";
export type { Lang, Resume } from "./model/resume.ts";
export type { SelectedResume } from "./model/selected.ts";
export type { Theme, ThemeChanges, ThemeOverrides } from "./model/theme.ts";
export type { Paper, PaperName } from "./model/units.ts";
export { type ReadResume, type ResumeSource, readResume } from "./read-resume.ts";
