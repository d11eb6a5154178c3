import { formatInline, parseInline } from "../../content/index.ts";
import type { Span } from "../../model/selected.ts";
import { type PieceKind, refine } from "./refine.ts";

/** A stretch of a head's line between separators. */
export interface Piece {
  /** Inline Markdown without the marks that only set it apart. */
  readonly text: string;
  readonly kind: PieceKind;
  readonly line: number;
  readonly href?: string;
  /** It was bold, or a heading: what the author wants to be seen first. */
  readonly isStrong: boolean;
  /** It was set in another style than the line around it, e.g. a title among authors. */
  readonly isSlanted: boolean;
  /** What stood between it and the piece before it, e.g. ` - `; empty for the first of its line. */
  readonly before: string;
  /** The closing bracket, if `before` has the opening one. */
  readonly after: string;
}

/** Certain separators: tabs, wide gaps, bars, spaced dashes, interpuncts. Dashes without spaces are parts of names. */
const SEPARATOR =
  /\t+|[^\S\t]{2,}|\u00a0+|[\u2002\u2003\u3000]+|\s*[|｜]\s*|\s+(?:[-–]{1,3}|—{1,2}|@|\/\/)\s+|\s*[·•]\s*/u;

/**
 * Takes a line of a head apart. Styles are separators too: what is bold is one thing, what is not another.
 *
 * @param known names of employers and schools that stand elsewhere in the document
 */
export function piecesOf(
  markdown: string,
  { line, isHeading }: { readonly line: number; readonly isHeading: boolean },
  known: ReadonlySet<string>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = "";
  for (const run of runsOfStyle(parseInline(markdown))) {
    for (const { text: written, separator } of splitAtSeparators(run.text)) {
      const [, comma = "", text = ""] = /^(\s*[,，、:：.]\s*)?([\s\S]*?)[\s,，、:：]*$/u.exec(written) ?? [];
      if (comma !== "") before = comma;
      for (const part of text.trim() === "" ? [] : refine(text.trim(), known)) {
        pieces.push({
          text: part.text,
          kind: part.kind,
          line,
          ...(run.href !== undefined && { href: run.href }),
          isStrong: run.isStrong || isHeading,
          isSlanted: run.isSlanted,
          before: pieces.length === 0 ? "" : (part.before ?? (before === "" ? " " : before)),
          after: part.after ?? "",
        });
        before = "";
      }
      if (separator !== "") before = separator;
    }
  }
  return pieces;
}

interface Run {
  text: string;
  readonly isStrong: boolean;
  readonly isSlanted: boolean;
  readonly href: string | undefined;
}

/** Stretches of one weight, slant and link. What is code or raised is part of what it stands in. */
function runsOfStyle(spans: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, strong, emphasis, href, code, raised } of spans) {
    const inner =
      code || raised ? formatInline([{ text, ...(code && { code }), ...(raised && { raised }) }]) : text;
    const run = { text: inner, isStrong: strong === true, isSlanted: emphasis === true, href };
    const last = runs.at(-1);
    const isSame =
      last !== undefined &&
      last.isStrong === run.isStrong &&
      last.isSlanted === run.isSlanted &&
      last.href === href;
    if (last !== undefined && (isSame || inner !== text)) last.text += inner;
    else runs.push(run);
  }
  return runs;
}

function splitAtSeparators(text: string): readonly { readonly text: string; readonly separator: string }[] {
  const parts: { text: string; separator: string }[] = [];
  let rest = text;
  for (let match = SEPARATOR.exec(rest); match !== null; match = SEPARATOR.exec(rest)) {
    parts.push({ text: rest.slice(0, match.index), separator: match[0] });
    rest = rest.slice(match.index + match[0].length);
  }
  parts.push({ text: rest, separator: "" });
  return parts;
}
