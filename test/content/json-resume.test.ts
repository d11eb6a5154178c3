import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";

/** Every field of the JSON Resume v1.0.0 schema, as its own site's example has them. */
const JSON_RESUME = {
  $schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
  basics: {
    name: "Richard Hendriks",
    label: "Programmer",
    image: "",
    email: "richard@example.com",
    phone: "+19125554321",
    url: "http://example.com/richard",
    summary: "Richard hails from Tulsa.",
    location: {
      address: "2712 Broadway St",
      postalCode: "CA 94115",
      city: "San Francisco",
      countryCode: "US",
      region: "California",
    },
    profiles: [{ network: "SoundCloud", username: "dandymusicnl", url: "https://example.com/dandymusicnl" }],
  },
  work: [
    {
      name: "Pied Piper",
      location: "Palo Alto, CA",
      description: "Awesome compression company",
      position: "CEO/President",
      url: "http://example.com",
      startDate: "2013-12-01",
      endDate: "2014-12-01",
      summary: "Pied Piper is a multi-platform technology.",
      highlights: ["Build an algorithm", "Successfully won Techcrunch Disrupt"],
    },
  ],
  volunteer: [
    {
      organization: "CoderDojo",
      position: "Teacher",
      url: "http://example.com/dojo",
      startDate: "2012-01-01",
      endDate: "2013-01-01",
      summary: "Global movement of free coding clubs.",
      highlights: ["Awarded 'Teacher of the Month'"],
    },
  ],
  education: [
    {
      institution: "University of Oklahoma",
      url: "https://example.com/ou",
      area: "Information Technology",
      studyType: "Bachelor",
      startDate: "2011-06-01",
      endDate: "2014-01-01",
      score: "4.0",
      courses: ["DB1101 - Basic SQL"],
    },
  ],
  awards: [
    { title: "Digital Compression Pioneer Award", date: "2014-11-01", awarder: "Techcrunch", summary: "x" },
  ],
  certificates: [{ name: "Kubernetes", date: "2021-11-07", url: "https://example.com/k", issuer: "CNCF" }],
  publications: [
    {
      name: "Video compression",
      publisher: "Hooli",
      releaseDate: "2014-10-01",
      url: "http://example.com/video",
      summary: "x",
    },
  ],
  skills: [{ name: "Web Development", level: "Master", keywords: ["HTML", "CSS"] }],
  languages: [{ language: "English", fluency: "Native speaker" }],
  interests: [{ name: "Wildlife", keywords: ["Ferrets"] }],
  references: [{ name: "Erlich Bachman", reference: "Hardest worker I know." }],
  projects: [
    {
      name: "Miss Direction",
      description: "A mapping engine",
      highlights: ["Won award at AIHacks 2016"],
      keywords: ["GoogleMaps"],
      startDate: "2016-08-24",
      endDate: "2016-08-24",
      url: "https://example.com/miss",
      roles: ["Team lead"],
      entity: "Smoogle",
      type: "application",
    },
  ],
  meta: {
    canonical: "https://example.com/resume.json",
    version: "v1.0.0",
    lastModified: "2017-12-24T15:53:00",
    theme: "even",
  },
};

const read = (value: unknown, indent?: string) =>
  parseResume({ file: "resume.json", text: JSON.stringify(value, null, indent) });

describe("a JSON Resume v1 file", () => {
  it.each([undefined, "  ", "\t"])("is read unchanged, indented by %j", (indent) => {
    const { resume, diagnostics } = read(JSON_RESUME, indent);
    expect(diagnostics).toEqual([]);
    const { $schema: _, ...said } = JSON_RESUME;
    const { image: __, ...basics } = JSON_RESUME.basics;
    expect(resume).toEqual({ ...said, basics, meta: { ...JSON_RESUME.meta, languages: ["en"] } });
  });

  it("may leave dates null or empty: what has no end goes on", () => {
    const { resume, diagnostics } = read({
      basics: { name: "a" },
      work: [{ name: "b", startDate: "2020-01", endDate: null, highlights: null }],
      awards: [{ title: "c", date: "" }],
    });
    expect(diagnostics).toEqual([]);
    expect(resume?.work).toEqual([{ name: "b", startDate: "2020-01" }]);
    expect(resume?.awards).toEqual([{ title: "c" }]);
  });

  it("gets positions like any other file", () => {
    const { diagnostics } = read({ basics: { name: "a", emial: "b" } }, "  ");
    expect(diagnostics.map(({ code, range }) => ({ code, range }))).toEqual([
      { code: "unknown-key", range: { line: 4, column: 5, length: 7 } },
    ]);
  });
});
