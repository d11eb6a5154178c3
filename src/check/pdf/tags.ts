import type { InspectedElement } from "../../model/inspection.ts";
import type { PdfCheck } from "../../model/pdf-check.ts";
import type { Facts, LookedAt } from "./facts.ts";
import { counted, type Flaw, failure, judged, warning } from "./verdict.ts";

/** What screen readers, and programs that look for sections, go by. A file that promises PDF/UA must have all of it. */
export function checkTags({ inspection, look, pages }: Facts): PdfCheck {
  const { tagged, structure, language, links, standards, metadata } = inspection;
  const flaw = standards.some((standard) => standard.startsWith("PDF/UA")) ? failure : warning;
  const elements = structure.flatMap(withAllBelow);
  const hasTitle = metadata.some(({ name }) => name === "title");
  const flaws: readonly Flaw[] = [
    ...(language === undefined
      ? [flaw("it does not tell its language", { hint: "set it when exporting" })]
      : []),
    ...(hasTitle && !look.showsTitle
      ? [flaw("viewers show the file's name instead of its title", { hint: "set DisplayDocTitle" })]
      : []),
    ...(tagged && structure.length > 0
      ? [
          ...headingFlaws(elements, flaw),
          ...figureFlaws(elements, flaw),
          ...linkFlaws(elements, links, flaw),
          ...pages.flatMap((page) => untaggedOn(page, flaw)),
        ]
      : [flaw("it has no tags", { hint: "export it as a tagged PDF" })]),
  ];
  const inLanguage = language === undefined ? "" : `, ${language}`;
  const summary = tagged ? `${counted(elements.length, "element")}${inLanguage}` : `not tagged${inLanguage}`;
  return judged({ id: "tags", title: "Tags tell what is what", summary }, flaws);
}

type MakeFlaw = typeof failure;

/** No deeper than the reader of structures goes, so that recursion is safe. */
const withAllBelow = (element: InspectedElement): readonly InspectedElement[] => [
  element,
  ...element.children.flatMap((child) => ("role" in child ? withAllBelow(child) : [])),
];

const roleOf = ({ role, standardRole }: InspectedElement): string => standardRole ?? role;

/** A level is never left out on the way down (ISO 14289-1 7.4.2). */
function headingFlaws(elements: readonly InspectedElement[], flaw: MakeFlaw): readonly Flaw[] {
  const levels = elements.flatMap((element) => {
    const [, level] = /^H([1-6])$/.exec(roleOf(element)) ?? [];
    return level === undefined ? [] : [Number(level)];
  });
  const at = levels.findIndex((level, i) => level > (levels[i - 1] ?? 0) + 1);
  if (at < 0) return [];
  const after = at === 0 ? "as the first one" : `after H${levels[at - 1]}`;
  return [flaw(`a heading H${levels[at]} stands ${after}`, { hint: "leave no level of headings out" })];
}

function figureFlaws(elements: readonly InspectedElement[], flaw: MakeFlaw): readonly Flaw[] {
  const silent = elements.filter(
    (element) => roleOf(element) === "Figure" && !element.alt?.trim() && !element.actualText?.trim(),
  );
  return silent.length === 0
    ? []
    : [
        flaw(`${counted(silent.length, "figure")} without a description`, {
          hint: "give an alternative text",
        }),
      ];
}

/** Links are of the structure and say where they lead (ISO 14289-1 7.18.5). */
function linkFlaws(
  elements: readonly InspectedElement[],
  links: Facts["inspection"]["links"],
  flaw: MakeFlaw,
): readonly Flaw[] {
  const known = elements
    .flatMap(({ children }) => children)
    .filter((child) => "object" in child && child.object === "Link").length;
  const silent = links.filter(({ contents }) => !contents?.trim());
  return [
    ...(known < links.length
      ? [
          flaw(`${counted(links.length - known, "link")} not in the structure`, {
            hint: "tag the links as such",
          }),
        ]
      : []),
    ...(silent.length > 0
      ? [flaw(`${counted(silent.length, "link")} without a description`, { hint: "tell where they lead" })]
      : []),
  ];
}

/** What is neither content nor declared to be none (ISO 14289-1 7.1). */
function untaggedOn({ number: page, drawn = [] }: LookedAt, flaw: MakeFlaw): readonly Flaw[] {
  const untagged = drawn.filter(({ marked, text }) => marked === "not" && text.trim() !== "");
  const [first] = untagged;
  return first === undefined
    ? []
    : [
        flaw(`${counted(untagged.length, "text")} not tagged: “${first.text.trim().slice(0, SHOWN)}”`, {
          page,
          hint: "tag it, or mark it as an artifact",
        }),
      ];
}

const SHOWN = 20;
