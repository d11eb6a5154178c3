import type { Layout } from "../model/layout.ts";
import { didYouMean, listed } from "../model/suggest.ts";
import type { Report } from "./report.ts";

const DEFAULT = "classic";

/** The layouts of these names; a name that does not exist is reported with the nearest that does. */
export function findLayouts(
  known: Readonly<Record<string, Layout>>,
  names: readonly string[] = [DEFAULT],
  report: Report,
): Layout[] {
  return [...new Set(names)].flatMap((name) => {
    const layout = Object.hasOwn(known, name) ? known[name] : undefined;
    if (layout) return [layout];
    report.add([
      {
        kind: "usage",
        severity: "error",
        code: "unknown-layout",
        message: `there is no layout \`${name}\``,
        hint: didYouMean(name, Object.keys(known)) ?? `there is ${listed(Object.keys(known))}`,
      },
    ]);
    return [];
  });
}
