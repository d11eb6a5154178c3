import type { Conventions } from "./locale.ts";
import { formatInternational } from "./phone.ts";
import { NBSP } from "./spaces.ts";

/** Three letters and no full stop for every month, May, June and July included: dates then align in a column. */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** English, by the habits of résumés in the United States. */
export const en: Conventions = {
  tag: "en-US",
  sectionTitles: {
    summary: "Summary",
    work: "Experience",
    projects: "Projects",
    volunteer: "Volunteering",
    education: "Education",
    awards: "Awards",
    certificates: "Certifications",
    publications: "Publications",
    skills: "Skills",
    languages: "Languages",
    interests: "Interests",
    references: "References",
  },
  terms: { courses: "Coursework", keywords: "Keywords" },
  present: "Present",
  labelSeparator: ": ",
  listSeparator: ", ",
  fieldSeparator: ", ",
  brackets: { open: " (", close: ")" },
  degreeOrder: "degree-first",
  placeDetail: "city-and-region",
  formatDate({ year, month, day }) {
    if (month === undefined) return String(year);
    const name = MONTHS[month - 1] ?? "";
    return [name, ...(day === undefined ? [] : [`${day},`]), String(year)].join(NBSP);
  },
  formatPhone: formatInternational,
  runningLine: (name, page, pages) => `${name} · Page${NBSP}${page} of${NBSP}${pages}`,
  continued: " (continued)",
  documentTitle: (name) => `${name} \u2013 Résumé`,
  dataDescription: "This résumé as data (JSON Resume)",
  codeDescription: (address) => `QR code for ${address}`,
  withheld: { person: "Candidate", other: "Confidential" },
};
