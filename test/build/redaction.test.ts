import { describe, expect, it } from "vitest";
import { everythingIn } from "../support/all-bytes.ts";
import { DOT_PNG } from "../support/pictures.ts";
import { buildFiles, codesOf, ONE, resumeYaml } from "./resumes.ts";

const PERSON = `
meta: { languages: [en, zh], lastModified: 2026-01-15, redaction: { agency: ['basics.name', 'basics.image', 'basics.url', 'basics.email', 'basics.phone', 'basics.profiles', 'work[*].location', 'references', 'work[1]', 'work[0].highlights[0]'] } }
basics:
  name: { en: Ada Quux, zh: 阙艾达 }
  label: { en: Engineer, zh: 工程师 }
  image: photo.png
  email: ada.quux@example.com
  phone: "+8613800000000"
  url: https://example.com/home-of-ada
  location: { address: 7 Hidden Lane, postalCode: "310099", city: Hangzhou, region: Zhejiang, countryCode: CN }
  profiles: [{ network: GitHub, username: quuxada, url: https://example.com/quuxada }]
work:
  - { name: Example, position: Lead, location: Snowtown, startDate: 2020-08, highlights: [Wrote the secretware., { en: Kept a thing., zh: 保留一事。 }] }
  - { name: Vanished Ltd, position: Ghost, startDate: 2018-01, endDate: 2019-01 }
references: [{ name: Witness Person, reference: Would vouch again. }]
`;
const FILES = { "content/ada-quux/resume.yaml": PERSON, "content/ada-quux/photo.png": DOT_PNG };

const SECRETS = {
  public: ["ada.quux@example.com", "mailto", "13800000000", "138 0000 0000", "7 Hidden Lane", "310099"],
  agency: [
    "Ada Quux",
    "ada-quux",
    "阙艾达",
    "ada.quux@example.com",
    "13800000000",
    "138 0000 0000",
    "home-of-ada",
    "quuxada",
    "Snowtown",
    "Vanished",
    "Ghost",
    "Witness",
    "vouch",
    "secretware",
    "photo.png",
    "agency",
    "redaction",
  ],
};

