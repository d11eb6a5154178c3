import { FULL_WIDTH_MARK, HAN, SPACE } from "./characters.ts";

/** What script a place of a text is in, to judge by what stands beside it. */
export interface Surroundings {
  /** The nearest character on this side, past spaces, quotes and brackets that belong to it, is Chinese. */
  isHanBefore(index: number): boolean;
  isHanAfter(index: number): boolean;
  /** Between two positions, ends excluded. */
  hasHanBetween(from: number, to: number): boolean;
}

type Side = "han" | "other" | "transparent";

const CHINESE = new RegExp(`[${HAN}]`, "u");
const FULL_WIDTH = new RegExp(`[${FULL_WIDTH_MARK}]`);
/** Past which the character that decides is sought: `英语（"四级"）, …`. */
const CLOSING = new RegExp(`[${SPACE}\\n)\\]}"'”’]`);
const OPENING = new RegExp(`[${SPACE}\\n([{"'“‘]`);

/** One pass over the text in each direction; every question is answered without looking again. */
export function surroundingsOf(text: string): Surroundings {
  const before = new Uint8Array(text.length);
  const after = new Uint8Array(text.length);
  const lastHan = new Int32Array(text.length);
  const characters = [...text];

  let han = 0;
  let seen = -1;
  let index = 0;
  for (const character of characters) {
    const side = sideOf(character, CLOSING);
    const chinese = side === "han" && CHINESE.test(character);
    for (let unit = 0; unit < character.length; unit++) {
      before[index] = han;
      if (chinese) seen = index;
      lastHan[index] = seen;
      index += 1;
    }
    if (side !== "transparent") han = side === "han" ? 1 : 0;
  }
  han = 0;
  for (const character of characters.reverse()) {
    const side = sideOf(character, OPENING);
    for (let unit = 0; unit < character.length; unit++) {
      index -= 1;
      after[index] = han;
    }
    if (side !== "transparent") han = side === "han" ? 1 : 0;
  }
  return {
    isHanBefore: (at) => before[at] === 1,
    isHanAfter: (at) => after[at] === 1,
    hasHanBetween: (from, to) => (lastHan[to - 1] ?? -1) > from,
  };
}

function sideOf(character: string, transparent: RegExp): Side {
  if (transparent.test(character)) return "transparent";
  return CHINESE.test(character) || FULL_WIDTH.test(character) ? "han" : "other";
}
