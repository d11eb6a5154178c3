import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { parseResume } from "../../src/content/index.ts";
import { type Imported, importResume } from "../../src/import.ts";
import { type Diagnostic, ResumeError } from "../../src/model/diagnostic.ts";
import { onePage } from "../inspect/raw-pdf.ts";

/** What nobody should give to the importer, and somebody will: it answers with a résumé or says why there is none. */
type Answer = Imported | readonly Diagnostic[];

async function answerTo(input: string | Uint8Array, file = "cv.md"): Promise<Answer> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  try {
    return await importResume(bytes, { file });
  } catch (error) {
    if (error instanceof ResumeError) return error.diagnostics;
    throw error;
  }
}

/** The one thing that is wrong with a file. */
async function refusalOf(input: string | Uint8Array, file?: string): Promise<Diagnostic> {
  const answer = await answerTo(input, file);
  if ("yaml" in answer) throw new Error(`it was read as ${answer.yaml.slice(0, 200)}`);
  const [only, second] = answer;
  if (only === undefined || second !== undefined) throw new Error(`${answer.length} problems instead of one`);
  return only;
}

/** The answer is one that a user can do something with. */
function expectToHelp(answer: Answer): void {
  if ("yaml" in answer) {
    const { diagnostics } = parseResume({ file: "resume.yaml", text: answer.yaml });
    expect(
      diagnostics.filter(({ severity, code }) => severity === "error" && code === "yaml-syntax"),
    ).toEqual([]);
    return;
  }
  expect(answer.length).toBeGreaterThan(0);
  for (const { code, message, hint } of answer) {
    expect(code).toMatch(/^[a-z-]+$/);
    expect(message).not.toMatch(/\.$|undefined|\[object/);
    expect(hint).toBeTruthy();
  }
}

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

const BYTES = 120_000;
/** A text repeated until a file is full of it. */
const fullOf = (text: string): string => text.repeat(Math.floor(BYTES / Buffer.byteLength(text)));

describe("a file that is no résumé", () => {
  it.each<readonly [string, string | Uint8Array, string]>([
    ["an empty file", "", "empty-file"],
    ["a blank file", " \n\t\n\u3000\n", "empty-file"],
    ["a byte order mark alone", "\ufeff", "empty-file"],
    ["a program", Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 7) % 256), "not-text"],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82),
      "not-text",
    ],
    ["a text with NULs", "Lin Yi\0Experience\0", "not-text"],
    [
      "bytes of no encoding",
      Uint8Array.of(0x4c, 0x81, 0xff, 0xfe, 0xff, 0x80, 0xff, 0xfd),
      "unknown-encoding",
    ],
    ["more than half a megabyte", "Lin Yi\n".repeat(80_000), "too-large"],
    ["more lines than anybody reads", "a\n".repeat(10_001), "too-large"],
    ["one endless line", `# Lin Yi\n\n${"a ".repeat(100_000)}`, "too-large"],
    ["a résumé file", "basics:\n  name: Lin Yi\n", "own-format"],
  ])("is refused by name, with a hint: %s", async (_name, input, code) => {
    const refusal = await refusalOf(input);
    expect(refusal).toMatchObject({ severity: "error", code, file: "cv.md" });
    expectToHelp([refusal]);
  });

  it("says which line is too long", async () => {
    expect((await refusalOf(`# Lin Yi\n\n${"a".repeat(20_000)}`)).message).toBe(
      "line 3 has more than 10000 characters",
    );
  });

  it("says where JSON stops being JSON", async () => {
    const refusal = await refusalOf(
      '{\n  "basics": {\n    "name": "Lin Yi"\n    "label": 3 }\n}',
      "resume.json",
    );
    expect(refusal.range).toMatchObject({ line: 4 });
    expectToHelp([refusal]);
  });
});

describe("a PDF that cannot be read", () => {
  it("is refused for its password", async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: "secret" });
    const refusal = await refusalOf(await document.save(), "cv.pdf");
    expect(refusal).toMatchObject({ code: "encrypted-pdf", file: "cv.pdf" });
    expectToHelp([refusal]);
  });

  it("is refused for being a picture", async () => {
    const scan = onePage({
      content: "q 612 0 0 792 0 0 cm /Im Do Q",
      page: "/Resources << /XObject << /Im 6 0 R >> >>",
      objects: [
        {
          dict: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
          stream: "\0",
        },
      ],
    });
    const refusal = await refusalOf(scan, "cv.pdf");
    expect(refusal).toMatchObject({
      code: "no-text",
      message: "the PDF holds pictures of text, and no text",
    });
    expectToHelp([refusal]);
  });

  it.each([20, 200, 500])("is refused or read when it was cut off after %i bytes", async (length) => {
    const answer = await answerTo(onePage({}).subarray(0, length), "cv.pdf");
    expectToHelp(answer);
  });
});

