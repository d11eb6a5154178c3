import { createContext, useContext } from "react";
import type { BlockTraits, FlowTraits, Place } from "../model/block.ts";
import type { Droppable } from "../model/selected.ts";

/** What the blocks of a section or an entry have in common. */
type Surroundings = Pick<BlockTraits, "section" | "entry" | "group">;

const Context = createContext<Surroundings>({});

export const SurroundingsProvider = Context.Provider;

/** The surroundings of what stands in a section or in an outermost entry; a group holds everything below it. */
export function useSurroundings(kind: "section" | "entry", node: Droppable): Surroundings {
  const outer = useContext(Context);
  const isInner = outer[kind] !== undefined;
  const group = outer.group ?? (node.keepTogether ? node.id : undefined);
  return { ...outer, ...(isInner ? {} : { [kind]: node.id }), ...(group === undefined ? {} : { group }) };
}

/** The property that makes an element a block of its flow. */
export function useBlock(traits: BlockTraits = {}): { readonly block: BlockTraits } {
  return { block: { ...useContext(Context), ...traits } };
}

/** The traits that an item of the résumé gives its first block. */
export const traitsOf = ({ id, pageBreak }: Droppable): BlockTraits =>
  pageBreak === "before" ? { node: id, newPage: true } : { node: id };

export const place = (where: Place): { readonly place: Place } => ({ place: where });

export const flow = (traits: FlowTraits): { readonly flow: FlowTraits } => ({ flow: traits });
