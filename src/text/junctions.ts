/** What happens between two visible neighbours: gap, squeeze, word space, or nothing. */
import { CONNECTOR } from "./characters.ts";
import { type Glue, type Item, NO_GLUE } from "./items.ts";
import { isBlankRight, squeezeBetween } from "./marks.ts";
import { isScriptBoundary } from "./script-boundary.ts";
import type { EngineSettings } from "./settings.ts";

/** The paragraph that items stand in. */
export interface Context {
  readonly text: string;
  readonly chinese: boolean;
  readonly settings: EngineSettings;
}

/** Joins all neighbours, from left to right, and leaves their room in the items. */
export function joinItems(items: readonly Item[], context: Context): void {
  let left: Item | undefined;
  let between: Item[] = [];
  for (const item of items) {
    if (item.blank) {
      between.push(item);
      continue;
    }
    if (left !== undefined) join(left, between, item, context);
    left = item;
    between = [];
  }
  squeezeExclamations(items, context.settings);
}

function join(left: Item, between: readonly Item[], right: Item, context: Context): void {
  const spaces = between.filter((item) => item.natural > 0);
  if (isHanLatin(left, right, context)) {
    swallow(spaces);
    putHanLatinGap(left, right, context.settings);
  } else if (spaces.length > 0 && !(context.chinese && isBesideMark(left, right))) {
    const glue = isNumberAndUnit(left, right) ? unitSpace : wordSpace;
    for (const space of spaces) space.glue = glue(space, context);
  } else {
    swallow(spaces);
    joinSolid(left, right, context);
  }
}

/** Between Han and Latin, but not on account of a superscript, which belongs to what it is raised over. */
function isHanLatin(left: Item, right: Item, { text, chinese }: Context): boolean {
  if (!chinese || left.cluster.raised === true || right.cluster.raised === true) return false;
  return isScriptBoundary(text, left.cluster.end, right.cluster.start);
}

/** A full-width mark brings its own blank; a space typed beside it would double that. An interpunct is a separator. */
function isBesideMark(left: Item, right: Item): boolean {
  return [left.mark, right.mark].some((mark) => mark !== undefined && mark !== "interpunct");
}

function swallow(spaces: readonly Item[]): void {
  for (const space of spaces) {
    space.natural = 0;
    space.gap = 0;
  }
}

function putHanLatinGap(left: Item, right: Item, { hanLatinGap }: EngineSettings): void {
  const size = Math.max(left.cluster.size, right.cluster.size);
  left.gap += hanLatinGap.natural * size;
  left.glue = {
    kind: "hanLatinGap",
    shrink: (hanLatinGap.natural - hanLatinGap.min) * size,
    ease: (hanLatinGap.ease - hanLatinGap.natural) * size,
    strain: (hanLatinGap.max - hanLatinGap.ease) * size,
    cell: 0,
  };
}

/** Latin paragraphs go by the face's own space, Chinese ones by the em, as their gaps do. */
function wordSpace(space: Item, { chinese, settings }: Context): Glue {
  const { natural, cluster } = space;
  const limits = chinese ? settings.wordSpaceInHan : settings.wordSpace;
  const unit = chinese ? cluster.size : natural;
  const ease = Math.max(0, limits.ease * unit - natural);
  return {
    kind: "wordSpace",
    shrink: Math.max(0, natural - limits.min * unit),
    ease,
    strain: Math.max(0, limits.max * cluster.size - natural - ease),
    cell: 0,
  };
}

/** `900 ms`: what is one quantity must not come apart further than the gaps around it. */
const isNumberAndUnit = (left: Item, right: Item): boolean =>
  /\d$/u.test(left.last) && /^\p{L}/u.test(right.first);

/** The space within a quantity gives way like any other, but does not open. */
const unitSpace = (space: Item, context: Context): Glue => ({
  ...wordSpace(space, context),
  ease: 0,
  strain: 0,
});

/** Neighbours without a space: of two marks one gives up its blank for good, a single mark may give it up if need be. */
function joinSolid(left: Item, right: Item, { chinese, settings }: Context): void {
  if (left.cluster.script === "latin" && right.cluster.script === "latin") return;
  const squeezed = squeezeBetween(left.mark, right.mark);
  const leftHalf = settings.squeeze * left.cluster.size;
  const rightHalf = settings.squeeze * right.cluster.size;
  const cell = chinese && opensUp(left, right) ? Math.max(left.cluster.size, right.cluster.size) : 0;
  if (squeezed === "left") left.gap -= leftHalf;
  if (squeezed === "right") right.trim += rightHalf;
  if (squeezed === "none" && right.mark === "opening") right.trimShrink = rightHalf;
  const shrinks = squeezed !== "left" && (left.mark === "closing" || left.mark === "pause");
  left.glue = {
    ...NO_GLUE,
    kind: left.mark === "closing" ? "bracket" : left.mark === "pause" ? "pause" : "cell",
    shrink: shrinks ? leftHalf : 0,
    cell,
  };
}

/**
 * Full-width characters stand in cells, which move apart evenly; so does the blank side of a mark from Latin text.
 * Nothing moves away from a connector, the halves of a dash or ellipsis stay one, and brackets hold what is in them
 * tight (JLREQ appendix E: no room after an opening or before a closing bracket).
 */
function opensUp(left: Item, right: Item): boolean {
  if (CONNECTOR.has(left.last) || CONNECTOR.has(right.first)) return false;
  if (left.mark === "opening" || right.mark === "closing") return false;
  const leftCell = left.cluster.script === "han";
  const rightCell = right.cluster.script === "han";
  return (
    (leftCell && rightCell) ||
    (leftCell && isBlankRight(left.mark)) ||
    (rightCell && right.mark === "opening")
  );
}

/**
 * Question and exclamation marks in a row take half an em each, pair by pair, so that two fill one em and three fill
 * two (GB/T 15834—2011 5.1.2). A mark left over keeps its own em.
 */
function squeezeExclamations(items: readonly Item[], { squeeze }: EngineSettings): void {
  for (let index = 0; index + 1 < items.length; index++) {
    const first = items[index];
    const second = items[index + 1];
    if (first?.mark !== "exclaim" || second?.mark !== "exclaim") continue;
    first.gap = -squeeze * first.cluster.size;
    second.gap = -squeeze * second.cluster.size;
    index++;
  }
}
