import { describe, expect, it } from "vitest";
import { dataAttachment } from "../../src/build/attachment.ts";
import { parseBytes } from "../../src/content/index.ts";
import { redact } from "../../src/redact/index.ts";
import { full } from "../redact/full-resume.ts";

describe("the data inside a PDF", () => {
  it("is a JSON file that says in the document's language what it is", () => {
    const { bytes: _, ...english } = dataAttachment(full, "en");
    expect(english).toEqual({
      name: "resume.json",
      mediaType: "application/json",
      description: "This résumé as data (JSON Resume)",
      relationship: "Source",
    });
    expect(dataAttachment(full, "zh").description).toBe("本简历的数据（JSON Resume）");
  });

  it("is the whole résumé in all its languages, or the redacted one", () => {
    const { bytes } = dataAttachment(full, "zh");
    expect(parseBytes({ file: "resume.json", bytes }).resume).toEqual(full);
    const resume = redact(full, "public")?.resume ?? full;
    const shared = dataAttachment(resume, "en").bytes;
    expect(parseBytes({ file: "resume.json", bytes: shared }).resume).toEqual(resume);
    expect(new TextDecoder().decode(shared)).not.toMatch(/13800000000|lin\.yi@/i);
  });
});
