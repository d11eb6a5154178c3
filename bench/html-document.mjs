// The document of plain-document.mjs as a page that a browser prints.
import { pathToFileURL } from "node:url";

const face = (family, file, weight) =>
  `@font-face { font-family: ${family}; font-weight: ${weight}; src: url("${pathToFileURL(`fonts/${file}.ttf`)}"); }`;

const style = () => `
${face("Latin", "Inter_400Regular", 400)}
${face("Latin", "Inter_600SemiBold", 700)}
${face("Han", "NotoSansSC_400Regular", 400)}
${face("Han", "NotoSansSC_600SemiBold", 700)}
@page { size: A4; margin: 36pt; }
body { margin: 0; font: 9pt/1.36 Latin, Han; text-align: justify; }
p { margin: 0; }
h1 { margin: 0; font-size: 21pt; line-height: 1.25; }
h2 { margin: 8pt 0 4pt; font-size: 11.4pt; border-bottom: 0.5pt solid; }
.entry { display: flex; justify-content: space-between; margin-top: 6pt; }
.point::before { content: "•"; position: absolute; margin-left: -10pt; }`;

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const strong = (text) => (text ? `<b>${escaped(text)}</b>` : "");

const WRITERS = {
  name: ({ text }) => `<h1>${escaped(text)}</h1>`,
  line: ({ bold, text }) => `<p>${strong(bold)}${escaped(text)}</p>`,
  section: ({ text }) => `<h2>${escaped(text)}</h2>`,
  entry: ({ bold, date }) => `<div class="entry">${strong(bold)}<span>${escaped(date)}</span></div>`,
  point: ({ level, bold, text }) =>
    `<p class="point" style="margin-left: ${10 * (level + 1)}pt">${strong(bold)}${escaped(text)}</p>`,
};

export const htmlOf = (outline, lang) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><style>${style()}</style>
${outline.map((block) => WRITERS[block.kind](block)).join("\n")}</html>\n`;
