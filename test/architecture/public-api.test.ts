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
      "BuildOptions",
      "BuildReport",
      "Diagnostic",
      "DiagnosticKind",
      "FitReport",
      "Host",
      "HostError",
      "Lang",
      "Layout",
      "LayoutInput",
      "Manifest",
      "ManifestEntry",
      "Omission",
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
      "Theme",
      "ThemeChanges",
      "ThemeOverrides",
      "build",
    ]
  `);
});
