import { inGrey } from "../color/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { PrintReport } from "../model/manifest.ts";
import {
  type LinkCode,
  type PressSheet,
  type PrintOptions,
  readBleed,
  USUAL_PRINT_LINKS,
} from "../model/print.ts";
import type { SelectedResume } from "../model/selected.ts";
import type { StructureElement } from "../model/structure.ts";
import type { Theme } from "../model/theme.ts";
import { mm, type Paper } from "../model/units.ts";
import { codeFor, withAddresses } from "../print/index.ts";
import { withRemedies } from "./color-flaws.ts";
import type { Variant } from "./variant.ts";

/** Beyond the margin: holes (ISO 838, up to 15 mm from the edge) and the fold of a binding stay clear of text. */
const BINDING = mm(6);

/** What the option `print` says: `true` is everything as usual. */
export const printOptions = (print: boolean | PrintOptions | undefined): PrintOptions | undefined =>
  typeof print === "object" ? print : print === true ? {} : undefined;

/** How a variant is printed, all questions answered; undefined for the screen. */
export function printReport({ print, resume }: Variant): PrintReport | undefined {
  if (!print) return undefined;
  const { links = resume.print?.links ?? USUAL_PRINT_LINKS, bleed, duplex = false } = print;
  return { links, ...(bleed !== undefined && { bleed }), duplex };
}

export const sheetFor = ({ bleed, duplex }: PrintReport): PressSheet => ({
  bleed: (bleed && readBleed(bleed)) ?? 0,
  gutter: duplex ? BINDING : 0,
});

/** What a layout has for itself of a paper: all but what the binding takes. */
export const besideBinding = (paper: Paper, { gutter }: PressSheet): Paper => ({
  ...paper,
  width: paper.width - gutter,
});

interface OnPaper {
  readonly resume: SelectedResume;
  readonly code?: LinkCode;
  readonly problems: readonly Diagnostic[];
}

/** A résumé with what stands for its links on paper. */
export function onPaper(resume: SelectedResume, { links }: PrintReport): OnPaper {
  const shown = withAddresses(resume, links);
  if (links !== "qr") return { resume: shown, problems: [] };
  const code = codeFor(resume);
  return code ? { resume: shown, code, problems: [] } : { resume: shown, problems: [nothingToEncode] };
}

const nothingToEncode: Diagnostic = {
  kind: "content",
  severity: "warning",
  code: "no-address",
  message: "there is no address to make a QR code of",
  hint: "give `basics.url`, or a profile with a `url`, of at most 106 characters",
  path: ["basics"],
};

/**
 * A theme in inks. What is read is set in black alone, and what is read most in solid black: in a raster small letters
 * have ragged edges, in several inks coloured ones. The accent keeps its hue; no colour is fainter than it should be.
 */
export function inInks(theme: Theme): Theme {
  const { quiet, accent, rule, tint } = withRemedies(theme.colors);
  return { ...theme, colors: { ink: "#000000", quiet: inGrey(quiet), accent, rule: inGrey(rule), tint } };
}

/** What is wrong if pages do not show the code that they were given: layouts of users may have no place for it. */
export function missingCode(
  structure: StructureElement,
  code: LinkCode,
  layout: string,
): readonly Diagnostic[] {
  const shows = ({ alt, children }: StructureElement): boolean =>
    alt === code.description || children.some((child) => "role" in child && shows(child));
  if (shows(structure)) return [];
  return [
    {
      kind: "usage",
      severity: "warning",
      code: "code-not-shown",
      message: `the layout \`${layout}\` has no place for a QR code`,
      hint: "put `<MastheadCode />` into it, or choose other `links`",
    },
  ];
}
