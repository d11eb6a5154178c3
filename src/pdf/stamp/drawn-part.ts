import type { StructureElement } from "../../model/structure.ts";

/** A structure without the elements of which nothing is drawn: an empty text, the list around it. */
export function drawnPart(element: StructureElement): StructureElement | undefined {
  const children = element.children
    .map((child) => ("role" in child ? drawnPart(child) : child))
    .filter((child) => child !== undefined);
  return children.length > 0 ? { ...element, children } : undefined;
}