describe("a file with little in it", () => {
  it("gives what its front matter says, and tells what is missing", async () => {
    const answer = await answerTo("---\nname: Lin Yi\ntitle: Engineer\nlayout: cv\n---\n");
    if (!("yaml" in answer)) throw new Error("it was refused");
    expect(answer.value).toMatchObject({ basics: { name: "Lin Yi", label: "Engineer" } });
    expect(answer.notes.map(({ code }) => code)).toContain("front-matter");
  });

  it("is imported without what a damaged character was", async () => {
    const whole = new TextEncoder().encode("林一\n\n工作经历\n\n示例公司的工程师");
    const answer = await answerTo(whole.subarray(0, -1), "cv.txt");
    if (!("yaml" in answer)) throw new Error("it was refused");
    expect(answer.yaml).toContain("示例公司的工程");
    expect(answer.notes.map(({ kind }) => kind)).toContain("uncertain");
  });

  it("is imported without byte order marks in the middle, and lone surrogates", async () => {
    const answer = await answerTo("\ufeff# Lin Yi\n\n\ufeff## Summary\n\nBuilds\ufeff things\n");
    if (!("yaml" in answer)) throw new Error("it was refused");
    expect(answer.yaml).toContain("Builds things");
    const surrogates = Uint8Array.of(0xed, 0xa0, 0x80, ...new TextEncoder().encode("Lin Yi builds"));
    expectToHelp(await answerTo(surrogates));
  });

  it.each(["utf16le", "utf16be"])("is imported from UTF-16 with and without its mark: %s", async (order) => {
    for (const mark of ["\ufeff", ""]) {
      const bytes = Buffer.from(
        `${mark}# Lin Yi\n\n## Summary\n\nBuilds things that last, with people.\n`,
        "utf16le",
      );
      const answer = await answerTo(order === "utf16be" ? bytes.swap16() : bytes);
      if (!("yaml" in answer)) throw new Error(`it was refused: ${JSON.stringify(answer)}`);
      expect(answer.value).toMatchObject({ basics: { name: "Lin Yi" } });
    }
  });

  it("keeps the words around a picture that is embedded in it", async () => {
    const picture = `data:image/png;base64,${"iVBORw0KGgo".repeat(8_000)}`;
    const answer = await answerTo(`# Lin Yi\n\n![Photo](${picture})\n\n## Summary\n\nBuilds things\n`);
    if (!("yaml" in answer)) throw new Error("it was refused");
    expect(answer.yaml.length).toBeLessThan(1_000);
    expect(answer.yaml).toContain("Builds things");
    expect(answer.notes.map(({ code }) => code)).toContain("image");
  });
});

describe("a file that repeats itself", () => {
  const repeated: readonly (readonly [string, string])[] = [
    ["letters", lines(1_500, () => "a")],
    ["bullets", lines(1_500, (i) => `- point ${i}`)],
    [
      "bullets below an entry",
      `## Experience\n\n### Engineer, Example Ltd\n\n${lines(1_500, (i) => `- point ${i}`)}`,
    ],
    ["headings of every level", lines(1_500, (i) => `${"#".repeat((i % 6) + 1)} Heading ${i}`)],
    ["one heading", lines(1_500, () => "## Experience")],
    ["titles in two languages", lines(1_500, (i) => (i % 2 ? "## Experience" : "## 工作经历"))],
    ["dated lines", lines(1_000, (i) => `2019.0${(i % 9) + 1} - 2020.03 Example Ltd, Engineer`)],
    ["rows of a table", `| a | b |\n|---|---|\n${lines(1_500, (i) => `| ${i} | b |`)}`],
    ["cells of a row", `|${"a|".repeat(2_000)}\n|${"-|".repeat(2_000)}\n|${"b|".repeat(2_000)}`],
    ["rulers", lines(2_000, (i) => (i % 2 ? "=====" : `text ${i}`))],
    ["fences", lines(2_000, (i) => (i % 2 ? "```" : "text"))],
    ["drafts", lines(2_000, (i) => `TODO ${i}`)],
    ["gaps", lines(40, () => `### x${" ".repeat(9_000)}x`)],
    ["tabs", lines(40, () => `- x${"\t".repeat(9_000)}x`)],
    ["blanks", `x\n${lines(4_000, () => " ".repeat(20))}\nx`],
    ["names", lines(2_000, () => "# Lin Yi")],
    ["contacts", lines(2_000, () => "Email: a@example.com | +86 138 0000 0000 | https://example.com")],
  ];

  it.each(repeated)("is read or refused: %s", async (_name, text) => {
    for (const file of ["cv.md", "cv.txt"]) expectToHelp(await answerTo(text, file));
  });
});

