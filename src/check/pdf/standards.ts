import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts } from "./facts.ts";
import { type Flaw, failure, judged, warning } from "./verdict.ts";

/** Nothing that is seen speaks against what the file claims; the rest is for a validator. */
export function checkStandards(facts: Facts): PdfCheck {
  const { standards } = facts.inspection;
  const archive = standards.find((standard) => standard.startsWith("PDF/A"));
  const access = standards.find((standard) => standard.startsWith("PDF/UA"));
  const flaws = [
    ...(archive === undefined ? [] : againstArchive(facts, archive)),
    ...(access === undefined ? [] : againstAccess(facts, access)),
  ];
  const summary =
    standards.length === 0
      ? "none claimed"
      : `${standards.join(", ")}: nothing seen against it, veraPDF knows all`;
  return judged({ id: "standards", title: "Standards are kept as claimed", summary }, flaws);
}

/** What ISO 19005 forbids in all its parts. */
function againstArchive({ inspection, look }: Facts, name: string): readonly Flaw[] {
  const { encrypted, fonts, metadata } = inspection;
  const loose = fonts.filter(({ embedded, type }) => !embedded && type !== "Type 3").map((font) => font.name);
  const torn = metadata.filter(({ differs }) => differs).map((field) => field.name);
  const acts = look.actions.filter((action) => FORBIDDEN.has(action));
  const claim = `it claims ${name}, yet`;
  return [
    ...(encrypted ? [failure(`${claim} it is encrypted`, HINT)] : []),
    ...(loose.length > 0 ? [failure(`${claim} fonts are not embedded: ${loose.join(", ")}`, HINT)] : []),
    ...(torn.length > 0 ? [failure(`${claim} Info and XMP differ in ${torn.join(", ")}`, HINT)] : []),
    ...(acts.length > 0 ? [failure(`${claim} it holds ${acts.join(", ")}`, HINT)] : []),
    ...(look.outputIntent ? [] : [warning(`${claim} it has no output intent for its colours`, HINT)]),
  ];
}

const HINT = { hint: "export it anew, or do not claim it" };

const FORBIDDEN: ReadonlySet<string> = new Set([
  "JavaScript",
  "Launch",
  "SubmitForm",
  "ImportData",
  "Movie",
  "Sound",
]);

/** What tags it has is for another check. */
const againstAccess = ({ inspection: { metadata } }: Facts, name: string): readonly Flaw[] =>
  metadata.some((field) => field.name === "title" && field.xmp !== undefined)
    ? []
    : [failure(`it claims ${name}, yet its XMP has no title`, HINT)];
