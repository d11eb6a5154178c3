import { isHanLanguage, type SideColumn } from "../../src/kit/index.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import { baselineOf } from "../../src/model/line-box.ts";
import { mm } from "../../src/model/units.ts";

/** Line heights of what may stand first in a column, in em. */
export const NAME_LEADING = 1.25;
export const HEAD_LEADING = 1.35;

/** No larger than on a form. */
export const PHOTO = { width: mm(25), height: mm(33) };

/** The tint's share of the paper's width: as wide as it may be, for e-mail addresses are long. */
const TINTED = 0.35;
/** What a desktop printer reaches. */
const MARGIN = mm(12);
const INSET = mm(5);
const GAP = mm(6);
/** The spaces of the side column are smaller than the main one's: its items are. */
const RHYTHM = 0.85;
/** How far letters reach above the baseline, in em: Latin capitals, Han characters. */
const INK_ASCENT = { latin: 0.73, han: 0.84 };

export const sideColumn = ({ paper }: LayoutInput): Omit<SideColumn, "content" | "drop"> => ({
  at: "right",
  width: paper.width * TINTED - MARGIN - INSET,
  margin: MARGIN,
  inset: INSET,
  gap: GAP,
  rhythm: RHYTHM,
});

/**
 * How much lower than the name's line the side column has to begin, in pt, for both to start together: its first text
 * stands on the name's baseline, and a photo begins where the letters of the name do.
 */
export function sideOffset({ resume, settings, theme, photo }: LayoutInput): number {
  const { name, contacts } = resume.basics;
  const nameSize = settings.size * theme.scale.name;
  const baseline = baselineOf(nameSize, NAME_LEADING);
  if (photo) return baseline - nameSize * INK_ASCENT[isHanLanguage(name.lang) ? "han" : "latin"];
  if (contacts.length > 0) return baseline - baselineOf(settings.size, settings.leading);
  return baseline - baselineOf(settings.size * theme.scale.head, HEAD_LEADING);
}
