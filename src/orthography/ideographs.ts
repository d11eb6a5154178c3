/**
 * Radicals are signs of dictionaries that look like characters. PDFs and input methods leave them in texts, where no
 * search finds them (`项⽬` with U+2F6C). Never NFKC for a whole text: it would undo `①`, `㎡`, `²` and full-width marks.
 */

/**
 * The unified ideographs of U+2E80–2EF3, CJK Radicals Supplement, in that order, by Unicode's property
 * Equivalent_Unified_Ideograph; a full stop where it has none. ⺫ is 罒 and not 目: it is what its name says.
 */
const SUPPLEMENT = [
  ...".厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王𤴔罒示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑",
  ..."艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
];
const FIRST_OF_SUPPLEMENT = 0x2e80;

/** Where the compatibility mapping of a Kangxi radical is not what a simplified text writes. */
const SIMPLIFIED: Readonly<Record<string, string>> = { "⼾": "户" };

/** Radicals, and the compatibility ideographs, which differ from unified ones in name only. */
export const FOREIGN_IDEOGRAPHS = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu;

/** Writes radicals and compatibility ideographs as the unified ideographs that they stand for. */
export function unifyIdeographs(text: string): string {
  return text.replace(FOREIGN_IDEOGRAPHS, (run) => Array.from(run, unified).join(""));
}

function unified(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const supplemented = SUPPLEMENT[code - FIRST_OF_SUPPLEMENT];
  if (supplemented !== undefined) return supplemented === "." ? character : supplemented;
  return SIMPLIFIED[character] ?? character.normalize("NFKC");
}
