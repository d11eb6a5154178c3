import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { dataAttachment } from "../../src/build/attachment.ts";
import { parseBytes } from "../../src/content/index.ts";
import { redact } from "../../src/redact/index.ts";
import { full, parsed } from "../redact/full-resume.ts";
import { photos, sources } from "../support/samples.ts";
import { buildFiles } from "./resumes.ts";

/** The one file that is attached to a PDF, as a reader finds it. */
async function attachedTo(pdf: Uint8Array | undefined): Promise<Uint8Array> {
  const task = getDocument({ data: Uint8Array.from(pdf ?? []), verbosity: 0, useSystemFonts: false });
  const attachments: unknown = await (await task.promise).getAttachments();
  await task.destroy();
  const files = Object.entries(Object(attachments) as Record<string, { readonly content: Uint8Array }>);
  expect(files.map(([name]) => name)).toEqual(["resume.json"]);
  return files[0]?.[1].content ?? new Uint8Array();
}

describe("the data inside a PDF", () => {
  it("is the same résumé when it is taken out and read again: every sample", async () => {
    expect(Object.keys(sources).length).toBeGreaterThan(4);
    for (const [path, text] of Object.entries(sources)) {
      const { manifest, host } = await buildFiles({ [path]: text, ...photos }, { pages: [2] });
      expect(manifest.outputs.length).toBeGreaterThan(0);
      for (const { file } of manifest.outputs) {
        const bytes = await attachedTo(host.written.get(`out/${file}`));
        expect(parseBytes({ file: "resume.json", bytes }).resume, file).toEqual(parsed(text));
      }
    }
  }, 60_000);

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
