import { eastAsianWidth } from "get-east-asian-width";
import type { Diagnostic, Severity, SourceRange } from "../model/diagnostic.ts";
import { formatPath } from "../model/path.ts";

/** How many columns of a source line are shown around the caret. */
const WINDOW = 96;
const CLIP = "…";

const COLOURS: Readonly<Record<Severity | "bold" | "dim", string>> = {
  error: "\u001b[31m",
  warning: "\u001b[33m",
  info: "\u001b[36m",
  bold: "\u001b[1m",
  dim: "\u001b[2m",
};
const RESET = "\u001b[0m";

/**
 * A problem for a terminal, without a final line break:
 *
 * ```text
 * content/x/resume.yaml:41:9 error missing-glyph  U+7B80 简 has no glyph in Inter
 *   41 |   label: 简历
 *      |          ^^
 *   hint: …
 * ```
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: { readonly color: boolean }): string {
  const paint = (style: keyof typeof COLOURS, text: string) =>
    options.color ? `${COLOURS[style]}${text}${RESET}` : text;
  const { severity, code, range, sourceLine, hint } = diagnostic;
  const place = placeOf(diagnostic);
  const head = [
    ...(place === "" ? [] : [paint("bold", place)]),
    paint(severity, severity),
    `${code}  ${printable(diagnostic.message)}`,
  ];
  const lines = [head.join(" ")];
  if (range !== undefined && sourceLine !== undefined) {
    const { text, indent, carets } = clip(sourceLine, range);
    const gutter = String(range.line);
    lines.push(`  ${paint("dim", `${gutter} |`)} ${text}`);
    lines.push(
      `  ${paint("dim", `${" ".repeat(gutter.length)} |`)} ${" ".repeat(indent)}${paint(severity, "^".repeat(carets))}`,
    );
  }
  if (hint !== undefined) lines.push(`  ${paint("dim", "hint:")} ${printable(hint)}`);
  return lines.join("\n");
}

function placeOf({ file, range, path }: Diagnostic): string {
  if (file !== undefined) return range === undefined ? file : `${file}:${range.line}:${range.column}`;
  return path === undefined ? "" : formatPath(path);
}

interface Clipped {
  readonly text: string;
  /** Columns before the first caret. */
  readonly indent: number;
  readonly carets: number;
}

/** The part of a line around a range, with the range's place in terminal columns. */
function clip(sourceLine: string, range: SourceRange): Clipped {
  const chars = [...printable(sourceLine)];
  const at = Math.min(range.column - 1, chars.length);
  const end = Math.max(at + 1, Math.min(at + range.length, chars.length));

  // A third of the window goes to what stands before the caret, or more if little follows it.
  const before = fromEnd(chars.slice(0, at), Math.max(WINDOW / 3, WINDOW - widthOf(chars.slice(at))));
  const after = fromStart(chars.slice(at), WINDOW - widthOf(before));
  const head = before.length < at ? CLIP : "";
  const tail = at + after.length < chars.length ? CLIP : "";
  return {
    text: head + before.join("") + after.join("") + tail,
    indent: widthOf([...head]) + widthOf(before),
    carets: Math.max(1, widthOf(after.slice(0, end - at))),
  };
}

function fromStart(chars: readonly string[], room: number): readonly string[] {
  let used = 0;
  const stop = chars.findIndex((char) => {
    used += widthOf([char]);
    return used > room;
  });
  return stop === -1 ? chars : chars.slice(0, stop);
}

function fromEnd(chars: readonly string[], room: number): readonly string[] {
  return fromStart(chars.toReversed(), room).toReversed();
}

/** Terminal columns: a Han character takes two (UAX #11), a combining mark none. */
function widthOf(chars: readonly string[]): number {
  return chars.reduce((sum, char) => {
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char)) return sum;
    return sum + eastAsianWidth(char.codePointAt(0) ?? 0);
  }, 0);
}

/** What a file holds must not steer the terminal, nor hide: controls are shown by their pictures, a tab as a space. */
export function printable(text: string): string {
  return text.replaceAll("\t", " ").replace(/[\p{Cc}\p{Bidi_Control}\p{Cs}\u200b\ufeff]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(CONTROL_PICTURES + code) : "\ufffd";
  });
}

/** Unicode's block of visible signs for U+0000 to U+001F. */
const CONTROL_PICTURES = 0x2400;
