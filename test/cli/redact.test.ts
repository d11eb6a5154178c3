import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "./run.ts";

describe("resume-pdf build --redact", () => {
  const build = (cwd: string, ...words: string[]) =>
    resumePdf(["build", "me.yaml", "--pages", "1", ...words], { cwd });

  it("writes a file of its own beside the full one", () => {
    const cwd = userFolder({ "me.yaml": resumeYaml() });
    expect(build(cwd).code).toBe(0);
    expect(build(cwd, "--redact", "public").code).toBe(0);
    expect(readdirSync(join(cwd, "out")).sort()).toEqual([
      "manifest.json",
      "me.en.1p.pdf",
      "me.en.1p.public.pdf",
    ]);
  });

  it("is a mistake of usage with a profile that there is not, and writes nothing", () => {
    const cwd = userFolder({ "me.yaml": resumeYaml() });
    const { code, stderr } = build(cwd, "--redact", "pubic");
    expect(code).toBe(2);
    expect(stderr).toContain("no résumé here has the redaction profile `pubic`");
    expect(stderr).toContain("did you mean `public`?");
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });

  it("points at what would still tell", () => {
    const summary = "basics: { name: Lin Yi, phone: '+8613800000000', summary: Call 138 0000 0000. }";
    const cwd = userFolder({ "me.yaml": resumeYaml({ basics: summary }) });
    const { code, stderr } = build(cwd, "--redact", "public");
    expect(code).toBe(3);
    expect(stderr).toContain("error redacted-mention  this tells what `public` hides: `basics.phone`");
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});

describe("resume-pdf build --image-root", () => {
  it("opens a folder beside the résumé's own to images", () => {
    const image = "basics: { name: Lin Yi, image: ../photo.png }";
    const cwd = userFolder({ "cv/me.yaml": resumeYaml({ basics: image }), "photo.png": "no picture" });
    const run = (...words: string[]) => resumePdf(["build", "cv/me.yaml", ...words], { cwd }).stderr;
    expect(run()).toContain("it lies outside of cv");
    expect(run("--image-root", ".")).toContain("it is neither a PNG nor a JPEG image");
  });

  it("is, of a résumé in the working folder, that folder", () => {
    const image = "basics: { name: Lin Yi, image: ../photo.png }";
    const root = userFolder({ "cv/me.yaml": resumeYaml({ basics: image }), "photo.png": "no picture" });
    const { stderr } = resumePdf(["build", "me.yaml"], { cwd: join(root, "cv") });
    expect(stderr).toMatch(/photo\.png: it lies outside of the working folder\n/);
  });
});
