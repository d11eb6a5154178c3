/** The public interface of resume-pdf. Everything else may change without notice. */
export { type BuildOptions, type BuildReport, build } from "./build.ts";
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
export type { Layout, LayoutInput, PageTarget, Settings, SettingsRange } from "./model/layout.ts";
export type { FitReport, Manifest, ManifestEntry, Omission } from "./model/manifest.ts";
export type { Standard } from "./model/metadata.ts";
export type { Lang, Resume } from "./model/resume.ts";
export type { SelectedResume } from "./model/selected.ts";
export type { Theme, ThemeChanges, ThemeOverrides } from "./model/theme.ts";
export type { Paper, PaperName } from "./model/units.ts";
