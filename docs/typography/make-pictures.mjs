// Makes the pictures of docs/typography.md: each example of the chapter, set by react-pdf and by this project.
// Usage: node docs/typography/make-pictures.mjs [name of a picture ...]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { encode } from "fast-png";
import { importBundled } from "../../test/support/import-bundled.mjs";
import { setByStock } from "./by-stock.mjs";
import { readExamples } from "./examples.mjs";
import { PAGE } from "./frame.mjs";

/** Pixels of a picture per pt of its page: twice what the chapter shows them at. */
const SCALE = 4;
/** White rows above and below what is set, in pixels. */
const AIR = 12;

const root = fileURLToPath(new URL("../..", import.meta.url));
const pdfium = await PDFiumLibrary.init();

/** The page's grey values, row by row, without the white rows below what is set. */
async function rasterise(pdf) {
  const document = await pdfium.loadDocument(pdf);
  const { data, width, height } = await document
    .getPage(0)
    .render({ scale: SCALE, colorSpace: "Gray", render: "bitmap" });
  document.destroy();
  if (width !== PAGE.width * SCALE) throw new Error(`rendered ${width} pixels wide`);
  const rows = Array.from({ length: height }, (_, y) => data.slice(y * width, (y + 1) * width));
  const isInked = (row) => row.some((grey) => grey < 255);
  return rows.slice(
    Math.max(0, rows.findIndex(isInked) - AIR),
    Math.min(height, rows.findLastIndex(isInked) + 1 + AIR),
  );
}

/** Sixteen greys are as good as 256 to the eye, at half the size: two pixels to a byte. */
function encodeGreys(rows) {
  const level = (grey) => Math.round(grey / 17);
  return encode({
    width: PAGE.width * SCALE,
    height: rows.length,
    channels: 1,
    depth: 4,
    palette: Array.from({ length: 16 }, (_, i) => [i * 17, i * 17, i * 17]),
    data: Uint8Array.from(
      rows.flatMap((row) =>
        Array.from({ length: row.length / 2 }, (_, i) => (level(row[2 * i]) << 4) | level(row[2 * i + 1])),
      ),
    ),
  });
}

const { setByEngine, parseInline } = await importBundled("docs/typography/by-engine.mjs");
const { version } = JSON.parse(
  readFileSync(join(root, "node_modules/@react-pdf/renderer/package.json"), "utf8"),
);
const wanted = new Set(process.argv.slice(2));
const examples = readExamples(readFileSync(join(root, "docs/typography.md"), "utf8")).filter(
  ({ name }) => wanted.size === 0 || wanted.has(name),
);

for (const example of examples) {
  const rows = [
    ...(await rasterise(await setByStock(example, parseInline, `react-pdf ${version}`))),
    ...(await rasterise(await setByEngine(example, "resume-pdf"))),
  ];
  const png = encodeGreys(rows);
  writeFileSync(join(root, `docs/typography/${example.name}.png`), png);
  console.log(`${example.name}.png  ${rows.length} rows  ${(png.length / 1024).toFixed(1)} kB`);
}
pdfium.destroy();
