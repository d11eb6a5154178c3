/**
 * Rebuilds every font file and manifest.json from the pinned packages, byte for byte: `npm ci && npm run build`.
 * With `--check` it writes nothing and fails if a committed file differs from what it would write.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { create } from "fontkit";
import subsetFont from "subset-font";
import { CHARSET_NAME, readCharset } from "./charset.mjs";
import { FACES } from "./faces.mjs";
import { kerningOf } from "./kerning.mjs";

const { dependencies } = JSON.parse(readFileSync(here("package.json"), "utf8"));
const charset = readCharset();

/** Copyright, trademark, makers, licence, typographic family: the subsetter drops all of these unless told. */
const NAME_IDS = [0, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 25];

const differing = [];
const records = [];
for (const face of FACES) {
  const upstream = readFileSync(here(`node_modules/${face.package}/${face.path}`));
  const font = face.subset ? await subset(upstream) : upstream;
  const file = basename(face.path);
  emit(file, font);
  emit(face.licence.file, licenceText(face, upstream));
  const kerning = face.scripts.includes("Latn") ? emitKerning(face, file, font) : undefined;
  records.push({ ...describe(face, file, font, upstream), kerning });
}
emit("manifest.json", Buffer.from(`${JSON.stringify({ faces: records }, null, 2)}\n`));
report();

/** TrueType outlines stay, and so do GSUB and GPOS with all features; vertical metrics go, as no résumé is set vertically. */
async function subset(font) {
  return subsetFont(font, charset, {
    targetFormat: "truetype",
    preserveNameIds: NAME_IDS,
    dropTables: ["vhea", "vmtx"],
  });
}

function describe(face, file, font, upstream) {
  const { postscriptName, characterSet } = create(font);
  return {
    family: face.family,
    weight: face.weight,
    bold: face.bold,
    style: face.style,
    file,
    bytes: font.length,
    sha256: sha256(font),
    postscriptName,
    scripts: face.scripts,
    region: face.region,
    codepoints: characterSet.length,
    latinScale: face.latinScale,
    metrics: face.metrics,
    features: face.features,
    upstream: {
      package: face.package,
      version: dependencies[face.package],
      path: face.path,
      sha256: sha256(upstream),
    },
    subset: face.subset ? CHARSET_NAME : undefined,
    licence: face.licence,
  };
}

function emitKerning({ features }, fontFile, font) {
  const file = fontFile.replace(/\.ttf$/, ".kerning.json");
  const table = Buffer.from(`${JSON.stringify(kerningOf(create(font), features))}\n`);
  emit(file, table);
  return { file, sha256: sha256(table) };
}

/** The package's licence text below the font's own copyright line, which some packages have wrong or old. */
function licenceText(face, font) {
  const licence = readFileSync(here(`node_modules/${face.package}/LICENSE_FONT`), "utf8");
  return Buffer.from(`${create(font).copyright}\n\n${licence.trimEnd()}\n`);
}

function emit(file, bytes) {
  if (!process.argv.includes("--check")) return writeFileSync(here(file), bytes);
  if (!existsSync(here(file)) || !readFileSync(here(file)).equals(bytes)) differing.push(file);
}

function report() {
  const total = records.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${records.length} fonts, ${(total / 1e6).toFixed(1)} MB`);
  if (differing.length === 0) return;
  console.error(`not as built: ${differing.join(", ")}`);
  process.exitCode = 1;
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

function here(path) {
  return new URL(path, import.meta.url);
}
