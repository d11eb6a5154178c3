import type { ReactNode } from "react";
import { mm } from "../model/units.ts";
import { useComposition } from "./composition.ts";
import { Path, type Style, Svg } from "./primitives.ts";
import { useTag } from "./tag.tsx";

/** The side of a module: a telephone reads 0.33 mm at arm's length, and ink spreads a little. */
const MODULE = mm(0.5);
/** The code needs white around it, four modules wide (ISO/IEC 18004 6.3.8); above and beside it there is the margin. */
const QUIET_ZONE = 4 * MODULE;

/** What the code takes of a row, in pt, with the white beside it; 0 if none is printed. */
export function useMastheadCodeWidth(): number {
  const { code } = useComposition();
  return code ? code.modules * MODULE + QUIET_ZONE : 0;
}

/**
 * The code that leads to where the person is found on the net, if one is printed: for the end of a masthead that is a
 * row, at its right edge.
 */
export function MastheadCode({ style = {} }: { readonly style?: Style }): ReactNode {
  const { code, colors } = useComposition();
  const tag: object = useTag(undefined, "Figure");
  if (!code) return null;
  const side = code.modules * MODULE;
  return (
    <Svg
      {...tag}
      viewBox={`0 0 ${code.modules} ${code.modules}`}
      alt={code.description}
      style={{ width: side, height: side, marginLeft: QUIET_ZONE, ...style }}
    >
      <Path d={code.path} fill={colors.ink} />
    </Svg>
  );
}
