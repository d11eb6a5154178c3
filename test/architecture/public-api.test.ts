import { expect, it } from "vitest";
import { readSourceTree } from "./source-tree.ts";
import { isNode, nodesBelow, parseModule } from "./syntax.ts";

/** What `src/index.ts` exports, types included; a star would hide what it lets out and is refused. */
function exportedNames(text: string): readonly string[] {
  const names: string[] = [];
  for (const node of nodesBelow(parseModule("src/index.ts", text))) {
    if (node.type === "ExportAllDeclaration") throw new Error("the public interface lists every name");
    const exported = node.type === "ExportSpecifier" ? node["exported"] : undefined;
    if (isNode(exported) && typeof exported["name"] === "string") names.push(exported["name"]);
  }
  return names.sort();
}

it("exports exactly the public interface: a new name is a promise, a lost one breaks users", () => {
  const text = readSourceTree(["src"]).get("src/index.ts");
  expect(exportedNames(text ?? "")).toMatchInlineSnapshot(`
    [
      "Box",
      "BuildOptions",
      "BuildReport",
      "Diagnostic",
      "DiagnosticKind",
      "ExtractedFile",
      "FitReport",
      "Host",
      "HostError",
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
      "Resume",
      "ResumeError",
      "SelectedResume",
      "Settings",
      "SettingsRange",
      "Severity",
      "SourceRange",
      "Standard",
      "Theme",
      "ThemeChanges",
      "ThemeOverrides",
      "build",
      "extractAttachments",
      "inspect",
    ]
  `);
});