describe("lines that are full of one thing", () => {
  const things =
    "[ ] < ( * ** _ ` $a $\\a$ [a]( [a](b) ![a](b) <a> <!-- & &amp; https:// a@ a@b.c a. 1. **a** *a_b , ， 、 2019- 2019.01- Jan \" “ ' | a| \\ \\textbf{ { ^a ~ : : · • Â Ã© 中文没有空格 中文,没有:空格; 林一 <b> <div> <ul><li>".split(
      " ",
    );
  it.each([...things, " ", "\t", "\u3000", "# ", "> ", "- ", "1. ", "a ", "A b "])(
    "are read or refused: %j",
    async (thing) => {
      const line = thing.repeat(Math.floor(800 / thing.length));
      const text = lines(10, () => line);
      for (const [input, file] of [
        [text, "cv.md"],
        [text.replaceAll("\n", "\n\n"), "cv.txt"],
        [
          `# Lin Yi\n\n## Experience\n\n### Engineer, Example Ltd\n\n${lines(10, () => `- ${line}`)}`,
          "cv.md",
        ],
        [lines(150, () => thing.repeat(16)), "cv.md"],
      ] as const)
        expectToHelp(await answerTo(input, file));
    },
  );
});

describe("nesting that has no end", () => {
  it.each<readonly [string, string]>([
    ["lists", lines(900, (i) => `${"  ".repeat(Math.min(i, 240))}- level`)],
    ["lists of a thousand levels, two spaces each", lines(400, (i) => `${"  ".repeat(i)}- level ${i}`)],
    ["lists in one line", "- ".repeat(2_000)],
    ["quotations in one line", `${"> ".repeat(2_000)}a`],
    ["quotations", lines(200, (i) => `${">".repeat(i)} a`)],
    ["elements", `${lines(2_000, () => "<div><b>")}a${lines(2_000, () => "</b></div>")}`],
    ["lists of HTML", lines(2_000, () => "<ul><li>a")],
    ["tables of HTML", lines(2_000, () => "<table><tr><td>")],
    ["brackets", lines(20, () => "[".repeat(2_000))],
    ["emphasis", lines(20, () => "*a **b ".repeat(400))],
    ["front matter", `---\n${lines(500, (i) => `${" ".repeat(i)}k:`)}\n---\n`],
    ["a flow in front matter", `---\na: ${"[".repeat(9_000)}\n---\n`],
    ["objects", fullOf('{"a":')],
    ["objects that end", `${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)}`],
    ["arrays", `{"basics":{"name":"Lin Yi"},"x":${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
    ["arrays without end", "[".repeat(9_000)],
    ["a résumé file", `basics:\n${lines(500, (i) => `${" ".repeat(i + 1)}k:`)}`],
  ])("is read or refused: %s", async (_name, text) => {
    for (const file of ["cv.md", "cv.txt"]) expectToHelp(await answerTo(text, file));
  });

  const nested = (levels: number) =>
    `# Lin Yi\n\n## Summary\n\n${lines(levels, (i) => `${"  ".repeat(i)}- w${i}.`)}`;

  it("loses no word down to twenty levels", async () => {
    const answer = await answerTo(nested(20));
    if (!("yaml" in answer)) throw new Error("it was refused");
    expect(answer.yaml.match(/w\d+\./g)).toHaveLength(20);
  });

  it("says what is missing further down", async () => {
    const answer = await answerTo(nested(400));
    if (!("yaml" in answer)) throw new Error("it was refused");
    expect(answer.notes).toContainEqual(
      expect.objectContaining({ kind: "missing", code: "too-deep", line: 34 }),
    );
    expect(answer.yaml).toContain("w28.");
  });

  it("is refused at two thousand levels, which are longer than any file", async () => {
    expect(await refusalOf(nested(2_000))).toMatchObject({ code: "too-large" });
  });
});

describe("noise", () => {
  const help = async (bytes: string | Uint8Array, file: string) => expectToHelp(await answerTo(bytes, file));
  const file = fc.constantFrom("cv.md", "cv.txt");

  it("of bytes is read or refused", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), file, help), { numRuns: 200 });
  });

  it("of characters is read or refused", async () => {
    const text = fc.string({ unit: "binary", maxLength: 300 });
    await fc.assert(fc.asyncProperty(text, file, help), { numRuns: 150 });
  });

  it("of Markdown's own marks is read or refused", async () => {
    const piece = fc.constantFrom(
      ..."[]()<>*_`#|-~$\\{}&:.,\"' \n中a1=>+",
      "\n\n",
      "## ",
      "- ",
      "2019 - 2020",
      "Experience",
    );
    const text = fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(""));
    await fc.assert(fc.asyncProperty(text, file, help), { numRuns: 200 });
  });

  it("of JSON is read or refused", async () => {
    const value = fc
      .json({ maxDepth: 4 })
      .map((json) => `{"basics":${json},"work":[${json}],"skills":${json}}`);
    await fc.assert(fc.asyncProperty(value, fc.constant("resume.json"), help), { numRuns: 100 });
  });
});
