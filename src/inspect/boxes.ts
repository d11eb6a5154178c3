import type { Box, InspectedPage } from "../model/inspection.ts";
import { mm } from "../model/units.ts";
import { asNumber, elementsOf, entry, type Maybe } from "./objects.ts";
import type { Page } from "./pages.ts";
import { paperName } from "./paper.ts";

/** What a page without boxes is taken for: viewers agree on Letter. */
const UNSTATED: Box = { left: 0, bottom: 0, width: 215.9, height: 279.4 };

/** The size of a page and the rectangles that it states (ISO 32000-1 14.11.2). */
export function pageSize(page: Page): Omit<InspectedPage, "number" | "label" | "text"> {
  const unit = asNumber(entry(page.dict, "UserUnit")) ?? 1;
  const boxes = {
    ...named("media", readBox(page.mediaBox, unit)),
    ...named("crop", readBox(page.cropBox, unit)),
    ...named("bleed", readBox(entry(page.dict, "BleedBox"), unit)),
    ...named("trim", readBox(entry(page.dict, "TrimBox"), unit)),
    ...named("art", readBox(entry(page.dict, "ArtBox"), unit)),
  };
  const { width: w, height: h } = boxes.trim ?? boxes.crop ?? boxes.media ?? UNSTATED;
  const rotation = quarterTurns(asNumber(page.rotate) ?? 0);
  const [width, height] = rotation % 180 === 0 ? [w, h] : [h, w];
  const paper = paperName(width, height);
  return {
    width,
    height,
    ...(paper === undefined ? {} : { paper }),
    orientation: width > height ? "landscape" : "portrait",
    rotation,
    boxes,
  };
}

function named<Name extends keyof InspectedPage["boxes"]>(
  name: Name,
  box: Box | undefined,
): { readonly [Key in Name]?: Box } {
  // A computed key loses its name in the types.
  return (box === undefined ? {} : { [name]: box }) as { readonly [Key in Name]?: Box };
}

/** Any two opposite corners may be given (ISO 32000-1 7.9.5), and zero by zero is no page. */
function readBox(object: Maybe, unit: number): Box | undefined {
  const [x1, y1, x2, y2] = elementsOf(object).map(asNumber);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  const length = (points: number) => rounded((points * unit) / mm(1));
  const box = {
    left: length(Math.min(x1, x2)),
    bottom: length(Math.min(y1, y2)),
    width: length(Math.abs(x2 - x1)),
    height: length(Math.abs(y2 - y1)),
  };
  return box.width > 0 && box.height > 0 ? box : undefined;
}

/** To hundredths of a millimetre: finer than any cutter, coarser than rounded points. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

function quarterTurns(degrees: number): InspectedPage["rotation"] {
  const turned = ((Math.round(degrees / 90) % 4) + 4) % 4;
  return ([0, 90, 180, 270] as const)[turned] ?? 0;
}
