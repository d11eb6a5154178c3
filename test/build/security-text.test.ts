import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { buildFiles, codesOf, ONE, resumeYaml } from "./resumes.ts";

const PATH = "content/jane/resume.yaml";
const buildWith = (basics: object) =>
  buildFiles(
    { [PATH]: resumeYaml({ basics: `basics: ${JSON.stringify({ name: "Jane", ...basics })}` }) },
    ONE,
  );

async function readBack(pdf: Uint8Array | undefined) {
  const task = getDocument({ data: Uint8Array.from(pdf ?? []), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const page = await document.getPage(1);
  const links = (await page.getAnnotations()).map(({ unsafeUrl }) => unsafeUrl);
  const { items } = await page.getTextContent();
  const title = metadata?.get("dc:title");
  await task.destroy();
  return {
    info: info as Record<string, unknown>,
    title,
    links,
    text: items.map((item) => ("str" in item ? item.str : "")).join(""),
  };
}

describe("a text that means something to PDF or XML", () => {
  it.each([
    "</rdf:RDF>",
    "a) /OpenAction (b",
    "back\\slash \\) \\(",
    "<<>> endobj %",
    "]]> &amp; &#60;",
    "\"quoted\" and 'single'",
  ])("is nothing but text: %s", async (name) => {
    // In Markdown, what could be an escape is written as one.
    const { host, diagnostics } = await buildWith({ name: name.replaceAll("\\", "\\\\") });
    expect(diagnostics).toEqual([]);
    const { info, title, text } = await readBack(host.written.get("out/jane.en.1p.pdf"));
    expect(info["Author"]).toBe(name);
    expect(info["Title"]).toBe(`${name} – Résumé`);
    expect(String(title)).toContain(name);
    expect(text.replaceAll("\u00a0", " ")).toContain(name);
    expect(info["Custom"]).toBeUndefined();
  });
});

describe("a link", () => {
  it.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "vbscript:x",
    "ftp://example.com",
    "//example.com",
    "https://exa mple.com",
  ])("leads to the web, a mailbox or a telephone only: not %j", async (url) => {
    const field = await buildWith({ url });
    const inline = await buildWith({ summary: `[x](<${url}>)` });
    for (const { diagnostics, host } of [field, inline]) {
      expect(codesOf(diagnostics)).toEqual([
        expect.stringMatching(/^error (bad-scheme|missing-scheme|bad-url|control-character)$/),
      ]);
      expect(host.written.size).toBe(0);
    }
  });

  it("cannot end the string that it stands in", async () => {
    const url = "https://example.com/)>>/A<</S/JavaScript/JS(app.alert(1))>>";
    const { host, diagnostics } = await buildWith({ url });
    expect(diagnostics).toEqual([]);
    const { links } = await readBack(host.written.get("out/jane.en.1p.pdf"));
    expect(links).toEqual([url]);
  });
});

describe("characters that nobody sees", () => {
  it.each([
    ["\u0000", "control-character"],
    ["\u009b", "control-character"],
    ["\ud800", "control-character"],
    ["\u202e", "direction-control"],
    ["\u2066", "direction-control"],
  ])("are told where they stand, and nothing is built: %j", async (char, code) => {
    const { host, diagnostics } = await buildWith({ label: `Engi${char}neer` });
    expect(diagnostics).toMatchObject([
      { severity: "error", code, file: PATH, range: { line: 2, column: 37 } },
    ]);
    expect(host.written.size).toBe(0);
  });
});
