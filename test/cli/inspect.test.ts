import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { plainNames } from "../../src/cli/inspection/extract.ts";
import { onePage, rawPdf, text } from "../inspect/raw-pdf.ts";
import { resumePdf, resumeYaml, userFolder } from "./run.ts";

const cwd = userFolder({ "me.yaml": resumeYaml(), "notes.txt": "not a PDF", "empty.pdf": "" });
const run = (...words: string[]) => resumePdf(["inspect", ...words], { cwd });

const DATA = '{ "basics": { "name": "Lin Yi" } }\n';

/** A file inside a PDF, as two objects of which the first has this number. */
const attached = (number: number, name: string, content: string) => [
  `<< /Type /Filespec /UF ${text(name)} /AFRelationship /Source /EF << /F ${number + 1} 0 R >> >>`,
  { dict: "/Subtype /application#2Fjson", stream: content },
];

/** A PDF with something to show in each section. */
const RICH = onePage({
  catalog: `/MarkInfo << /Marked true >> /Lang (en-US) /StructTreeRoot 6 0 R /Outlines 8 0 R
    /PageLabels << /Nums [0 << /S /r >>] >> /AF [10 0 R 12 0 R]`,
  page: `/TrimBox [10 10 602 782]
    /Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.com/) >> /Contents (my site) >>]`,
  content: "/H1 << /MCID 0 >> BDC BT /F1 20 Tf 40 700 Td (Lin Yi) Tj ET EMC",
  objects: [
    "<< /Type /StructTreeRoot /K 7 0 R >>",
    "<< /S /Document /K << /S /H1 /Pg 3 0 R /K 0 /Lang (de) >> >>",
    "<< /First 9 0 R >>",
    "<< /Title (Experience) /Dest [3 0 R /Fit] >>",
    ...attached(10, "resume.json", DATA),
    ...attached(12, "../notes.json", "[]"),
    `<< /Title ${text("Lin Yi\u001b[31m\nclaims PDF/A")} >>`,
  ],
  trailer: "/Info 14 0 R",
});

beforeAll(() => {
  writeFileSync(join(cwd, "rich.pdf"), RICH);
  writeFileSync(join(cwd, "plain.pdf"), onePage({}));
});

describe("inspect", () => {
  it("shows a PDF of ours on one screen, and says how to see more", () => {
    expect(resumePdf(["build", "me.yaml", "--pages", "1"], { cwd }).code).toBe(0);
    const { stdout, stderr, code } = run("out/me.en.1p.pdf");
    expect(code).toBe(0);
    expect(stdout.split("\n").length).toBeLessThan(24);
    expect(stdout).toMatch(/^out\/me\.en\.1p\.pdf: PDF \d\.\d, [\d.]+ KB, 1 page/);
    expect(stdout).toMatch(/^ {2}author +Lin Yi$/m);
    expect(stdout).toMatch(/^ {2}pages +1 × A4 portrait, 210 × 297 mm$/m);
    expect(stdout).toMatch(/^ {2}fonts +\d+, [\d.]+ KB, all embedded$/m);
    expect(stdout).toMatch(/^ {2}links +1: 1 mailto$/m);
    expect(stderr).toContain("--structure");
  });

  it("finds in a PDF of ours what makes it accessible, archivable and importable", () => {
    expect(run("out/me.en.1p.pdf").stdout).toMatch(/^ {2}claims +PDF\/A-3a, PDF\/UA-1$/m);
    expect(run("out/me.en.1p.pdf", "--metadata").stdout).not.toContain("differs");
    expect(run("out/me.en.1p.pdf", "--structure").stdout).toMatch(/^Document\n {2}H1 {2}Lin Yi$/m);
    const { stdout } = run("out/me.en.1p.pdf", "--extract", "resume.json", "--out", "-");
    expect(JSON.parse(stdout)).toMatchObject({ basics: { email: "lin.yi@example.com" } });
  });

  it("finds the text of a PDF of ours", () => {
    const { stdout } = run("out/me.en.1p.pdf", "--text");
    expect(stdout).toContain("lin.yi@example.com");
    expect(stdout).toContain("Built a thing.");
  });

  it("reads PDFs of others, and says what they lack", () => {
    const { stdout, code } = run("plain.pdf");
    expect(code).toBe(0);
    expect(stdout).toContain("not tagged");
    expect(stdout).toMatch(/^ {2}fonts +1, 0\.0 KB, not embedded: Helvetica$/m);
    expect(stdout).toMatch(/^ {2}attachments +none$/m);
  });

  it("takes what follows -- for a file, whatever it looks like", () => {
    expect(run("--text", "--", "plain.pdf").stdout).toBe("Lin Yi\n");
  });

  it("reads Chinese in fonts that are not embedded", () => {
    const bytes = onePage({
      page: "/Resources << /Font << /F1 6 0 R >> >>",
      content: "BT /F1 12 Tf 40 700 Td <67974e00> Tj ET",
      objects: [
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /UniGB-UCS2-H /DescendantFonts [7 0 R] >>",
        `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong /FontDescriptor 8 0 R
          /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>`,
        "<< /Type /FontDescriptor /FontName /STSong /Flags 6 >>",
      ],
    });
    writeFileSync(join(cwd, "song.pdf"), bytes);
    expect(run("song.pdf", "--text")).toMatchObject({ stdout: "林一\n", stderr: "", code: 0 });
  });

  it("reads standard input", () => {
    const { stdout, code } = resumePdf([], { cwd, shell: "inspect - --text < rich.pdf" });
    expect([stdout, code]).toEqual(["Lin Yi\n", 0]);
  });

  it("does not let a title pass for a line of its own", () => {
    expect(run("rich.pdf").stdout).toMatch(/^ {2}title +Lin Yi.* claims PDF\/A$/m);
  });
});

