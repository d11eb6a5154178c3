import type { ReactNode } from "react";
import type { Rich } from "../model/selected.ts";
import { fits } from "../model/units.ts";
import { CompositionProvider, useComposition } from "./composition.ts";
import { View } from "./primitives.ts";
import { roughWidth } from "./text-width.ts";

export interface DateColumnProps {
  /** With the gap to the text beside it; pt. */
  readonly width: number;
  readonly children: ReactNode;
}

/** What stands in it leaves a column free at the left: the dates of entries stand there, and short labels. */
export function DateColumn({ width, children }: DateColumnProps): ReactNode {
  const composition = useComposition();
  const measure = composition.measure - width;
  return (
    <CompositionProvider value={{ ...composition, measure, dateColumn: width }}>
      <View style={{ paddingLeft: width }}>{children}</View>
    </CompositionProvider>
  );
}

/** What stands in the column comes so near to the text beside it, in em, if a guess of its width was too low. */
const LEAST_GAP = 0.5;

export interface AsideProps {
  /** Its second line, if it has one, may stand beside what follows the row, since that leaves the column free. */
  readonly hangs?: boolean;
  readonly children: ReactNode;
}

/** In a row, what stands in the column of dates; it takes no room of its own, or none but height. */
export function Aside({ hangs = false, children }: AsideProps): ReactNode {
  const { dateColumn = 0, settings } = useComposition();
  if (!children) return null;
  const gap = settings.size * LEAST_GAP;
  const width = dateColumn - gap;
  const where = hangs
    ? ({ position: "absolute", top: 0, left: -dateColumn, width } as const)
    : { width, marginLeft: -dateColumn, marginRight: gap };
  return <View style={where}>{children}</View>;
}

/** Between what stands in the column and the text beside it, in em. */
export const ASIDE_GAP = 1;

/** Do texts all fit the column, each on one line? */
export function useFitsAside(texts: readonly Rich[]): boolean {
  const { settings, dateColumn = 0 } = useComposition();
  return texts.every((text) => fits((roughWidth(text) + ASIDE_GAP) * settings.size, dateColumn));
}
