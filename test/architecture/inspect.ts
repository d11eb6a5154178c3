import { posix } from "node:path";
import { DOORS, dependencyOf, NARROWED, RANKS, roomOf } from "./house.ts";
import { type Import, importsOf } from "./imports.ts";

/** Source texts by path from the repository's root. */
export type SourceTree = ReadonlyMap<string, string>;

/** Everything in a tree that breaks a house rule, one sentence each. */
export function inspect(tree: SourceTree): readonly string[] {
  const complaints: string[] = [];
  const graph = new Map<string, readonly string[]>();
  for (const [path, text] of tree) {
    const room = roomOf(path);
    if (RANKS[room] === undefined) complaints.push(`${path}: no rank for ${room}`);
    const imports = importsOf(path, text);
    const inner = imports.filter((i) => i.specifier.startsWith("."));
    const outer = imports.filter((i) => !i.specifier.startsWith("."));
    const complain = (at: Import, what: string) => complaints.push(`${path}:${at.line}: ${what}`);

    for (const found of outer) checkDoor(room, found, complain);
    for (const found of inner) checkRank(room, resolve(path, found), tree, found, complain);
    graph.set(
      path,
      inner.map((found) => resolve(path, found)),
    );
  }
  return [...complaints, ...cyclesIn(graph).map((cycle) => `cycle: ${cycle.join(" -> ")}`)];
}

type Complain = (at: Import, what: string) => void;

function resolve(path: string, { specifier }: Import): string {
  return posix.join(posix.dirname(path), specifier);
}

function checkDoor(room: string, found: Import, complain: Complain): void {
  const dependency = dependencyOf(found.specifier);
  const door = DOORS[dependency];
  if (door === undefined) complain(found, `no door for ${dependency}`);
  else if (!door.rooms.includes(room))
    complain(found, `${dependency} comes in through ${door.rooms.join(", ")} only`);
}

function checkRank(room: string, target: string, tree: SourceTree, found: Import, complain: Complain): void {
  const other = roomOf(target);
  const allowed = NARROWED[room];
  if (!tree.has(target)) complain(found, `${found.specifier} is no file of the tree`);
  else if (other !== room && !isBelow(other, room)) {
    complain(found, `${room} must not import from ${other}, which is not below it`);
  } else if (allowed?.includes(other) === false) {
    complain(found, `${room} may import from ${allowed.join(", ")} only, not from ${other}`);
  }
}

function isBelow(lower: string, upper: string): boolean {
  return (RANKS[lower] ?? Number.POSITIVE_INFINITY) < (RANKS[upper] ?? Number.NEGATIVE_INFINITY);
}

/** One cycle for every import that closes one, found by walking depth first. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) {
      cycles.push([...trail.slice(seenAt), path]);
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return cycles;
}
