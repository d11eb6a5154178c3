/**
 * How two lines of running text become one. Chinese has no word spaces, so a line break that the author's
 * editor put between two Han characters must not turn into one (CSS Text 3, 4.1.3 "segment break transformation").
 */

/** East Asian characters that need no space beside them: Han, kana, CJK punctuation, full-width forms. */
const WIDE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\uff01-\uff60\uffe0-\uffe6`;
/** Punctuation that Chinese and Western text share: it goes with its Chinese neighbour. */
const SHARED = String.raw`\u2018\u2019\u201c\u201d\u2014\u2026\u00b7`;

const ENDS_WIDE = new RegExp(`[${WIDE}]$`, "u");
const STARTS_WIDE = new RegExp(`^[${WIDE}]`, "u");
const ENDS_SHARED = new RegExp(`[${SHARED}]$`, "u");
const STARTS_SHARED = new RegExp(`^[${SHARED}]`, "u");

/** What stands between two lines once they are joined: nothing between Chinese, else a space. */
export function lineJoint(before: string, after: string): "" | " " {
  const endsWide = ENDS_WIDE.test(before);
  const startsWide = STARTS_WIDE.test(after);
  const chinese =
    (endsWide && (startsWide || STARTS_SHARED.test(after))) || (startsWide && ENDS_SHARED.test(before));
  return chinese ? "" : " ";
}
