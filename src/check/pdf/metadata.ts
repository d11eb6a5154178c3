import type { MetadataField } from "../../model/inspection.ts";
import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts } from "./facts.ts";
import { type Flaw, judged, warning } from "./verdict.ts";

/** What the file says about itself names the résumé, and nothing that is nobody's business. */
export function checkMetadata({ inspection: { metadata } }: Facts): PdfCheck {
  const title = valuesOf(metadata.find(({ name }) => name === "title"))[0];
  const flaws = [...flawsOfTitle(title), ...metadata.flatMap(flawsOfField)];
  const summary = title === undefined ? "no title" : `“${clipped(title)}”`;
  return judged({ id: "metadata", title: "Metadata names it, and gives nothing away", summary }, flaws);
}

const valuesOf = (field: MetadataField | undefined): readonly string[] =>
  [field?.xmp, field?.info].filter(
    (value) => value !== undefined && value.trim() !== "",
  ) as readonly string[];

function flawsOfTitle(title: string | undefined): readonly Flaw[] {
  if (title === undefined)
    return [
      warning("it has no title", { hint: "viewers and search engines show it: give your name and “résumé”" }),
    ];
  return /\.(?:docx?|odt|pages|tex|indd|pdf|md|html?)$|^(?:Microsoft Word|untitled|document ?\d*$)/i.test(
    title.trim(),
  )
    ? [warning(`its title is the name of a file: ${clipped(title)}`, { hint: "give your name and “résumé”" })]
    : [];
}

/** Folders of a machine, with their users' names. */
const PLACE = /(?:^|[\s"'(])(?:[a-z]:\\|\\\\\w|\/(?:Users|home|root|mnt|Volumes)\/|file:\/\/)/i;

const flawsOfField = (field: MetadataField): readonly Flaw[] =>
  valuesOf(field)
    .filter((value) => PLACE.test(value))
    .slice(0, 1)
    .map((value) =>
      warning(`its ${field.name} tells where it lay: ${clipped(value)}`, {
        hint: "remove it when exporting",
      }),
    );

const LONGEST_SHOWN = 40;

const clipped = (text: string): string => {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length <= LONGEST_SHOWN
    ? characters.join("")
    : `${characters.slice(0, LONGEST_SHOWN - 1).join("")}…`;
};
