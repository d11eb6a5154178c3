import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts, LookedAt } from "./facts.ts";
import { counted, type Flaw, failure, judged, warning } from "./verdict.ts";

/** Characters that no program understands, or that stand for others. */
interface Kind {
  readonly has: (character: string) => boolean;
  readonly what: string;
  readonly hint: string;
  readonly flaw: typeof failure;
}

const FONTS = "embed the fonts with ToUnicode maps; printing to PDF often loses them";

const KINDS: readonly Kind[] = [
  { has: (each) => each === "\ufffd" || each === "\0", what: "unreadable", hint: FONTS, flaw: failure },
  {
    has: (each) => /\p{Co}/u.test(each),
    what: "for private use",
    hint: "draw icons as pictures, or take them out; other programs show boxes for them",
    flaw: failure,
  },
  // The line breaks of the engines themselves, and tabs.
  {
    has: (each) => /\p{Cc}/u.test(each) && !"\t\n\r\f\0".includes(each),
    what: "control codes",
    hint: FONTS,
    flaw: warning,
  },
  {
    has: (each) => /[\u2e80-\u2fd5]/u.test(each),
    what: "radicals instead of characters",
    hint: "searching for the usual characters does not find them; write the PDF with another program",
    flaw: failure,
  },
  {
    // Twelve of the block are unified ideographs (Unicode, “CJK Compatibility Ideographs”).
    has: (each) =>
      /[\uf900-\ufad9]/u.test(each) &&
      !/[\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27-\ufa29]/u.test(each),
    what: "compatibility ideographs instead of characters",
    hint: "searching for the usual characters does not find them",
    flaw: warning,
  },
  {
    has: (each) => /[\ufb00-\ufb06]/u.test(each),
    what: "ligatures as characters of their own",
    hint: "searching for “fi” does not find them; switch ligatures off, or write the PDF with another program",
    flaw: warning,
  },
];

/** Everything in the text is a character that programs and people know. */
export function checkCharacters({ pages }: Facts): PdfCheck {
  const flaws = [...pages.flatMap(flawsOf), ...pages.flatMap(missingOn)];
  const summary =
    flaws.length === 0 ? "all are known" : counted(flaws.length, "kind of flaw", "kinds of flaws");
  return judged({ id: "characters", title: "Every character can be read", summary }, flaws);
}

function flawsOf(page: LookedAt): readonly Flaw[] {
  return KINDS.flatMap(({ has, what, hint, flaw }): Flaw[] => {
    // The engines repair some of them; programs that do not find what the file says.
    const stated = page.drawn?.map(({ text }) => text.replaceAll("\0", "")).join("");
    const counts = [page.pdfium, page.pdfJs, stated].map((text) => [...(text ?? "")].filter(has));
    const found = counts.toSorted((a, b) => b.length - a.length)[0] ?? [];
    if (found.length === 0) return [];
    const codes = [...new Set(found)].slice(0, SHOWN).map(codeOf).join(", ");
    const fonts = fontsOf(page, new Set(found));
    const from = fonts.length > 0 ? ` from ${fonts.join(", ")}` : "";
    return [
      flaw(`${counted(found.length, "character")} ${what}: ${codes}${from}`, { page: page.number, hint }),
    ];
  });
}

const SHOWN = 4;

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

const fontsOf = ({ drawn = [] }: LookedAt, characters: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    drawn.filter(({ text }) => [...text].some((each) => characters.has(each))).map(({ font }) => font),
  ),
];

/** What a font draws where it has no glyph: an empty box. */
function missingOn({ number: page, drawn = [] }: LookedAt): readonly Flaw[] {
  const hollow = drawn.filter(({ missing }) => missing > 0);
  const count = hollow.reduce((sum, { missing }) => sum + missing, 0);
  const fonts = [...new Set(hollow.map(({ font }) => font))].join(", ");
  return count === 0
    ? []
    : [
        failure(`${counted(count, "glyph")} missing in ${fonts}`, {
          page,
          hint: "set it in a font that has them",
        }),
      ];
}
