// Other programs that make PDFs, where they are installed: Typst, and a browser without a window.
import { accessSync, constants, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { htmlOf } from "./html-document.mjs";
import { inTurns, node, run } from "./measure.mjs";
import { outlineOf } from "./outline.mjs";
import { typstOf } from "./typst-document.mjs";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome"];

/** Prints how long the whole command and each other program take for one résumé; skips what is not installed. */
export function compareOthers({ resume, lang, folder, rounds, building }) {
  const outline = outlineOf(resume, lang);
  const compare = (name, program, words) => {
    const [ours, theirs] = inTurns(rounds, [() => node(...building).time, () => run(program, words).time]);
    console.log(
      `cold, beside ${name}: ${ours.toFixed(0)} ms to ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)}`,
    );
  };

  const typst = onPath("typst");
  if (typst) {
    const markup = join(folder, "document.typ");
    writeFileSync(markup, typstOf(outline));
    const words = [
      "compile",
      "--font-path",
      "fonts",
      "--ignore-system-fonts",
      markup,
      join(folder, "typst.pdf"),
    ];
    compare("Typst", typst, words);
  } else console.log("Typst is skipped: there is no `typst` on PATH.");

  const browser = BROWSERS.map(onPath).find((path) => path !== undefined);
  if (browser) {
    const page = join(folder, "document.html");
    writeFileSync(page, htmlOf(outline, lang));
    const print = ["--headless", "--disable-gpu", "--no-sandbox", "--no-pdf-header-footer"];
    const words = [...print, `--print-to-pdf=${join(folder, "browser.pdf")}`, pathToFileURL(page).href];
    compare("a browser that prints", browser, words);
  } else
    console.log(
      `A browser is skipped: there is none of ${BROWSERS.map((name) => `\`${name}\``).join(", ")} on PATH.`,
    );
}

function onPath(name) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
