import * as z from "zod";
import { PRINT_LINKS, type ResumePrint } from "../model/print.ts";
import {
  type Award,
  type Basics,
  type Certificate,
  type CustomEntry,
  type DateRange,
  type Education,
  type Highlight,
  type HighlightInput,
  type Interest,
  type LanguageSkill,
  type Location,
  type Position,
  type Priority,
  type Profile,
  type Project,
  type Publication,
  type Reference,
  type Resume,
  type ResumeMeta,
  type Selectable,
  type Skill,
  STANDARD_SECTIONS,
  type Volunteer,
  type Work,
} from "../model/resume.ts";
import {
  country,
  date,
  email,
  endDate,
  flag,
  kinds,
  languageTags,
  link,
  localText,
  phone,
  type Shape,
  strictObject,
  timeline,
  timestamp,
} from "./schema-parts.ts";
import { themeSchema } from "./theme-schema.ts";

const line = z.string();
const texts = z.array(localText);

const PRIORITIES = ["must", "high", "normal", "low"] as const satisfies readonly Priority[];
const PAGE_BREAKS = ["before"] as const;

const selectable = {
  priority: z
    .enum(PRIORITIES)
    .exactOptional()
    .describe("How hard the one-page variant holds on to this: must, high, normal (the default) or low."),
  tags: z.array(line).exactOptional().describe("Audiences that this is meant for; none means all."),
  only: languageTags.exactOptional().describe("Languages that this appears in; none means all."),
  pageBreak: z
    .enum(PAGE_BREAKS)
    .exactOptional()
    .describe("`before`: this begins a new page, where there is more than one."),
  keepTogether: flag
    .exactOptional()
    .describe("`true`: no page break divides this, unless it is longer than a page."),
} satisfies Shape<Selectable>;

const dateRange = {
  startDate: date.exactOptional().describe("When it began: 2016, 2016-09 or 2016-09-28."),
  endDate: endDate.exactOptional().describe("When it ended; `present` or nothing while it goes on."),
} satisfies Shape<DateRange>;

const url = link.exactOptional().describe("An address that begins with https://");
const summary = localText
  .exactOptional()
  .describe("Sentences in inline Markdown; blank lines separate paragraphs.");
const place = localText.exactOptional().describe("Where, e.g. a city.");

const highlights: z.ZodType<readonly HighlightInput[]> = z
  .lazy(() => z.array(z.union([localText, highlight])).register(kinds, { kind: "highlights" }))
  .describe(
    "Bullet points, each a text or a map with `lead`, `text` and `highlights` of its own, three levels deep.",
  );

const highlight = strictObject({
  lead: localText.exactOptional().describe("A bold lead that the text runs in after."),
  text: localText.exactOptional().describe("The sentence."),
  highlights: highlights.exactOptional(),
  ...selectable,
} satisfies Shape<Highlight>).meta({ id: "highlight" });

const location = strictObject({
  address: localText.exactOptional(),
  postalCode: line.exactOptional(),
  city: localText.exactOptional(),
  region: localText.exactOptional(),
  countryCode: country.exactOptional().describe("ISO 3166-1 alpha-2, e.g. CN."),
} satisfies Shape<Location>);

const profile = strictObject({
  network: line.describe("e.g. GitHub"),
  username: line.exactOptional(),
  url,
} satisfies Shape<Profile>);

const basics = strictObject({
  name: localText.describe("The person's name."),
  label: localText.exactOptional().describe("What the person is, e.g. Infrastructure Tech Lead."),
  image: line.exactOptional().describe("A PNG or JPEG file beside this one."),
  email: email.exactOptional(),
  phone: phone
    .exactOptional()
    .describe("E.164, e.g. +8613800000000; shown by the custom of the page's language."),
  url,
  summary,
  location: location.exactOptional(),
  profiles: z.array(profile).exactOptional(),
} satisfies Shape<Basics>);

const position = strictObject({
  position: localText.describe("The role."),
  location: place,
  summary,
  highlights: highlights.exactOptional(),
  ...dateRange,
  ...selectable,
} satisfies Shape<Position>);

const work = strictObject({
  name: localText.describe("The employer."),
  position: localText.exactOptional().describe("The role."),
  description: localText.exactOptional().describe("What the employer does."),
  location: place,
  url,
  summary,
  highlights: highlights.exactOptional(),
  positions: z
    .array(position)
    .exactOptional()
    .describe("Several roles at this employer, instead of `position`."),
  ...dateRange,
  ...selectable,
} satisfies Shape<Work>);

const volunteer = strictObject({
  organization: localText,
  position: localText.exactOptional(),
  location: place,
  url,
  summary,
  highlights: highlights.exactOptional(),
  ...dateRange,
  ...selectable,
} satisfies Shape<Volunteer>);

const education = strictObject({
  institution: localText.describe("The school."),
  area: localText.exactOptional().describe("The subject."),
  studyType: localText.exactOptional().describe("The degree."),
  location: place,
  url,
  score: localText.exactOptional().describe("e.g. a GPA or a rank."),
  courses: texts.exactOptional(),
  summary,
  highlights: highlights.exactOptional(),
  ...dateRange,
  ...selectable,
} satisfies Shape<Education>);

