/**
 * Divides a row of things into as few lines as the room allows, the longest of them as short as possible. Widths in
 * any one unit; `gap` stands between two things on a line. A thing that is wider than the room has a line of its own.
 */
export function balancedLines<Thing>(
  things: readonly Thing[],
  room: number,
  widthOf: (thing: Thing) => number,
  gap: number,
): (readonly Thing[])[] {
  const widths = things.map(widthOf);
  const fewest = greedyLines(widths, room, gap).length;
  const rooms = spans(widths, gap)
    .filter((width) => width <= room)
    .sort((a, b) => a - b);
  const tightest = rooms.find((width) => greedyLines(widths, width, gap).length === fewest) ?? room;
  return greedyLines(widths, tightest, gap).map(([from, to]) => things.slice(from, to));
}

type Range = readonly [from: number, to: number];

/** Every line is filled before the next one is begun. */
function greedyLines(widths: readonly number[], room: number, gap: number): Range[] {
  const lines: Range[] = [];
  let used = 0;
  widths.forEach((width, i) => {
    const open = lines.at(-1);
    used = open ? used + gap + width : width;
    if (open && used <= room) lines[lines.length - 1] = [open[0], i + 1];
    else {
      lines.push([i, i + 1]);
      used = width;
    }
  });
  return lines;
}

/** The widths of all lines that neighbours can make. */
const spans = (widths: readonly number[], gap: number): number[] =>
  widths.flatMap((_, from) => {
    let width = -gap;
    return widths.slice(from).map((next) => (width += gap + next));
  });
