import type { PdfCheck } from "../../model/pdf-check.ts";
import { splitUp } from "./extract.ts";
import type { Facts, LookedAt } from "./facts.ts";
import { MOST_PAGES } from "./facts.ts";
import { counted, type Flaw, failure, judged, warning } from "./verdict.ts";

/** Both engines can read all of the file, and find the same text in the same order. */
export function checkReadable({ inspection, pages }: Facts): PdfCheck {
  const flaws = [
    ...inspection.problems.map((problem) => warning(problem, { hint: DAMAGED })),
    ...(pages.length < Math.min(inspection.pages.length, MOST_PAGES)
      ? [
          failure("it draws more than any page holds: it is not looked at further", {
            page: pages.length + 1,
            hint: REDO,
          }),
        ]
      : []),
    ...pages.flatMap(differencesOn),
    ...pages.flatMap(jumpsOn),
  ];
  const all = inspection.pages.length;
  const depth = all > pages.length ? `, the first ${pages.length} of ${all} pages looked at` : "";
  const characters = pages.reduce((sum, page) => sum + visible(page.pdfJs).length, 0);
  const summary = `${counted(characters, "character")}, pdf.js and PDFium${depth}`;
  return judged({ id: "readable", title: "Readers find the same text", summary }, flaws);
}

const DAMAGED = "write the PDF anew; `qpdf broken.pdf repaired.pdf` may help";

const REDO = "its forms draw themselves or each other without end: write the PDF anew";

const ORDER = "export it as a tagged PDF, with one column of text after the other";

const visible = (text: string | undefined): string => splitUp(text ?? "").characters;

function differencesOn({ number: page, pdfJs, pdfium }: LookedAt): readonly Flaw[] {
  if (pdfium === undefined)
    return [warning("PDFium, the engine of Chrome, cannot read it", { page, hint: DAMAGED })];
  if (pdfJs === undefined)
    return [warning("pdf.js, the engine of Firefox, cannot read it", { page, hint: DAMAGED })];
  const [one, other] = [visible(pdfJs), visible(pdfium)].map(withoutHyphens);
  if (one === undefined || other === undefined || one === other) return [];
  if (one === "" || other === "")
    return [failure(`only ${one === "" ? "PDFium" : "pdf.js"} finds text in it`, { page, hint: DAMAGED })];
  if (sorted(one) === sorted(other))
    return [warning("pdf.js and PDFium read its texts in different orders", { page, hint: ORDER })];
  const at = [...one].findIndex((character, i) => character !== [...other][i]);
  const around = (text: string) => [...text].slice(Math.max(0, at - BEFORE), at + BEHIND).join("");
  const message = `pdf.js reads “${around(one)}” where PDFium reads “${around(other)}”`;
  return [
    warning(message, {
      page,
      hint: "programs will read one or the other: embed the fonts with ToUnicode maps",
    }),
  ];
}

const BEFORE = 6;
const BEHIND = 10;

/** The engines do not agree on which hyphens at the ends of lines are of the text. */
const withoutHyphens = (text: string): string => text.replace(/[-\u00ad\u2010]/g, "");

const sorted = (text: string): string => [...text].sort().join("");

/** A side column, a running line, a box: a page goes up again a few times. */
const USUAL_JUMPS = 6;

/** Of its lines: a table that is read down its columns goes up once for each. */
const JUMPY = 0.2;

/** Texts that are drawn from below upwards are read so. */
function jumpsOn({ number: page, drawn = [] }: LookedAt): readonly Flaw[] {
  let [lines, jumps] = [0, 0];
  drawn.forEach(({ area, raised }, i) => {
    const before = drawn[i - 1]?.area;
    if (before === undefined || raised) return;
    if (area.top >= before.bottom || area.bottom <= before.top) lines += 1;
    const isBeside = area.right <= before.left || area.left >= before.right;
    if (area.bottom <= before.top && !isBeside) jumps += 1;
  });
  return jumps > USUAL_JUMPS && jumps > JUMPY * lines
    ? [warning(`${jumps} lines stand above the line that is read before them`, { page, hint: ORDER })]
    : [];
}
