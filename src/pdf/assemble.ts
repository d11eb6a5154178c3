import type { Place } from "../model/block.ts";
import { type Block, type MadeUp, makeUp } from "../pages/index.ts";
import { blocksOf } from "./blocks.ts";
import { cut } from "./cut.ts";
import { childrenOf, type LaidOutBox, type LaidOutDocument, type LaidOutNode } from "./laid-out.ts";

/** A page without end, as it was set, and the pages that it has to become. */
export interface SetPage {
  readonly node: LaidOutNode;
  /** Of a page, in pt. */
  readonly height: number;
  /** How many pages are wanted. */
  readonly pages: number;
}

/** One flow over all pages; lengths in pt. */
export interface LaidOutFlow {
  readonly name: string;
  readonly blocks: readonly Block[];
  /** What it takes as if pages had no end, and what the pages have for it. */
  readonly height: number;
  readonly room: number;
  /** By how much its last page is overfull. */
  readonly overflow: number;
}

export interface LaidOut {
  readonly document: LaidOutDocument;
  readonly flows: readonly LaidOutFlow[];
  /** How much of each page's text area is filled: 0 to 1, more where the last page overflows. */
  readonly fill: readonly number[];
  /** What the page breaks cost, see src/pages/breaks.ts. */
  readonly breakCost: number;
}

/** A flow of a page without end: its blocks, and the room that each page has for it. */
interface Flow {
  readonly node: LaidOutNode;
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Where it begins on the first page and on later ones, in pt from the page's top. */
  readonly tops: readonly number[];
  readonly rooms: readonly number[];
  /** The same flow as it is set on later pages, if it is wider there. */
  readonly later?: Flow;
}

interface MadeUpFlow extends Flow, MadeUp {}

/** Has the main flow later pages to itself, and does it want to be wider there? */
export function widensAfterFirst(page: SetPage): boolean {
  const [main, ...others] = flowsOf(page);
  if (page.pages < 2 || main?.node.props?.flow?.alone === undefined) return false;
  return others.every(staysOnFirst);
}

/** Cuts the flows of a page without end into pages, and puts on each of them what belongs there. */
export function assemble(page: SetPage, wide?: SetPage): LaidOut {
  const heads = continuedHeads((wide ?? page).node);
  const laterFlows = wide ? flowsOf(wide) : [];
  const flows = flowsOf(page).map((flow, index): MadeUpFlow => {
    const later = index === 0 ? laterFlows[0] : undefined;
    // A flow beside the main one goes on to the next page only where it has to.
    const rooms = index > 0 && staysOnFirst(flow) ? flow.rooms.slice(0, 1) : flow.rooms;
    const madeUp = makeUp({
      blocks: flow.blocks,
      rooms,
      continuedHeads: new Map([...heads].map(([section, head]) => [section, fullHeight(head)])),
      ...(later && { later: later.blocks }),
      isBeside: index > 0,
    });
    return { ...flow, rooms, ...madeUp, ...(later && { later }) };
  });
  const pages = Array.from({ length: pageCount(flows) }, (_, index) => pageOf(page, flows, heads, index));
  return {
    document: { children: pages, missedBreaks: flows.flatMap(({ missed }) => missed) },
    flows: flows.map(describe),
    fill: pages.map((_, index) => Math.max(0, ...flows.map((flow) => fillOf(flow, index)))),
    breakCost: flows.reduce((sum, { breakCost }) => sum + breakCost, 0),
  };
}

const pageCount = (flows: readonly MadeUpFlow[]): number =>
  Math.max(1, ...flows.map(({ parts }) => parts.length));

/** The flows of a page, the main one first. */
function flowsOf({ node, height, pages }: SetPage): Flow[] {
  const { paddingTop = 0, paddingBottom = 0 } = node.box ?? {};
  return childrenOf(node).flatMap((child) => {
    const traits = child.props?.flow;
    if (!traits) return [];
    const tops = Array.from({ length: pages }, (_, i) => (i === 0 ? (child.box?.top ?? 0) : paddingTop));
    const rooms = tops.map((top) => height - paddingBottom - top);
    return { node: child, name: traits.name, blocks: blocksOf(child), tops, rooms };
  });
}

