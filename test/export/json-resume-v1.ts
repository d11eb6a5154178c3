import * as z from "zod";

/** What JSON Resume v1 (https://jsonresume.org/schema) asks of a file: only its top is closed. */
const date = z.string().regex(/^(?:[1-2]\d{3}-[0-1]\d-[0-3]\d|[1-2]\d{3}-[0-1]\d|[1-2]\d{3})$/);
const text = z.string();
const texts = z.array(text);
const url = z.url();

const open = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).partial();
const listOf = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(open(shape)).optional();

const range = { startDate: date, endDate: date };

export const jsonResumeV1 = z.strictObject({
  $schema: url.optional(),
  basics: open({
    name: text,
    label: text,
    image: text,
    email: z.email(),
    phone: text,
    url,
    summary: text,
    location: open({ address: text, postalCode: text, city: text, countryCode: text, region: text }),
    profiles: z.array(open({ network: text, username: text, url })),
  }).optional(),
  work: listOf({
    name: text,
    location: text,
    description: text,
    position: text,
    url,
    ...range,
    summary: text,
    highlights: texts,
  }),
  volunteer: listOf({ organization: text, position: text, url, ...range, summary: text, highlights: texts }),
  education: listOf({
    institution: text,
    url,
    area: text,
    studyType: text,
    ...range,
    score: text,
    courses: texts,
  }),
  awards: listOf({ title: text, date, awarder: text, summary: text }),
  certificates: listOf({ name: text, date, url, issuer: text }),
  publications: listOf({ name: text, publisher: text, releaseDate: date, url, summary: text }),
  skills: listOf({ name: text, level: text, keywords: texts }),
  languages: listOf({ language: text, fluency: text }),
  interests: listOf({ name: text, keywords: texts }),
  references: listOf({ name: text, reference: text }),
  projects: listOf({
    name: text,
    description: text,
    highlights: texts,
    keywords: texts,
    ...range,
    url,
    roles: texts,
    entity: text,
    type: text,
  }),
  meta: open({ canonical: url, version: text, lastModified: text }).optional(),
});
