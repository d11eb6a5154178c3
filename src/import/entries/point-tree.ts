import type { ListItem } from "../../model/intake.ts";
import { Said } from "../said.ts";
import type { Point } from "./fields.ts";
import { pointsOf, readPoint, saidIn } from "./points.ts";

/** The model's lists have no more levels. */
const DEEPEST = 3;

interface Node {
  readonly point: Point;
  readonly children: Node[];
}

/**
 * The points of an entry whose lists came apart, as scanners and page breaks leave them. Where lists are still nested the
 * glyph of an item tells its level; so it does for items that have lost their place.
 */
export class PointTree {
  readonly #roots: Node[] = [];
  /** The way to the last item: its ancestors and itself. */
  #path: readonly Node[] = [];
  readonly #levels = new Map<string, number>();
  #lastGlyph: string | undefined;
  /** The level of the group whose points follow; 0 if there is none. */
  #group = 0;

  get isEmpty(): boolean {
    return this.#roots.length === 0;
  }

  /** A list where it belongs: below the group that was opened last, or at the top. */
  addList(items: readonly ListItem[]): void {
    const level = Math.min(this.#group + 1, DEEPEST);
    this.#learn(items, level);
    for (const point of pointsOf(items, level)) this.#attach(point, level);
  }

  /** A text between lists stays between them. */
  addText(said: Said): void {
    this.#attach(readPoint(said), Math.min(this.#group + 1, DEEPEST));
  }

  /** A heading among points leads those that follow. */
  addGroup(said: Said, glyph: string | undefined): void {
    const level = (glyph && this.#levels.get(glyph)) || 1;
    this.#attach({ lead: new Said(said.text.replace(/\s*[:：]\s*$/, ""), said.line) }, level);
    this.#lastGlyph = undefined;
    this.#group = level;
  }

  /** Items of a list that stands too high. */
  addStray(items: readonly ListItem[]): void {
    this.#group = 0;
    for (const [i, item] of items.entries()) {
      const level = this.#levelOf(item, items[i + 1]);
      if (item.glyph !== undefined && !this.#levels.has(item.glyph)) this.#levels.set(item.glyph, level);
      for (const point of pointsOf([item], level)) this.#attach(point, level);
      this.#lastGlyph = item.glyph;
    }
  }

  points(): readonly Point[] {
    return this.#roots.map(pointOf);
  }

  #levelOf({ glyph, blocks }: ListItem, next: ListItem | undefined): number {
    const known = glyph === undefined ? undefined : this.#levels.get(glyph);
    if (known !== undefined) return known;
    const depth = this.#path.length;
    const nextLevel = next?.glyph === undefined ? undefined : this.#levels.get(next.glyph);
    const isLabel =
      blocks.length === 1 && blocks.flatMap(saidIn).every((said) => readPoint(said).text === undefined);
    if (glyph === undefined && isLabel && nextLevel !== undefined) return Math.max(1, nextLevel - 1);
    if (depth === 0) return 1;
    // An item without a glyph goes on where the last one was; below one that has a glyph, a level deeper.
    return Math.min(DEEPEST, this.#lastGlyph === undefined ? depth : depth + 1);
  }

  #learn(items: readonly ListItem[], level: number): void {
    for (const { glyph, blocks } of items) {
      if (glyph !== undefined) this.#levels.set(glyph, Math.min(level, DEEPEST));
      for (const block of blocks) if (block.kind === "list") this.#learn(block.items, level + 1);
    }
    this.#lastGlyph = undefined;
  }

  #attach(point: Point, level: number): void {
    const node = nodeOf(point);
    const ancestors = this.#path.slice(0, Math.min(level, DEEPEST) - 1);
    (ancestors.at(-1)?.children ?? this.#roots).push(node);
    this.#path = [...ancestors, node, ...lastOf(node)];
  }
}

/** The last descendants, outermost first: where an item without a level goes on. */
function lastOf(node: Node): readonly Node[] {
  const last = node.children.at(-1);
  return last === undefined ? [] : [last, ...lastOf(last)];
}

const nodeOf = ({ highlights = [], ...point }: Point): Node => ({ point, children: highlights.map(nodeOf) });

const pointOf = ({ point, children }: Node): Point =>
  children.length === 0 ? point : { ...point, highlights: children.map(pointOf) };
