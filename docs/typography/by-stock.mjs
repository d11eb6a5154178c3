// Sets an example with react-pdf as it comes, as carefully as its interface allows: the same fonts and sizes,
// and for Chinese a callback that says where a line may end.
import { Document, Font, Page, renderToBuffer, Text, View } from "@react-pdf/renderer";
import { createElement as h } from "react";
import { alignOf, BOLD, box, EM, FONTS, label, leadingOf, PAGE, row } from "./frame.mjs";

const font = (name) => new URL(`../../fonts/${name}.ttf`, import.meta.url).pathname;

Font.register({
  family: FONTS.latin,
  fonts: [
    { src: font("Inter_400Regular") },
    { src: font("Inter_400Regular_Italic"), fontStyle: "italic" },
    { src: font("Inter_600SemiBold"), fontWeight: BOLD },
  ],
});
Font.register({
  family: FONTS.han,
  fonts: [{ src: font("NotoSansSC_400Regular") }, { src: font("NotoSansSC_600SemiBold"), fontWeight: BOLD }],
});

/** A Han character, or a stretch of anything else, with the marks that must not be parted from it. */
const UNIT =
  /[（《〈「『【“‘]*(?:\p{Script=Han}|[^\p{Script=Han}（《〈「『【“‘，。、；：？！）》〉」』】”’…]+)?[，。、；：？！）》〉」』】”’…]*/gu;

/**
 * react-pdf looks for line ends only at spaces, so Chinese needs this: offered as "syllables", with an empty one
 * after each, units may be parted without a hyphen. It is called once per word and font.
 */
const chineseLineEnds = (word) =>
  word.trim() === ""
    ? [word]
    : word
        .match(UNIT)
        .filter(Boolean)
        .flatMap((unit) => [unit, ""]);

/** @returns {Promise<Uint8Array>} a PDF of one page */
export function setByStock(example, spansOf, caption) {
  return renderToBuffer(
    h(
      Document,
      {},
      h(
        Page,
        { size: [PAGE.width, PAGE.height], style: { padding: PAGE.margin } },
        h(Text, { style: { ...label, fontFamily: FONTS.latin } }, caption),
        h(
          View,
          { style: box(example) },
          example.paragraphs.map((parts, i) => paragraph(parts, example.lang, spansOf, i)),
        ),
      ),
    ),
  );
}

function paragraph([first, second], lang, spansOf, key) {
  const type = { fontFamily: [FONTS.latin, FONTS.han], fontSize: EM, lineHeight: leadingOf(lang) };
  const lineEnds = lang === "zh" ? { hyphenationCallback: chineseLineEnds } : {};
  const text = (source, props) =>
    h(Text, { style: type, ...lineEnds, ...props }, spansOf(source).map(styled));
  if (second === undefined) return text(first, { key, style: { ...type, textAlign: alignOf(lang) } });
  return h(View, { key, style: row }, text(first), text(second));
}

/** A span in the engine's sizes and weights. */
function styled({ text, strong, emphasis, raised }, key) {
  const style = {
    ...(strong ? { fontWeight: BOLD } : {}),
    ...(emphasis ? { fontStyle: "italic" } : {}),
    ...(raised ? { fontSize: 0.7 * EM, verticalAlign: raised === "sup" ? "super" : "sub" } : {}),
  };
  return Object.keys(style).length === 0 ? text : h(Text, { key, style }, text);
}
