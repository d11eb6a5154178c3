import { describe, expect, it } from "vitest";
import { foreignKeys, parseResume } from "../../src/content/index.ts";
import { exportResume } from "../../src/export.ts";
import { ResumeError } from "../../src/model/diagnostic.ts";
import { full, parsed } from "../redact/full-resume.ts";

const YAML = `
meta: { languages: [en, zh] }
basics:
  name: { en: Lin Yi, zh: 林一 }
  phone: +8613800000000
  x-json-resume: { pronouns: she/her }
  x-salary: a lot
`;

describe("an export", () => {
  it("is in the first language unless another is asked for", () => {
    const resume = parsed(YAML);
    expect(exportResume(resume, { to: "markdown" }).text).toMatch(/^# Lin Yi\n/);
    expect(exportResume(resume, { to: "markdown", lang: "zh" }).text).toMatch(/^# 林一\n/);
  });

  it("keeps every language as JSON that the reader takes for the same résumé", () => {
    const { text } = exportResume(full, { to: "json-resume", lang: "all" });
    expect(parseResume({ file: "resume.json", text }).resume).toEqual(full);
  });

  it("gives back what a file keeps for other programs, and nothing of the author's own", () => {
    const options = { to: "json-resume", foreign: foreignKeys(YAML) } as const;
    const { text } = exportResume(parsed(YAML), options);
    expect(JSON.parse(text).basics).toEqual({ name: "Lin Yi", phone: "+8613800000000", pronouns: "she/her" });
    expect(text).not.toContain("a lot");
  });

  it("vouches for nothing of other programs where something is to be hidden", () => {
    const options = { to: "json-resume", foreign: foreignKeys(YAML), redact: "public" } as const;
    expect(JSON.parse(exportResume(parsed(YAML), options).text).basics).toEqual({ name: "Lin Yi" });
  });

  it("refuses languages and profiles that there are not, and facts that are told elsewhere", () => {
    const codes = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        if (error instanceof ResumeError) return error.diagnostics.map(({ code }) => code);
      }
      return [];
    };
    const resume = parsed(YAML);
    expect(codes(() => exportResume(resume, { to: "text", lang: "de" }))).toEqual(["unknown-language"]);
    expect(codes(() => exportResume(resume, { to: "text", redact: "none" }))).toEqual(["unknown-redaction"]);
    const telling = { ...resume, basics: { ...resume.basics, summary: "Call 13800000000." } };
    expect(codes(() => exportResume(telling, { to: "text", redact: "public" }))).not.toEqual([]);
  });
});
