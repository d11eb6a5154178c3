import type { BuildOptions } from "../model/build.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Host } from "../model/host.ts";
import type { Layout } from "../model/layout.ts";
import { didYouMean, listed } from "../model/suggest.ts";
import { mistake } from "./option-problems.ts";
import type { Report } from "./report.ts";
import { fontManifest } from "./shipped-fonts.ts";

/** Layouts with the font families that a project prefers to theirs. Families that there are not are reported. */
export async function withFonts(
  host: Host,
  layouts: readonly Layout[],
  fonts: BuildOptions["fonts"] = {},
  report: Report,
): Promise<readonly Layout[]> {
  const wanted = Object.entries(fonts);
  if (wanted.length === 0) return layouts;
  const { faces } = await fontManifest(host);
  const families = [...new Set(faces.map(({ family }) => family))];
  const unknown = wanted.filter(([, family]) => !families.includes(family));
  report.add(unknown.map(([role, family]) => unknownFont(role, family, families)));
  if (unknown.length > 0) return [];
  return layouts.map((layout) => ({ ...layout, fonts: { ...layout.fonts, ...fonts } }));
}

const unknownFont = (role: string, family: string, families: readonly string[]): Diagnostic =>
  mistake(
    "unknown-font",
    `\`fonts.${role}\`: there is no font family \`${family}\``,
    didYouMean(family, families) ?? `there are ${listed(families)}`,
  );
