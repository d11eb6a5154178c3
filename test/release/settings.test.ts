import { describe, expect, it } from "vitest";
import { ROOT } from "../cli/run.ts";

const part = (name: string) => import(/* @vite-ignore */ `${ROOT}.github/steps/parts/${name}.mjs`);
const { settingsIn } = await part("settings");
const { redactionOf } = await part("redaction");
const { refuseUnattachable, tagOf } = await part("release");

/** What `resume-pdf build --print-config --json` prints. */
const answer = (redact: { value: string | null; from: string }) =>
  JSON.stringify({
    file: "resume-pdf.config.yaml",
    settings: {
      redact,
      resumes: { value: ["cv"], from: "resume-pdf.config.yaml:3" },
      pages: { value: [1], from: "--pages" },
      out: { value: "out", from: "usual" },
    },
  });

const redactionFor = (value: string | null, from: string) => redactionOf(settingsIn(answer({ value, from })));

describe("the settings of a build", () => {
  it("are read from what the command answers", () => {
    expect(settingsIn(answer({ value: "agency", from: "--redact" }))).toEqual({
      resumes: ["cv"],
      out: "out",
      redact: { value: "agency", from: "--redact" },
    });
  });

  it.each(["", "no JSON", "null", "{}", '{ "settings": { "resumes": { "value": [] } } }'])(
    "are not guessed if the answer is `%s`",
    (text) => {
      expect(() => settingsIn(text)).toThrow("resume-pdf does not tell its settings");
    },
  );
});

describe("the redaction of what is published", () => {
  it("is public if nobody says anything", () => {
    expect(redactionFor(null, "usual")).toEqual({
      flags: ["--redact=public"],
      line: "redaction: public (usual for releases; say otherwise with `redact` in resume-pdf.config.yaml)",
    });
  });

  it("is what the configuration says, also that nothing is hidden", () => {
    expect(redactionFor("agency", "resume-pdf.config.yaml:7")).toEqual({
      flags: [],
      line: "redaction: agency (resume-pdf.config.yaml:7)",
    });
    expect(redactionFor("none", "resume-pdf.config.yaml:7")).toEqual({
      flags: [],
      line: "redaction: none, nothing is hidden (resume-pdf.config.yaml:7)",
    });
  });
});

describe("the tag of a release", () => {
  it("is the one that is named, then the input, then the one that was pushed", () => {
    const env = { INPUT_TAG: "v2", GITHUB_REF_TYPE: "tag", GITHUB_REF_NAME: "v3" };
    expect(tagOf("v1", env)).toBe("v1");
    expect(tagOf(undefined, env)).toBe("v2");
    expect(tagOf(undefined, { ...env, INPUT_TAG: "" })).toBe("v3");
  });

  it.each(["--repo=other/one", "-v1", "v1 v2", "v1~1", "v1:x", "v*"])("is never `%s`", (word) => {
    expect(() => tagOf(word, {})).toThrow("is not the name of a tag");
  });
});

describe("the files of a release", () => {
  it("are called as GitHub leaves them, and no more than it takes", () => {
    const named = (count: number) => Array.from({ length: count }, (_, index) => `lin-yi_${index}.en.1p.pdf`);
    expect(() => refuseUnattachable(named(1000))).not.toThrow();
    expect(() => refuseUnattachable(named(1001))).toThrow("a release takes 1000 files, and these are 1001");
    for (const name of ["en/me.pdf", "c#.pdf", "my cv.pdf", "résumé.pdf", "me..pdf", ".me.pdf"])
      expect(() => refuseUnattachable([name])).toThrow(`GitHub would attach ${name} under another name`);
  });
});
