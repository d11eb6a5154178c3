import type { PdfCheck } from "../../model/pdf-check.ts";
import { contrast, mixed } from "./colors.ts";
import type { Facts } from "./facts.ts";
import type { Ground } from "./ground.ts";
import { counted, type Flaw, failure, judged } from "./verdict.ts";

/** WCAG 2.2, 1.4.3; large text is 18 pt, or 14 pt and bold. */
const NEEDED = 4.5;
const NEEDED_IF_LARGE = 3;
const LARGE = 18;
const LARGE_IF_BOLD = 14;

/** Nobody sees that: text hidden from people but not from programs. */
const INVISIBLE = 1.2;

interface Faint {
  readonly page: number;
  readonly text: string;
  readonly color: string;
  readonly behind: string;
  readonly ratio: number;
  readonly needed: number;
}

/** Every text stands out from what is behind it. */
export function checkContrast({ pages }: Facts): PdfCheck {
  const texts = pages.flatMap(({ number, drawn = [] }) =>
    drawn.filter(isRead).map((text) => ({ page: number, ...text })),
  );
  const judgedTexts = texts.flatMap(({ page, ...text }) => ratioOf(text, page) ?? []);
  const lowest = Math.min(...judgedTexts.map(({ ratio }) => ratio));
  const unjudged = texts.length - judgedTexts.length;
  const rest = unjudged > 0 ? `, ${counted(unjudged, "text")} on pictures not judged` : "";
  const summary = judgedTexts.length === 0 ? "nothing to judge" : `at least ${lowest.toFixed(1)} : 1${rest}`;
  const unknown = judgedTexts.length === 0;
  return judged({ id: "contrast", title: "Text stands out", summary, unknown }, flawsOf(judgedTexts));
}

const isRead = ({ visible, text }: Ground): boolean => visible && /[\p{L}\p{N}]/u.test(text);

function ratioOf(ground: Ground, page: number): Faint | undefined {
  const { text, color, behind, opacity, size, bold } = ground;
  if (color === undefined || behind === undefined) return undefined;
  const isLarge = size >= (bold ? LARGE_IF_BOLD : LARGE);
  const shown = mixed(color, behind, opacity);
  return {
    ...{ page, text, color: shown, behind, ratio: contrast(shown, behind) },
    needed: isLarge ? NEEDED_IF_LARGE : NEEDED,
  };
}

/** One flaw for each pair of colours. */
function flawsOf(texts: readonly Faint[]): readonly Flaw[] {
  const faint = new Map<string, Faint[]>();
  for (const text of texts.filter(({ ratio, needed }) => ratio < needed - ROUNDING)) {
    const colors = `${text.color} on ${text.behind}`;
    faint.set(colors, [...(faint.get(colors) ?? []), text]);
  }
  return [...faint].flatMap(([colors, [first, ...others]]) => {
    if (first === undefined) return [];
    const more = others.length > 0 ? ` and ${counted(others.length, "text")} more` : "";
    const told = `“${first.text.trim().slice(0, SHOWN)}”${more}: ${colors} has a contrast of ${first.ratio.toFixed(1)}`;
    return [
      first.ratio < INVISIBLE
        ? failure(`${told}, nobody sees it`, {
            page: first.page,
            hint: "remove it: software takes it for a trick",
          })
        : failure(`${told}, it needs ${first.needed}`, { page: first.page, hint: "make the text darker" }),
    ];
  });
}

const SHOWN = 20;

/** Colours are drawn in 256 steps. */
const ROUNDING = 0.05;
