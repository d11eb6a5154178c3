// The document of plain-document.mjs in the markup of Typst.

const HEAD = `#set page(paper: "a4", margin: 36pt)
#set text(font: ("Inter", "Noto Sans SC"), size: 9pt)
#set par(justify: true, leading: 0.52em, spacing: 0.52em)
`;

const quoted = (text) => JSON.stringify(text);
const strong = (text) => `#strong(${quoted(text)})`;
const words = (text) => `#text(${quoted(text)})`;

const WRITERS = {
  name: ({ text }) => `#text(size: 21pt, weight: "bold", ${quoted(text)})`,
  line: ({ bold, text }) => (bold ? strong(bold) : "") + words(text),
  section: ({ text }) =>
    `#block(above: 8pt, below: 4pt, width: 100%, stroke: (bottom: 0.5pt), text(size: 11.4pt, weight: "bold", ${quoted(text)}))`,
  entry: ({ bold, date }) => `#block(above: 6pt)[${strong(bold)} #h(1fr) ${words(date)}]`,
  point: ({ level, bold, text }) =>
    `#pad(left: ${10 * level}pt)[#list[${bold ? strong(bold) : ""}${words(text)}]]`,
};

export const typstOf = (outline) =>
  `${HEAD}${outline.map((block) => WRITERS[block.kind](block)).join("\n\n")}\n`;