const project = strictObject({
  name: localText,
  description: localText.exactOptional(),
  entity: localText.exactOptional().describe("The company or group that it was done for."),
  type: localText.exactOptional(),
  roles: texts.exactOptional(),
  keywords: texts.exactOptional(),
  location: place,
  url,
  summary,
  highlights: highlights.exactOptional(),
  ...dateRange,
  ...selectable,
} satisfies Shape<Project>);

const award = strictObject({
  title: localText,
  date: date.exactOptional(),
  awarder: localText.exactOptional(),
  url,
  summary,
  ...selectable,
} satisfies Shape<Award>);

const certificate = strictObject({
  name: localText,
  date: date.exactOptional(),
  issuer: localText.exactOptional(),
  url,
  ...selectable,
} satisfies Shape<Certificate>);

const publication = strictObject({
  name: localText,
  publisher: localText.exactOptional(),
  releaseDate: date.exactOptional(),
  url,
  summary,
  ...selectable,
} satisfies Shape<Publication>);

const skill = strictObject({
  name: localText,
  level: localText.exactOptional(),
  keywords: texts.exactOptional(),
  summary: localText.exactOptional().describe("The skill told in sentences instead of keywords."),
  ...selectable,
} satisfies Shape<Skill>);

const languageSkill = strictObject({
  language: localText,
  fluency: localText.exactOptional(),
  ...selectable,
} satisfies Shape<LanguageSkill>);

const interest = strictObject({
  name: localText,
  keywords: texts.exactOptional(),
  ...selectable,
} satisfies Shape<Interest>);

const reference = strictObject({
  name: localText,
  reference: localText,
  ...selectable,
} satisfies Shape<Reference>);

const customEntry = strictObject({
  name: localText,
  subtitle: localText.exactOptional(),
  location: place,
  date: date.exactOptional(),
  url,
  summary,
  highlights: highlights.exactOptional(),
  ...dateRange,
  ...selectable,
} satisfies Shape<CustomEntry>);

const standardSection = z.enum(STANDARD_SECTIONS);

const sectionChoice = z.union([
  standardSection,
  strictObject({ use: standardSection, title: localText.exactOptional(), ...selectable }),
  strictObject({
    id: line.describe("A name for the section, unique in the file."),
    title: localText,
    entries: timeline(customEntry),
    ...selectable,
  }),
]);

/** What a file may say about itself; languages may be left for the reader to find out. */
type FileMeta = Partial<ResumeMeta> & { readonly theme?: string };

const meta = strictObject({
  languages: languageTags
    .exactOptional()
    .describe("The languages of this file, the primary one first, e.g. [en, zh]."),
  canonical: line.exactOptional(),
  version: line.exactOptional(),
  lastModified: timestamp
    .exactOptional()
    .describe("The date of the PDFs: 2026-01-15 or 2026-01-15T08:00:00Z."),
  keywords: texts.exactOptional().describe("Keywords for the PDF's metadata."),
  redaction: z
    .record(line, z.array(line))
    .register(kinds, { kind: "redaction" })
    .exactOptional()
    .describe("What to hide, by the name of the profile: paths such as basics.phone or work[*].location."),
  theme: line.exactOptional().describe("For other programs that read JSON Resume; not used here."),
} satisfies Shape<FileMeta>);

const print = strictObject({
  links: z
    .enum(PRINT_LINKS)
    .exactOptional()
    .describe("Links on paper: `text` (their addresses beside them, the usual), `qr` (a QR code) or `none`."),
} satisfies Shape<ResumePrint>);

export type ResumeFile = Omit<Resume, "meta"> & { readonly meta: FileMeta; readonly $schema?: string };

/** The résumé file. Checked against the model's types where it stands, so that the two cannot drift apart. */
export const resumeSchema = strictObject({
  $schema: line.exactOptional().describe("The JSON Schema that editors check this file with."),
  meta: meta.default({}),
  theme: themeSchema
    .exactOptional()
    .describe("What this résumé changes about the look of every layout: colours, sizes of type, spaces."),
  print: print.exactOptional().describe("What this résumé is like where it is built for paper."),
  basics: basics.describe("Who this is."),
  work: timeline(work).default([]),
  volunteer: timeline(volunteer).default([]),
  education: timeline(education).default([]),
  awards: timeline(award).default([]),
  certificates: timeline(certificate).default([]),
  publications: timeline(publication).default([]),
  skills: z.array(skill).default([]),
  languages: z.array(languageSkill).default([]),
  interests: z.array(interest).default([]),
  references: z.array(reference).default([]),
  projects: timeline(project).default([]),
  sections: z
    .array(sectionChoice)
    .register(kinds, { kind: "sections" })
    .exactOptional()
    .describe("Order, titles and further sections; without it, what there is in the usual order."),
} satisfies Shape<ResumeFile>) satisfies z.ZodType<ResumeFile>;