describe("a redacted build", () => {
  it.each(["public", "agency"] as const)(
    "has none of what `%s` hides in any byte, nor in its name",
    async (redact) => {
      const { manifest, diagnostics, host } = await buildFiles(FILES, { pages: [2], redact });
      expect(codesOf(diagnostics).filter((code) => code.startsWith("error"))).toEqual([]);
      expect(manifest.outputs).toHaveLength(2);
      for (const { file } of manifest.outputs) {
        const said = (await everythingIn(host.written.get(`out/${file}`) ?? new Uint8Array()))
          .replaceAll("\u00a0", " ")
          .toLowerCase();
        // On the page, and in the data that is attached.
        expect(said).toContain("hangzhou");
        expect(said).toContain('"city": "hangzhou"');
        const name = file.replace(`.${redact}.pdf`, "");
        for (const secret of SECRETS[redact]) {
          expect(said.includes(secret.toLowerCase()), secret).toBe(false);
          expect(name).not.toContain(secret);
        }
      }
    },
  );

  it("would be caught: the full one has all of it", async () => {
    const { manifest, host } = await buildFiles(FILES, { pages: [2], langs: ["en"] });
    const pdf = host.written.get(`out/${manifest.outputs[0]?.file}`) ?? new Uint8Array();
    const said = (await everythingIn(pdf)).replaceAll("\u00a0", " ");
    for (const shown of [
      "Ada Quux",
      "ada.quux@example.com",
      "mailto",
      "home-of-ada",
      "quuxada",
      "Snowtown",
      "Vanished",
      "Ghost",
      "Witness",
      "vouch",
      "secretware",
      "7 Hidden Lane",
      "310099",
      "photo.png",
    ]) {
      expect(said, shown).toContain(shown);
    }
  });

  it("never takes the place of the full one, and the manifest tells them apart", async () => {
    const full = await buildFiles(FILES, ONE);
    const redacted = await buildFiles(FILES, { ...ONE, redact: "public" });
    expect(full.manifest.outputs.map(({ file, redaction }) => [file, redaction])).toEqual([
      ["ada-quux.en.1p.pdf", undefined],
    ]);
    expect(redacted.manifest.outputs.map(({ file, redaction }) => [file, redaction])).toEqual([
      ["ada-quux.en.1p.public.pdf", "public"],
    ]);
  });

  it("does not go by a person's name that it hides", async () => {
    const { files } = await buildFiles(FILES, { ...ONE, redact: "agency" });
    expect(files).toEqual(["out/candidate.en.1p.agency.pdf", "out/manifest.json"]);
  });

  it("has a manifest that could be published beside it", async () => {
    const manifestOf = async (redact: string) => {
      const { manifest, host } = await buildFiles(FILES, { pages: [2], redact });
      return { manifest, text: new TextDecoder().decode(host.written.get("out/manifest.json")) };
    };
    const { manifest, text } = await manifestOf("agency");
    expect(manifest.outputs.map(({ source }) => source)).toEqual(["candidate", "candidate"]);
    // The profile's name stands in the files' names too.
    for (const secret of SECRETS.agency.filter((word) => word !== "agency" && word !== "redaction"))
      expect(text.toLowerCase().includes(secret.toLowerCase()), secret).toBe(false);
    const shown = await manifestOf("public");
    expect(shown.manifest.outputs[0]?.source).toBe("content/ada-quux/resume.yaml");
  });

  it("names no source whose folder tells what is hidden", async () => {
    const basics = 'basics: { name: Jane, phone: "+8613800000000" }';
    const files = { "content/jane 138-0000-0000/resume.yaml": resumeYaml({ basics }) };
    const { manifest } = await buildFiles(files, { ...ONE, redact: "public" });
    expect(manifest.outputs).toMatchObject([{ file: "candidate.en.1p.public.pdf", source: "candidate" }]);
  });

  it("is refused where the hidden still stands in another place", async () => {
    const basics = 'basics: { name: Jane, phone: "+8613800000000", summary: "Call 138-0000-0000." }';
    const path = "content/jane/resume.yaml";
    const { diagnostics, host } = await buildFiles(
      { [path]: resumeYaml({ basics }) },
      { ...ONE, redact: "public" },
    );
    expect(diagnostics).toMatchObject([
      { severity: "error", code: "redacted-mention", file: path, range: { line: 2, column: 63, length: 13 } },
    ]);
    expect(host.written.size).toBe(0);
  });

  it("tells later problems where they stand in the source", async () => {
    const work = `work:
  - { name: Gone }
  - { name: { en: Stays }, highlights: [{ zh: 只有中文 }] }`;
    const meta = "meta: { languages: [en, zh], redaction: { mine: ['work[0]'] } }";
    const files = { "content/jane/resume.yaml": resumeYaml({ meta, work }) };
    const { diagnostics } = await buildFiles(files, { ...ONE, redact: "mine" });
    expect(diagnostics).toMatchObject([{ code: "missing-translation", range: { line: 5, column: 41 } }]);
  });
});

describe("a profile", () => {
  it("that no résumé has is a mistake, with the nearest name; nothing is built", async () => {
    const { diagnostics, host } = await buildFiles(FILES, { ...ONE, redact: "agancy" });
    expect(diagnostics).toMatchObject([
      {
        kind: "usage",
        code: "unknown-redaction",
        message: "no résumé here has the redaction profile `agancy`",
        hint: "did you mean `agency`?",
      },
    ]);
    expect(host.written.size).toBe(0);
  });

  it("that one of several résumés lacks keeps that one from being built as it is", async () => {
    const files = { ...FILES, "content/jane/resume.yaml": resumeYaml() };
    const { diagnostics, manifest } = await buildFiles(files, { ...ONE, redact: "agency" });
    expect(codesOf(diagnostics)).toEqual(["error unknown-redaction"]);
    expect(diagnostics[0]?.file).toBe("content/jane/resume.yaml");
    expect(manifest.outputs.map(({ file }) => file)).toEqual(["candidate.en.1p.agency.pdf"]);
  });

  it("cannot be called like a layout or a paper, whose names stand in files' names too", async () => {
    const meta = "meta: { languages: [en], redaction: { letter: [basics.label] } }";
    const files = { "content/jane/resume.yaml": resumeYaml({ meta }) };
    const { diagnostics, host } = await buildFiles(files, { ...ONE, redact: "letter" });
    expect(diagnostics).toMatchObject([{ kind: "usage", code: "redaction-name" }]);
    expect(host.written.size).toBe(0);
  });
});
