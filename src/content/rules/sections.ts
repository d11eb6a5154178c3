import { error, type Rule } from "./rule.ts";

/** A section stands once: select and manifests name sections by their names. */
export const checkSections: Rule<readonly unknown[]> = (choices, path) => {
  const seen = new Set<string>();
  return choices.flatMap((choice, index) => {
    const { name, key } = nameOf(choice);
    if (name === undefined) return [];
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    const hint = "keep one of them";
    return [
      error("duplicate-section", [...path, index, ...key], `the section \`${name}\` stands twice`, { hint }),
    ];
  });
};

function nameOf(choice: unknown): { readonly name?: string; readonly key: readonly string[] } {
  if (typeof choice === "string") return { name: choice, key: [] };
  const { use, id } = Object(choice) as { readonly use?: unknown; readonly id?: unknown };
  if (typeof use === "string") return { name: use, key: ["use"] };
  return typeof id === "string" ? { name: id, key: ["id"] } : { key: [] };
}
