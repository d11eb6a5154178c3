import type { Judges } from "./judge.ts";
import { isSpace } from "./placed-text.ts";

type GlyphKind = "noSkew" | "noStroke" | "fontDiffers" | "raised" | "textEq" | "textNoExtraSpace";

export const JUDGES_OF_GLYPHS: Judges<GlyphKind> = {
  noSkew: (_, { set }) =>
    set.lines
      .flat()
      .filter(({ slant }) => Math.abs(slant) > 0.01)
      .map(({ character }) => character),

  noStroke: (_, { set }) =>
    set.lines
      .flat()
      .filter(({ stroked }) => stroked)
      .map(({ character }) => character),

  fontDiffers: ({ a, b }, { set }) => {
    const face = set.placed[a]?.face;
    return face === set.placed[b]?.face ? [`both are ${face}`] : [];
  },

  raised: ({ i, sizeMax, riseMin }, { set }) => {
    const raised = set.placed[i];
    const base = set.lines[raised?.line ?? 0]?.find(({ size }) => size > (raised?.size ?? 0) * 1.1);
    if (!raised || !base) return ["it is as large as the text around it"];
    const rise = raised.y - base.y;
    return raised.size > sizeMax || rise < riseMin
      ? [`size ${raised.size.toFixed(2)}, rise ${rise.toFixed(2)}`]
      : [];
  },

  textEq: ({ text }, { set }) => {
    const expected = [...text].filter((character) => !isSpace(character)).join("");
    return set.extracted === expected ? [] : [set.extracted];
  },

  textNoExtraSpace: (_, { set }) => {
    const own = set.characters.filter(isSpace).length;
    return set.spaces > own ? [`${set.spaces} instead of ${own}`] : [];
  },
};
