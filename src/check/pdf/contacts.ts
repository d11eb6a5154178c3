import type { PdfCheck } from "../../model/pdf-check.ts";
import { type Contact, plainText, type SelectedResume } from "../../model/selected.ts";
import { withAddresses } from "../../print/index.ts";
import { contactsIn } from "./contacts-in-text.ts";
import type { Extract } from "./extract.ts";
import { extractsOf } from "./extracts.ts";
import type { Facts } from "./facts.ts";
import { Finder, type Found } from "./find.ts";
import { deadLinks, isSameTarget } from "./targets.ts";
import { counted, type Flaw, failure, judged, warning } from "./verdict.ts";

const ABOUT = { id: "contacts", title: "Contacts can be copied and followed" };

/** E-mail, telephone and addresses are in the text as one writes them, and lead where they say. */
export function checkContacts({ origin, pages, inspection }: Facts): PdfCheck {
  const targets = inspection.links.map(({ target }) => target);
  const dead = deadLinks(inspection.links);
  if (!origin.selected) {
    const text = pages.map(({ pdfJs, pdfium }) => pdfJs ?? pdfium ?? "").join("\n");
    const { summary, flaws } = contactsIn(text, targets);
    return judged({ ...ABOUT, summary }, [...flaws, ...dead]);
  }
  const { contacts } = origin.selected.basics;
  const spelled = withAddresses(origin.selected, "text").basics.contacts;
  const extracts = extractsOf(pages);
  const isForPaper = targets.length === 0 && isSpelledOut(origin.selected);
  const flaws = contacts.flatMap((contact, i) => [
    ...extracts.flatMap((extract) => flawsOfText(contact, spelled[i] ?? contact, extract)),
    ...(isForPaper ? [] : flawsOfLink(contact, targets)),
  ]);
  const links = isForPaper ? "no links, as for paper" : counted(targets.length, "link");
  const summary = `${counted(contacts.length, "contact")}, ${links}`;
  return judged({ ...ABOUT, summary, unknown: extracts.length === 0 }, [...flaws, ...dead]);
}

/** Whether there is anything to link at all. */
const isSpelledOut = ({ basics: { contacts } }: SelectedResume): boolean =>
  contacts.some(({ href }) => href !== undefined);

function flawsOfText(contact: Contact, spelled: Contact, extract: Extract): readonly Flaw[] {
  const { engine } = extract;
  const finder = new Finder(extract);
  const texts = [...new Set([plainText(contact.text), plainText(spelled.text)])];
  const found = texts.flatMap((text) => finder.first(text, 0) ?? []);
  const [first] = found.filter(({ gapProblem }) => gapProblem === undefined);
  const named = `${NAMES[contact.kind]} ${texts[0]}`;
  if (first === undefined) {
    const problem = found[0]?.gapProblem;
    const what = problem === undefined ? "is not in the text" : `cannot be copied: ${problem}`;
    return [failure(`${named} ${what} (${engine})`, { hint: WHOLE })];
  }
  const isWhole = contact.kind === "email" || contact.kind === "phone";
  return isWhole && isBroken(first, extract)
    ? [warning(`${named} is broken across lines (${engine})`, { hint: WHOLE })]
    : [];
}

const NAMES: Readonly<Record<Contact["kind"], string>> = {
  email: "the e-mail address",
  phone: "the telephone number",
  location: "the place",
  url: "the address",
  profile: "the profile",
};

const WHOLE = "software that reads résumés takes contacts from the text: keep each in one piece";

const isBroken = ({ at, end }: Found, { gaps }: Extract): boolean => gaps.slice(at + 1, end).includes("line");

function flawsOfLink({ kind, text, href }: Contact, targets: readonly string[]): readonly Flaw[] {
  if (href === undefined || targets.some((target) => isSameTarget(target, href))) return [];
  return [
    failure(`${NAMES[kind]} ${plainText(text)} is no link to ${href}`, {
      hint: "build the PDF again, or set the link by hand",
    }),
  ];
}
