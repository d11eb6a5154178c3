// Draws the pictures of this folder and the page that shows them. Usage: npm run gallery
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importBundled } from "../../test/support/import-bundled.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
process.chdir(join(folder, "../.."));

const { makeGallery } = await importBundled("docs/gallery/gallery.ts");
const { openRasterizer } = await importBundled("src/raster/index.ts");
const wasm = readFileSync(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm"));
const files = await makeGallery(await openRasterizer(wasm));

// A layout that is gone takes its pictures along.
for (const name of readdirSync(folder)) {
  if (name.endsWith(".png") && !files.has(name)) rmSync(join(folder, name));
}
for (const [name, bytes] of files) {
  writeFileSync(join(folder, name), bytes);
  console.log(`${name.padEnd(24)} ${(bytes.length / 1000).toFixed(0).padStart(4)} kB`);
}
