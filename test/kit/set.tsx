import type { ReactNode } from "react";
import { Sheet } from "../../src/kit/index.ts";
import type { LayoutInput, Settings } from "../../src/model/layout.ts";
import type { Theme } from "../../src/model/theme.ts";
import { PAPERS } from "../../src/model/units.ts";
import { layOut } from "../../src/pdf/index.ts";
import { fontStore } from "../support/fonts.ts";
import { type PlacedLine, placedLines } from "../support/laid-out.ts";
import { resumeOf } from "../support/selected.ts";

const THEME: Theme = {
  colors: { ink: "#111111", quiet: "#444444", accent: "#004488", rule: "#99aabb", tint: "#eeeeee" },
  scale: { name: 2, label: 1.1, head: 1.2 },
  space: { section: 2, head: 1, entry: 1, paragraph: 0.5, label: 0.3, bullet: 0.3 },
};

export const SETTINGS: Settings = { size: 10, leading: 1.5, space: 1, margin: { x: 50, y: 50 } };
export const GUTTER = 11;
/** The right edge of the text area. */
export const RIGHT = PAPERS.a4.width - SETTINGS.margin.x;

/** What a component of the kit needs around it. */
export function sheet(content: ReactNode, { lang = "zh", pages = 1 }: Partial<Setting> = {}) {
  const resume = { ...resumeOf(), lang };
  const input: LayoutInput = { resume, settings: SETTINGS, paper: PAPERS.a4, pages, theme: THEME };
  return (
    <Sheet input={input} fonts={{ latin: "Inter", han: "Noto Sans SC" }}>
      {content}
    </Sheet>
  );
}

interface Setting {
  readonly lang: string;
  readonly pages: LayoutInput["pages"];
}

/** The lines that some content is set in. */
export async function set(content: ReactNode, setting: Partial<Setting> = {}): Promise<PlacedLine[]> {
  return placedLines((await layOut(sheet(content, setting), fontStore())).document);
}

/** The line that holds some words; it is an error if none or several do. */
export function lineWith(lines: readonly PlacedLine[], words: string): PlacedLine {
  const [line, ...others] = lines.filter(({ text }) => text.includes(words));
  if (!line || others.length > 0) throw new Error(`${others.length + (line ? 1 : 0)} lines hold ${words}`);
  return line;
}

/** The PostScript names of the faces of a line, in order. */
export const facesOf = ({ runs }: PlacedLine): string[] =>
  runs.map(({ attributes }) => (attributes.font[0] as { postscriptName: string }).postscriptName);
