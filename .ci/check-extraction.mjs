// Text must come out of the sample PDFs as it stands in their sources, in the eyes of poppler and MuPDF as well.
// The test suite asks pdf.js and PDFium the same; these two are Debian packages, and only CI has them for sure.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importBundled } from "../test/support/import-bundled.mjs";

const { setSamples, compare } = await importBundled("test/extraction/index.ts");
const EXTRACTORS = {
  pdftotext: (pdf) => ["pdftotext", pdf, "-"],
  "pdftotext -layout": (pdf) => ["pdftotext", "-layout", pdf, "-"],
  mutool: (pdf) => ["mutool", "draw", "-q", "-F", "text", pdf],
};

/** `-layout` is made to print columns beside each other, line by line: it cannot give their paragraphs. */
const printsColumnsInOne = (extractor, sample) =>
  extractor === "pdftotext -layout" && sample.endsWith(".sidebar");

const available = (program) => {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

const folder = mkdtempSync(join(tmpdir(), "resume-pdf-extraction-"));
let complaints = 0;
try {
  const samples = await setSamples();
  for (const [name, command] of Object.entries(EXTRACTORS)) {
    const [program] = command("");
    if (!available(program)) {
      console.error(`${program} is not installed`);
      complaints += process.env.CI ? 1 : 0;
      continue;
    }
    let compared = 0;
    for (const sample of samples.filter(({ name: file }) => !printsColumnsInOne(name, file))) {
      const file = join(folder, `${sample.name}.pdf`);
      writeFileSync(file, sample.pdf);
      const [, ...words] = command(file);
      const text = execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
      for (const { paragraph, problem } of compare(sample.paragraphs, text)) {
        console.error(`${sample.name}, ${name}: ${problem}\n  in ${paragraph}`);
        complaints += 1;
      }
      compared += sample.paragraphs.length;
    }
    console.log(`${name}: ${compared} paragraphs compared`);
    if (samples.length === 0 || compared === 0) complaints += 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${complaints} complaints`);
process.exitCode = complaints === 0 ? 0 : 1;
