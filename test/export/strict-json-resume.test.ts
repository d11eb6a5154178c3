import { describe, expect, it } from "vitest";
import { parseResume, writeResume } from "../../src/content/index.ts";
import { inLanguage } from "../../src/export/json-resume/one-language.ts";
import { toStrictJsonResume } from "../../src/export/json-resume/strict-json-resume.ts";
import { importJsonResume } from "../../src/import/json-resume/index.ts";
import type { Resume } from "../../src/model/resume.ts";
import { full, parsed } from "../redact/full-resume.ts";
import { sources } from "../support/samples.ts";
import { jsonResumeV1 } from "./json-resume-v1.ts";

const resumes: readonly Resume[] = [...Object.values(sources).map(parsed), full];
const variants = resumes.flatMap((resume) => resume.meta.languages.map((lang) => ({ resume, lang })));

const exported = (yaml: string, lang = "en") => JSON.parse(toStrictJsonResume(parsed(yaml), lang));
const BASICS = "basics: { name: A }\n";

/** Through JSON Resume and back, as a person would take it. */
function again(json: string): Resume | undefined {
  const { value } = importJsonResume(json);
  return parseResume({ file: "resume.yaml", text: writeResume(value) }).resume;
}

describe("a résumé as strict JSON Resume", () => {
  it("keeps the schema of version 1: every sample in every language, and one with every field", () => {
    expect(variants.length).toBeGreaterThan(7);
    for (const { resume, lang } of variants) {
      const { success, error } = jsonResumeV1.safeParse(JSON.parse(toStrictJsonResume(resume, lang)));
      expect(error?.issues).toBeUndefined();
      expect(success).toBe(true);
    }
  });

  it("is imported as the same résumé in that language, with all of its own that JSON Resume does not know", () => {
    for (const { resume, lang } of variants) {
      const plain = inLanguage(
        { ...resume, meta: { ...resume.meta, languages: [lang] } },
        resume.meta.languages,
        lang,
      );
      const back = again(toStrictJsonResume(resume, lang));
      expect(withoutOpenEnds(back)).toEqual(withoutOpenEnds(plain));
    }
  });

  it("has every text in one language, and nothing that is for others only", () => {
    const yaml = `meta: { languages: [en, zh] }
basics: { name: { en: Lin Yi, zh: 林一 }, label: { zh: 工程师 }, url: https://example.com }
skills: [{ name: { en: Go } }, { name: 中文, only: [zh] }, { name: Both, only: [en, zh] }]
`;
    expect(exported(yaml, "en")).toEqual({
      basics: { name: "Lin Yi", label: "工程师", url: "https://example.com" },
      skills: [{ name: "Go" }, { name: "Both" }],
    });
    expect(exported(yaml, "zh")).toMatchObject({
      basics: { name: "林一", label: "工程师" },
      skills: [{ name: "Go" }, { name: "中文" }, { name: "Both" }],
    });
  });

  it("names its language only where a reader would take it for another", () => {
    expect(exported(`${BASICS}meta: { languages: [en] }`)).not.toHaveProperty("meta");
    expect(exported(`${BASICS}meta: { languages: [de] }`, "de").meta).toEqual({ languages: ["de"] });
  });

  it("has a text for each highlight, in reading order, and ours beside", () => {
    const yaml = `${BASICS}work:
  - name: B
    startDate: 2020
    endDate: present
    highlights: [one, { lead: Two, text: three, highlights: [four, { lead: Five }] }]
`;
    expect(exported(yaml).work).toEqual([
      {
        name: "B",
        startDate: "2020",
        highlights: ["one", "Two: three", "four", "Five"],
        "x-resume-pdf": {
          name: "B",
          startDate: "2020",
          endDate: "present",
          highlights: ["one", { lead: "Two", text: "three", highlights: ["four", { lead: "Five" }] }],
        },
      },
    ]);
  });

  it("has an entry for each role at an employer", () => {
    const yaml = `${BASICS}work:
  - name: B
    location: C
    summary: All of it.
    positions:
      - { position: Lead, startDate: 2021, endDate: present, summary: Led. }
      - { position: Member, startDate: 2019, endDate: 2020, location: D }
`;
    expect(exported(yaml).work).toEqual([
      {
        name: "B",
        location: "C",
        position: "Lead",
        startDate: "2021",
        summary: "All of it.\n\nLed.",
        "x-resume-pdf": expect.objectContaining({ positions: expect.anything() }),
      },
      { name: "B", location: "D", position: "Member", startDate: "2019", endDate: "2020" },
    ]);
  });

  it("gives way, where somebody changed what others read", () => {
    const json = exported(`${BASICS}work: [{ name: B, highlights: [{ lead: C, text: d }] }]`);
    json.work[0].highlights.push("new");
    const { value, notes } = importJsonResume(JSON.stringify(json));
    expect(value).toEqual({ basics: { name: "A" }, work: [{ name: "B", highlights: ["C: d", "new"] }] });
    expect(notes).toMatchObject([{ kind: "uncertain", code: "changed-since" }]);
  });
});

/** JSON Resume says of what goes on that it has no end. */
function withoutOpenEnds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, member) =>
    member?.endDate === "present" ? { ...member, endDate: undefined } : member,
  );
}