describe("a section", () => {
  it.each([
    ["--metadata", /^PDF +1\.7 +tagged$/m],
    ["--fonts", /^Helvetica +Type 1 +not embedded! +WinAnsiEncoding +no ToUnicode +on page 1$/m],
    [
      "--pages",
      /^page 1 +labelled i +custom portrait +208\.8 × 272\.3 mm +media 215\.9 × 279\.4 mm; trim .+ at 3\.5, 3\.5$/m,
    ],
    ["--outline", /^Experience {2}\(page 1\)$/m],
    ["--structure", /^Document\n {2}H1 \[lang de\] {2}Lin Yi$/m],
    ["--links", /^page 1 +https:\/\/example\.com\/ +my site$/m],
    ["--attachments", /^resume\.json +application\/json +0\.0 KB +Source$/m],
    ["--text", /^Lin Yi\n$/],
  ])("%s is shown alone without a heading, so that it can be piped on", (flag, expected) => {
    const { stdout, stderr, code } = run("rich.pdf", flag);
    expect(stdout).toMatch(expected);
    expect(stderr).toBe("");
    expect(code).toBe(0);
  });

  it("has a heading among others, in the same order however they are asked for", () => {
    const { stdout } = run("rich.pdf", "--text", "--fonts");
    expect(stdout).toMatch(/^fonts\n {2}Helvetica.*\n\ntext\n {2}Lin Yi\n$/);
  });

  it("is there for everything by --all, and named in --help", () => {
    const headings = [...run("rich.pdf", "--all").stdout.matchAll(/^(\w+)$/gm)].map(([name]) => name);
    expect(headings).toHaveLength(8);
    const help = run("--help").stdout;
    for (const heading of headings) expect(help).toContain(`--${heading}`);
  });
});

describe("--json", () => {
  it("prints everything", () => {
    const inspection = JSON.parse(run("rich.pdf", "--json").stdout);
    expect(inspection).toMatchObject({
      version: "1.7",
      tagged: true,
      language: "en-US",
      standards: [],
      pages: [{ number: 1, label: "i", text: "Lin Yi" }],
      structure: [{ role: "Document", children: [{ role: "H1", lang: "de" }] }],
      attachments: [{ name: "resume.json", bytes: DATA.length }, { name: "../notes.json" }],
      problems: [],
    });
  });

  it("prints only what is asked for, if something is", () => {
    expect(Object.keys(JSON.parse(run("rich.pdf", "--json", "--fonts", "--links").stdout))).toEqual([
      "fonts",
      "links",
      "problems",
    ]);
  });
});

