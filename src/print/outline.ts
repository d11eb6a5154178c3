type Bitmap = readonly (readonly boolean[])[];

/** A point of the grid between the modules, as `x,y`. */
type Corner = string;

/**
 * The dark areas of a bitmap as one SVG path along their edges, dark at the right hand. Modules drawn one by one would
 * show hairs of white between them: each is smoothed at its edges for itself.
 */
export function outlineOf(bitmap: Bitmap): string {
  const edges = edgesOf(bitmap);
  let path = "";
  for (const start of [...edges.keys()]) {
    while (edges.has(start)) path += subpath(walk(edges, start));
  }
  return path;
}

/** Every edge between dark and light, by the corner that it leaves. */
function edgesOf(bitmap: Bitmap): Map<Corner, Corner[]> {
  const isDark = (x: number, y: number): boolean => bitmap[y]?.[x] === true;
  const edges = new Map<Corner, Corner[]>();
  const add = (from: Corner, to: Corner): void => {
    edges.set(from, [...(edges.get(from) ?? []), to]);
  };
  bitmap.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return;
      const [right, below] = [x + 1, y + 1];
      if (!isDark(x, y - 1)) add(`${x},${y}`, `${right},${y}`);
      if (!isDark(right, y)) add(`${right},${y}`, `${right},${below}`);
      if (!isDark(x, below)) add(`${right},${below}`, `${x},${below}`);
      if (!isDark(x - 1, y)) add(`${x},${below}`, `${x},${y}`);
    });
  });
  return edges;
}

/** Follows edges around an area, back to where they began, and takes them away. */
function walk(edges: Map<Corner, Corner[]>, start: Corner): readonly Corner[] {
  const corners = [start];
  for (let at = start; ; ) {
    const [next, ...others] = edges.get(at) ?? [];
    if (next === undefined) throw new Error(`the outline is open at ${at}`);
    if (others.length > 0) edges.set(at, others);
    else edges.delete(at);
    if (next === start) return corners;
    corners.push(next);
    at = next;
  }
}

/** A closed subpath; the corners in the middle of a straight line are left out. */
function subpath(corners: readonly Corner[]): string {
  const points = corners.map((corner) => corner.split(",").map(Number) as [number, number]);
  const isTurn = (i: number): boolean => {
    const [before, at, after] = [points.at(i - 1), points[i], points[(i + 1) % points.length]];
    const isSame = (axis: 0 | 1): boolean => before?.[axis] === at?.[axis] && at?.[axis] === after?.[axis];
    return !isSame(0) && !isSame(1);
  };
  const turns = points.filter((_, i) => isTurn(i)).map(([x, y]) => `${x} ${y}`);
  return `M${turns.join("L")}Z`;
}