const heightOf = ({ blocks }: Flow): number => (blocks.at(-1)?.bottom ?? 0) - (blocks[0]?.top ?? 0);

/** Does a flow fit the first page, and wants nothing of it to begin another? */
const staysOnFirst = (flow: Flow): boolean =>
  heightOf(flow) <= (flow.rooms[0] ?? 0) && !flow.blocks.some(({ traits }) => traits.newPage);

/** The elements that head a page on which an entry of their section goes on. */
function continuedHeads(node: LaidOutNode): Map<string, LaidOutNode> {
  const heads = childrenOf(node).flatMap((child): [string, LaidOutNode][] => {
    const place = child.props?.place;
    return place && "continues" in place ? [[place.continues, child]] : [...continuedHeads(child)];
  });
  return new Map(heads);
}

/** With the space below it. */
const fullHeight = ({ box, style }: LaidOutNode): number =>
  (box?.height ?? 0) + Number(style?.["marginBottom"] ?? 0);

/** One page: what stands on it at its own place, and the part of each flow that it shows, in the order of the layout. */
function pageOf(
  { node, height }: SetPage,
  flows: readonly MadeUpFlow[],
  heads: ReadonlyMap<string, LaidOutNode>,
  index: number,
): LaidOutNode {
  const children = childrenOf(node).flatMap((child): LaidOutNode[] => {
    const flow = flows.find((candidate) => candidate.node === child);
    if (flow) return partOf(flow, heads, index);
    return isOnPage(child.props?.place, flows, index) ? [child] : [];
  });
  return { ...node, box: { ...(node.box as LaidOutBox), height }, children };
}

function isOnPage(place: Place | undefined, flows: readonly MadeUpFlow[], index: number): boolean {
  if (!place) return index === 0;
  if ("onPage" in place)
    return place.onPage === index + 1 && (place.of ?? pageCount(flows)) === pageCount(flows);
  if ("continues" in place) return false;
  return flows.some(({ name, parts }) => name === place.withFlow && parts[index] !== undefined);
}

/** What a page shows of a flow: a repeated head if an entry goes on, and the part of the galley. */
function partOf(flow: MadeUpFlow, heads: ReadonlyMap<string, LaidOutNode>, index: number): LaidOutNode[] {
  const part = flow.parts[index];
  if (!part) return [];
  const node = index > 0 && flow.later ? flow.later.node : flow.node;
  const shown = cut(node, part.from, part.to);
  const top = flow.tops[index] ?? 0;
  const box = { ...(shown.box as LaidOutBox), top, height: part.height };
  const head = part.continued === undefined ? undefined : heads.get(part.continued);
  if (!head) return [{ ...shown, box }];
  const below = childrenOf(shown).map((child) => lowered(child, fullHeight(head)));
  return [{ ...shown, box, children: [atTop(head, box.width), ...below] }];
}

const lowered = (node: LaidOutNode, by: number): LaidOutNode => ({
  ...node,
  box: { ...(node.box as LaidOutBox), top: (node.box?.top ?? 0) + by },
});

const atTop = (node: LaidOutNode, width: number): LaidOutNode => ({
  ...node,
  box: { ...(node.box as LaidOutBox), top: 0, width },
});

const fillOf = ({ parts, rooms }: MadeUpFlow, index: number): number =>
  (parts[index]?.height ?? 0) / (rooms[index] ?? 1);

const describe = (flow: MadeUpFlow): LaidOutFlow => ({
  name: flow.name,
  blocks: flow.blocks,
  height: heightOf(flow),
  room: flow.rooms.reduce((sum, room) => sum + room, 0),
  overflow: flow.overflow,
});