describe("--extract", () => {
  const out = (...words: string[]) => run("rich.pdf", "--extract", ...words);

  it("writes a file to standard output, byte for byte", () => {
    expect(out("resume.json", "--out", "-").stdout).toBe(DATA);
    expect(out("resume.json", "-o", "-").stdout).toBe(DATA);
  });

  it("writes it to a file, in a folder that need not be there", () => {
    const { stderr, code } = out("resume.json", "-o", "some/where/data.json");
    expect([stderr, code]).toEqual([`${join("some/where/data.json")}\n`, 0]);
    expect(readFileSync(join(cwd, "some/where/data.json"), "utf8")).toBe(DATA);
  });

  it("writes it under its own name, over nothing that is there", () => {
    expect(out("resume.json").code).toBe(0);
    expect(readFileSync(join(cwd, "resume.json"), "utf8")).toBe(DATA);
    const { stderr, code } = out("resume.json");
    expect(stderr).toContain("resume.json: is there already");
    expect(code).toBe(2);
  });

  it("writes all files into a folder, whatever folders their names wish for", () => {
    expect(out("all", "--out", "files").code).toBe(0);
    expect(readFileSync(join(cwd, "files/resume.json"), "utf8")).toBe(DATA);
    expect(readFileSync(join(cwd, "files/notes.json"), "utf8")).toBe("[]");
    expect(existsSync(join(cwd, "notes.json"))).toBe(false);
  });

  it.each([
    [["resume.jsn"], "did you mean `resume.json`?"],
    [["x"], "there are `resume.json`, `../notes.json`"],
    [["all", "--out", "-"], "one file was to be written, and there are 2"],
    [["resume.json", "--json"], "`--extract` shows nothing, so there is no `--json`"],
  ])("refuses %j", (words, message) => {
    const { stderr, code } = out(...words);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it("says when there is nothing to take out", () => {
    const { stderr, code } = run("plain.pdf", "--extract", "all");
    expect(stderr).toContain("there are no files in the PDF");
    expect(code).toBe(2);
  });

  it("takes no name that leaves the folder, hides, clashes or steers", () => {
    const names = ["../../a", "C:\\x\\b", ".bashrc", "", "..", "A", "a\u202e\u0007?.txt", "a/"];
    const files = names.map((name) => ({ name, content: new Uint8Array() }));
    expect(plainNames(files)).toEqual([
      "a",
      "b",
      "bashrc",
      "attachment-4",
      "attachment-5",
      "6-A",
      "a.txt",
      "attachment-8",
    ]);
  });
});

describe("what cannot be inspected", () => {
  it.each([
    ["a file that is not there", ["gone.pdf"], "gone.pdf: no such file"],
    ["a folder", ["."], ".: is a folder"],
    ["an empty file", ["empty.pdf"], "empty.pdf error empty-file"],
    ["another file", ["notes.txt"], "notes.txt error not-a-pdf"],
    ["no file", [], "which PDF?"],
    ["two files", ["rich.pdf", "plain.pdf"], "plain.pdf"],
    ["two files behind --", ["rich.pdf", "--", "plain.pdf"], "one PDF at a time"],
    ["an unknown flag beside -o", ["rich.pdf", "-o", "x", "--frobnicate"], "unknown flag `--frobnicate`"],
    ["an output for nothing", ["rich.pdf", "--out", "x"], "`--out` goes with `--extract` only"],
    ["an unknown section", ["rich.pdf", "--font"], "did you mean `--fonts`?"],
  ])("is a mistake in the command line: %s", (_name, words, message) => {
    const { stdout, stderr, code } = run(...words);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("in a part is a warning, and the rest is shown", () => {
    writeFileSync(
      join(cwd, "odd.pdf"),
      onePage({ catalog: "/Metadata 6 0 R", objects: [{ dict: "", stream: "<a><b>" }] }),
    );
    const { stdout, stderr, code } = run("odd.pdf");
    expect(stderr).toContain("odd.pdf warning unreadable-part  the XMP packet is not well-formed");
    expect(stdout).toContain("Letter");
    expect(code).toBe(0);
  });

  it("does not end the program where pdf.js leaves the rejection of a page that nobody waits for", () => {
    const pages = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 612 792] >>",
      "<< /Type /Page /Parent 2 0 R >>",
      "<< /Type /Page /Parent 2 0 R >>",
    ];
    const written = Buffer.from(rawPdf(pages)).toString("latin1");
    // The cross references of both pages lead into the catalog.
    const damaged = written.replace(
      /(?:\d{10} 00000 n \n){2}trailer/,
      `${"0000000017 00000 n \n".repeat(2)}trailer`,
    );
    expect(damaged).not.toBe(written);
    writeFileSync(join(cwd, "stray.pdf"), damaged, "latin1");
    const { stdout, stderr, code } = run("stray.pdf", "--all");
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([code, stdout !== ""]).toEqual([0, true]);
  });

  it("is told in one line if its pages are lost", () => {
    writeFileSync(join(cwd, "lost.pdf"), rawPdf(["<< /Type /Catalog >>"]));
    const { stderr, code } = run("lost.pdf");
    expect(stderr).toMatch(/^lost\.pdf error damaged-pdf {2}the PDF is damaged: .+\n {2}hint: .+\n$/);
    expect(code).toBe(2);
  });
});
