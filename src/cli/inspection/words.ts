/** `1 page`, `2 pages` */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? "" : "s"}`;

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** No more digits than tell something: `210`, `215.9`. */
export const decimal = (value: number): string => String(Number(value.toFixed(1)));

/** `210 × 297 mm` */
export const measured = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${decimal(width)} × ${decimal(height)} mm`;

/** What a file says may hold line breaks, which would look like lines of ours. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The beginning of a text that is longer than `room` characters. */
export function clipped(text: string, room: number): string {
  const characters = [...onOneLine(text)];
  return characters.length <= room ? characters.join("") : `${characters.slice(0, room - 1).join("")}…`;
}

/** `1–3, 5`: numbers that rise. */
export function ranges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(", ");
}

/** How often each of some words occurs, the most frequent first. */
export function tally(words: readonly string[]): readonly (readonly [word: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
