// Checks the PDFs of a build with programs that had no part in making them: qpdf (structure), MuPDF (drawing),
// poppler (fonts, text). Where a program is not installed its checks are skipped, unless CI is set.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { essence, expectedTexts } from "./expected-text.mjs";

const [folder = "out"] = process.argv.slice(2);
const { outputs } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const files = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
const complaints = [];
const skipped = new Set();

/** A remark on how this mutool was built, not on the PDF. */
const NO_ICC = "ICC support is not available";

/** What follows a section's title where one of its entries goes on from the page before. */
const GOES_ON = /(?:（续）| \(continued\))$/;

const complain = (file, what) => complaints.push(`${file}: ${what}`);

if (files.length === 0) complain(folder, "no PDF to check");
for (const file of files) {
  const entry = outputs.find((output) => output.file === file);
  if (entry === undefined) complain(file, "is not in the manifest");
  else checkPdf(join(folder, file), entry);
}

if (process.env.CI && skipped.size > 0) complain("tools", `missing: ${[...skipped].join(", ")}`);
for (const tool of skipped) console.warn(`skipped: ${tool} is not installed`);
for (const complaint of complaints) console.error(complaint);
console.log(`${files.length} PDFs, ${complaints.length} complaints`);
process.exitCode = complaints.length === 0 ? 0 : 6;

function checkPdf(path, entry) {
  checkStructure(path);
  checkDrawing(path, entry);
  checkFonts(path);
  checkText(path, entry);
}

function checkStructure(path) {
  const result = run("qpdf", "--check", path);
  if (result && result.code !== 0) complain(path, `qpdf: ${result.output}`);
}

function checkDrawing(path, { pages, target }) {
  if (target !== "auto" && pages !== target) complain(path, `${pages} pages, promised ${target}`);
  const drawn = run("mutool", "draw", "-F", "trace", "-o", "/dev/null", path);
  const trouble = drawn?.output
    .split("\n")
    .filter((line) => /error|warning/.test(line) && !line.includes(NO_ICC));
  if (drawn && (drawn.code !== 0 || trouble.length > 0)) complain(path, `mutool: ${trouble.join("; ")}`);
  const info = run("pdfinfo", path);
  if (info && !new RegExp(`^Pages:\\s+${pages}$`, "m").test(info.output))
    complain(path, "pdfinfo counts other pages");
}

/** Every font is embedded and cut down to what is used. */
function checkFonts(path) {
  const result = run("pdffonts", path);
  if (!result) return;
  const rows = result.output.split("\n").slice(2).filter(Boolean);
  if (rows.length === 0) complain(path, "no fonts");
  for (const row of rows) {
    const [, embedded, subset] = /\s(yes|no)\s+(yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.exec(row) ?? [];
    if (embedded !== "yes" || subset !== "yes") complain(path, `not an embedded subset: ${row}`);
  }
}

/** Everything told in the source can be read back, paragraph by paragraph, and nothing else stands for it. */
function checkText(path, entry) {
  const result = run("pdftotext", "-raw", "-enc", "UTF-8", path, "-");
  if (!result) return;
  const unreadable = /[\uFFFD\p{Co}]|(?!\s)\p{Cc}/u.exec(result.output);
  if (unreadable) complain(path, `unreadable character U+${unreadable[0].codePointAt(0).toString(16)}`);
  const found = essence(withoutFolios(result.output));
  const expected = expectedTexts(entry);
  if (expected.length < 20) complain(path, "hardly any text to look for");
  for (const { path: place, text } of expected) {
    if (!found.includes(essence(text))) complain(path, `does not tell ${place}: ${text}`);
  }
}

/**
 * The pages one after another without their folios (`Page 2 of 2`) and repeated titles, which would cut a paragraph
 * in two.
 */
function withoutFolios(text) {
  const pages = text.split("\f").filter((page) => page.trim() !== "");
  const isFolio = (line, page) => {
    const numbers = line.match(/\d+/g) ?? [];
    return line.length < 60 && numbers.join("/") === `${page}/${pages.length}`;
  };
  return pages
    .map((page, i) =>
      page
        .split("\n")
        .filter((line) => !isFolio(line, i + 1) && !GOES_ON.test(line))
        .join("\n"),
    )
    .join("\n");
}

function run(program, ...words) {
  const { error, status, stdout, stderr } = spawnSync(program, words, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error?.code === "ENOENT") {
    skipped.add(program);
    return undefined;
  }
  return { code: status, output: (stdout + stderr).trim() };
}
