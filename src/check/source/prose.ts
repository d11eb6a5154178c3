/** What is not prose beside code: nobody's rules of writing hold in it, and nothing may be changed there. */
const VERBATIM: readonly RegExp[] = [
  // The target of a link, `[text](target)`.
  /(?<=\])\([^()\s]*\)/g,
  // Addresses end before Chinese, which would be escaped in them.
  /\b[a-z][a-z0-9+.-]{1,12}:\/\/[\x21-\x7e]+/gi,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
  // Addresses without a scheme: a host whose name ends in letters, and a path.
  /\b(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,12}\/[\x21-\x7e]*/gi,
];

/** The marks of Markdown, which no reader sees. */
const MARKS = /\*+|\\(?=[\\`*_{}[\]()#+\-.!~^])/g;

/** No letter, digit, space or mark: it stands for itself only (Unicode calls it the object replacement character). */
const FILLER = "\ufffc";

/** A text whose verbatim parts and marks are fillers, so that every other character stands where it stood. */
export const proseOf = (text: string): string => withoutVerbatim(text).replace(MARKS, filled);

/** Whether a part of a text is code or an address, or a piece of one. */
export function touchesVerbatim(text: string): (start: number, end: number) => boolean {
  const rest = withoutVerbatim(text);
  return (start, end) => rest.slice(start, end) !== text.slice(start, end);
}

const withoutVerbatim = (text: string): string =>
  VERBATIM.reduce((rest, pattern) => rest.replace(pattern, filled), withoutCode(text));

const filled = (part: string): string => FILLER.repeat(part.length);

/** A code span ends with as many backticks as begin it (CommonMark 6.1); without such an end it is none. */
function withoutCode(text: string): string {
  const runs = [...text.matchAll(/`+/g)];
  const nextAlike = new Map<number, number>();
  const closers = runs.map(() => -1);
  for (const [index, [ticks]] of [...runs.entries()].toReversed()) {
    closers[index] = nextAlike.get(ticks.length) ?? -1;
    nextAlike.set(ticks.length, index);
  }
  let prose = "";
  let done = 0;
  for (let open = 0; open < runs.length; open++) {
    const [opener, closer] = [runs[open], runs[closers[open] ?? -1]];
    if (opener === undefined || closer === undefined) continue;
    const end = closer.index + closer[0].length;
    prose += text.slice(done, opener.index) + filled(text.slice(opener.index, end));
    done = end;
    open = closers[open] ?? open;
  }
  return prose + text.slice(done);
}
