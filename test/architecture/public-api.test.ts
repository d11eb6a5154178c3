import { expect, it } from "vitest";
import { readSourceTree } from "./source-tree.ts";
import { isNode, nodesBelow, parseModule } from "./syntax.ts";

const sources = readSourceTree(["src"]);

/** What a module exports, types included, and the modules that it passes on whole. */
function exportsOf(path: string): {
  readonly names: readonly string[];
  readonly passedOn: readonly unknown[];
} {
  const names: string[] = [];
  const passedOn: unknown[] = [];
  for (const node of nodesBelow(parseModule(path, sources.get(path) ?? ""))) {
    const { source, exported, declaration } = node;
    if (node.type === "ExportAllDeclaration") passedOn.push(isNode(source) && source["value"]);
    if (node.type === "ExportSpecifier") names.push(nameOf(exported));
    if (node.type === "ExportNamedDeclaration" && isNode(declaration)) names.push(nameOf(declaration["id"]));
  }
  return { names: names.sort(), passedOn };
}

const nameOf = (identifier: unknown): string => (isNode(identifier) ? String(identifier["name"]) : "?");

it("exports exactly the public interface: a new name is a promise, a lost one breaks users", () => {
  const { names, passedOn } = exportsOf("src/index.ts");
  // A star would hide what it lets out.
  expect(passedOn).toEqual([]);
  expect(names).toMatchInlineSnapshot(`
    [
      "Box",
      "BuildOptions",
      "BuildReport",
      "CheckPdfOptions",
      "Diagnostic",
      "DiagnosticKind",
      "ExportFormat",
      "ExportOptions",
      "Exported",
      "ExtractedFile",
      "FitReport",
      "FixedSource",
      "Host",
      "HostError",
      "ImportFormat",
      "ImportNote",
      "ImportOptions",
      "Imported",
      "InspectOptions",
      "InspectedAttachment",
      "InspectedContent",
      "InspectedElement",
      "InspectedFont",
      "InspectedLink",
      "InspectedObject",
      "InspectedPage",
      "Inspection",
      "Lang",
      "Layout",
      "LayoutInput",
      "Manifest",
      "ManifestEntry",
      "MetadataField",
      "Omission",
      "OutlineItem",
      "PageTarget",
      "Paper",
      "PaperName",
      "PdfCheck",
      "PdfFinding",
      "PdfReport",
      "ReadResume",
      "Resume",
      "ResumeError",
      "ResumeSource",
      "RuleName",
      "SelectedResume",
      "Settings",
      "SettingsRange",
      "Severity",
      "SourceChange",
      "SourceFile",
      "SourceRange",
      "SourceReport",
      "Standard",
      "Theme",
      "ThemeChanges",
      "ThemeOverrides",
      "build",
      "checkPdf",
      "checkRules",
      "checkSource",
      "exportResume",
      "extractAttachments",
      "fixSource",
      "importResume",
      "inspect",
      "readResume",
    ]
  `);
});

it("gives the package's users the same, with the disk and what lies beside the program already at hand", () => {
  const { names, passedOn } = exportsOf("src/node/library.ts");
  expect(passedOn).toEqual(["../index.ts"]);
  expect(names).toEqual(["build", "checkPdf", "createNodeHost", "importResume", "inspect"]);
});
