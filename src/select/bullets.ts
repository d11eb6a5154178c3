import { formatPath, type Path } from "../model/path.ts";
import type { Highlight, HighlightInput, LocalText } from "../model/resume.ts";
import type { Bullet, Rich } from "../model/selected.ts";
import { defined } from "./defined.ts";
import { droppable } from "./droppable.ts";
import { join, withoutFinalColon } from "./rich.ts";
import type { View } from "./view.ts";

/** The bullets of `highlights`, which stands at `at`; those without any text in the variant vanish. */
export function bulletsOf(
  view: View,
  highlights: readonly HighlightInput[] | undefined,
  at: Path,
): readonly Bullet[] {
  return (highlights ?? []).flatMap((highlight, index) => {
    const path = [...at, index];
    return isHighlight(highlight)
      ? fullBullet(view, highlight, path)
      : plainBullet(path, view.line(highlight, path));
  });
}

/** A list that is part of an item, such as the courses of a degree, as one bullet with a lead. */
export function listBullet(
  view: View,
  lead: string,
  values: readonly LocalText[] | undefined,
  at: Path,
): readonly Bullet[] {
  const text = join(view, view.lines(values, at), view.locale.listSeparator);
  return plainBullet(at, text).map((bullet) => ({ ...bullet, lead: view.plain(lead, at) }));
}

function plainBullet(at: Path, text: Rich | undefined): readonly Bullet[] {
  if (text === undefined) return [];
  return [{ kind: "bullet", id: formatPath(at), priority: "normal", text, children: [] }];
}

function fullBullet(view: View, highlight: Highlight, at: Path): readonly Bullet[] {
  if (!view.shows(highlight)) return [];
  const lead = view.line(highlight.lead, [...at, "lead"]);
  const text = view.line(highlight.text, [...at, "text"]);
  const children = bulletsOf(view, highlight.highlights, [...at, "highlights"]);
  if (text === undefined && children.length === 0 && hasChildren(highlight)) return [];
  // A group without a heading of its own is its members.
  if (lead === undefined && text === undefined) return children;
  return [
    defined({
      kind: "bullet" as const,
      ...droppable(highlight, at),
      lead: lead && withoutFinalColon(lead),
      text,
      children,
    }),
  ];
}

/** A heading is left out when all that it heads is. */
const hasChildren = ({ highlights }: Highlight): boolean => highlights !== undefined && highlights.length > 0;

/** A text by language is an object as well, but no language tag is as long as these keys (BCP 47). */
const HIGHLIGHT_KEYS = [
  "lead",
  "text",
  "highlights",
  "priority",
  "tags",
  "only",
  "pageBreak",
  "keepTogether",
] as const satisfies readonly (keyof Highlight)[];

function isHighlight(input: HighlightInput): input is Highlight {
  return typeof input !== "string" && HIGHLIGHT_KEYS.some((key) => Object.hasOwn(input, key));
}
