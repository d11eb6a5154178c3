import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import type { StructureElement, Tag } from "../../src/model/structure.ts";
import { Tagger } from "../../src/pdf/draw/tagger.ts";
import type { LaidOutNode, LaidOutProps } from "../../src/pdf/laid-out.ts";
import type { GlyphRun, Line } from "../../src/pdf/typeset/types.ts";
import { memoryHost } from "../support/memory-host.ts";
import { structureAsText } from "../support/pdf-structure.ts";
import { rasterizer } from "../support/rasterizer.ts";
import { photos, sources } from "../support/samples.ts";

/** A run of words, and where it leads. */
type Words = string | { readonly words: string; readonly link: string };

/** A line of runs, as far as the structure tree looks at it. */
function line(...words: readonly Words[]): Line {
  const texts = words.map((run) => (typeof run === "string" ? { words: run, link: undefined } : run));
  const runs = texts.map(({ words: text, link }, i) => {
    const start = texts.slice(0, i).reduce((sum, before) => sum + before.words.length, 0);
    return { start, end: start + text.length, positions: [], attributes: { font: [], fontSize: 10, link } };
  });
  return { string: texts.map((run) => run.words).join(""), runs } as unknown as Line;
}

const text = (props: LaidOutProps, ...lines: readonly Line[]): LaidOutNode => ({
  type: "TEXT",
  props,
  lines,
});
const tagged = (tag: Tag, ...words: readonly Words[]): LaidOutNode => text({ tag }, line(...words));
const flow = (name: string, ...children: LaidOutNode[]): LaidOutNode => ({
  type: "VIEW",
  props: { flow: { name } },
  children,
});

/** Draws pages in the order of their nodes, as react-pdf does, and says which mark each run got. */
function drawn(pages: readonly (readonly LaidOutNode[])[], lang = "zh") {
  const document = { children: pages.map((children): LaidOutNode => ({ type: "PAGE", children })) };
  const tagger = new Tagger(document, lang);
  const marks: string[] = [];
  let annotations = 0;
  const drawRun = ({ positions, attributes: { link } }: GlyphRun): void => {
    if (link) tagger.addLink(link, annotations++);
    marks.push(tagger.markRun(positions, [0, 0, 9, 9]).open());
  };
  const drawNode = (node: LaidOutNode): void => {
    for (const { runs } of node.lines ?? []) for (const run of runs) drawRun(run);
    if (node.type === "IMAGE") marks.push(tagger.markImage([1, 2, 3, 4]).open());
    for (const child of node.children ?? []) drawNode(child);
  };
  for (const page of document.children) {
    tagger.beginPage();
    annotations = 0;
    drawNode(page);
  }
  return { marks, root: tagger.structure, outline: outlineOf(tagger.structure) };
}

/** A structure tree on one line: roles, languages, and marks as page.identifier. */
function outlineOf({ role, lang, children }: StructureElement): string {
  const inside = children.map((child) => {
    if ("role" in child) return outlineOf(child);
    return "mcid" in child ? `${child.page}.${child.mcid}` : `link ${child.page}.${child.annotation}`;
  });
  return `${role}${lang === undefined ? "" : `:${lang}`}(${inside.join(" ")})`;
}

describe("reading order (ISO 14289-1 7.2)", () => {
  const side = (words: string) => flow("side", tagged({ within: [] }, words));
  const main = (words: string) => flow("main", tagged({ within: [] }, words));

  it("is the main flow through all pages, then the one beside it", () => {
    const pages = [
      [main("一"), side("甲")],
      [main("二"), side("乙")],
    ];
    expect(drawn(pages).outline).toBe("Document(P(0.0) P(1.0) P(0.1) P(1.1))");
  });

  it("begins with what stands in no flow", () => {
    expect(drawn([[main("正文"), tagged({ role: "H1", within: [] }, "姓名")]]).outline).toBe(
      "Document(H1(0.1) P(0.0))",
    );
  });

  it("is the order of the texts where pages draw them otherwise", () => {
    const { outline, marks } = drawn([[side("甲"), main("一")]]);
    expect(marks).toEqual(["/P <</MCID 0>> BDC", "/P <</MCID 1>> BDC"]);
    expect(outline).toBe("Document(P(0.0) P(0.1))");
  });
});

describe("elements (ISO 32000-1 14.7.2)", () => {
  const list = (id: string): Tag["within"] => [
    { role: "L", id: "list" },
    { role: "LI", id },
  ];

  it("stand in those that their tags name, which are one wherever they go on", () => {
    const pages = [
      [tagged({ role: "Lbl", within: list("a") }, "•"), tagged({ role: "LBody", within: list("a") }, "一")],
      [tagged({ role: "Lbl", within: list("b") }, "•"), tagged({ role: "LBody", within: list("b") }, "二")],
    ];
    expect(drawn(pages).outline).toBe("Document(L(LI(Lbl(0.0) LBody(0.1)) LI(Lbl(1.0) LBody(1.1))))");
  });

  it("are one for a paragraph that a page break divides, with marks on both pages", () => {
    const identity = {};
    const part = (words: string) => text({ identity }, line(words));
    const { outline, root } = drawn([[part("一")], [part("二")]]);
    expect(outline).toBe("Document(P(0.0 1.0))");
    expect(root.children).toMatchObject([{ text: "一二" }]);
  });

  it("tell of a heading where it stands, and all that it says", () => {
    expect(drawn([[tagged({ role: "H2", within: [] }, "工作", "经历")]]).root.children).toMatchObject([
      { role: "H2", text: "工作经历", box: [0, 0, 9, 9] },
    ]);
  });
});

describe("what is no content is an artifact (ISO 14289-1 7.1, 7.8)", () => {
  it.each([
    ["a running line", { onPage: 2 }],
    ["a head that is repeated overleaf", { continues: "work" }],
    ["what stands on each page of a flow", { withFlow: "side" }],
  ])("%s", (_, place) => {
    const { marks, outline } = drawn([[text({ place }, line("姓名")), tagged({ within: [] }, "正文")]]);
    expect(marks).toEqual(["/Artifact <</Type /Pagination>> BDC", "/P <</MCID 0>> BDC"]);
    expect(outline).toBe("Document(P(0.0))");
  });

  it.each([undefined, ""])("a picture with %j for words", (alt) => {
    const picture: LaidOutNode = { type: "IMAGE", props: alt === undefined ? {} : { alt } };
    const { marks, outline } = drawn([[picture]]);
    expect(marks).toEqual(["/Artifact BMC"]);
    expect(outline).toBe("Document()");
  });
});

describe("a figure (ISO 14289-1 7.3)", () => {
  it("has its alternative text and its place", () => {
    const { root, marks } = drawn([[{ type: "IMAGE", props: { alt: "林一的照片" } }]]);
    expect(marks).toEqual(["/Figure <</MCID 0>> BDC"]);
    expect(root.children).toMatchObject([{ role: "Figure", alt: "林一的照片", box: [1, 2, 3, 4] }]);
  });
});

describe("a link (ISO 14289-1 7.18.5)", () => {
  const url = "https://example.com/";
  const link = (words: string, to = url) => ({ words, link: to });

  it("holds its annotation before its words", () => {
    const { outline, root } = drawn([[tagged({ within: [] }, "见", link("这里"), "。")]]);
    expect(outline).toBe("Document(P(0.0 Link(link 0.0 0.1) 0.2))");
    expect(root.children).toMatchObject([
      { children: [{}, { role: "Link", text: "这里", contents: url }, {}] },
    ]);
  });

  it("over two lines is one, with an annotation for each", () => {
    const { outline, root } = drawn([[text({}, line("见", link("长长的")), line(link("名字"), "。"))]]);
    expect(outline).toBe("Document(P(0.0 Link(link 0.0 0.1 link 0.1 0.2) 0.3))");
    expect(root.children).toMatchObject([{ children: [{}, { text: "长长的名字" }, {}] }]);
  });

  it("to another place is another one, and so is one after other words", () => {
    const other = link("乙", "https://example.org/");
    expect(drawn([[tagged({ within: [] }, link("甲"), other)]]).outline).toBe(
      "Document(P(Link(link 0.0 0.0) Link(link 0.1 0.1)))",
    );
    expect(drawn([[tagged({ within: [] }, link("甲"), "和", link("乙"))]]).outline).toBe(
      "Document(P(Link(link 0.0 0.0) 0.1 Link(link 0.1 0.2)))",
    );
  });
});

describe("language (ISO 14289-1 7.2, WCAG 2.2 3.1.2)", () => {
  const spoken = (lang: string, ...words: readonly Words[]) =>
    drawn([[tagged({ within: [] }, ...words)]], lang).outline;

  it("is the document's for a term among Chinese words", () => {
    expect(spoken("zh", "用", "Rust", "重写")).toBe("Document(P(0.0 0.1 0.2))");
  });

  it("is English for a line all in Latin letters", () => {
    expect(spoken("zh", "Senior ", "Engineer")).toBe("Document(P(Span:en(0.0 0.1)))");
  });

  it("is English for a link all in Latin letters, whatever is around it", () => {
    expect(spoken("zh", "见", { words: "example.com", link: "https://example.com" })).toBe(
      "Document(P(0.0 Link(link 0.0 Span:en(0.1))))",
    );
  });

  it("is the document's for figures and single letters, which are no words", () => {
    expect(spoken("zh", "2016–2019", " A")).toBe("Document(P(0.0 0.1))");
  });

  it("is Chinese for Han in English words", () => {
    expect(spoken("en", "Lin Yi ", "林一", " Ltd")).toBe("Document(P(0.0 Span:zh(0.1) 0.2))");
  });

  it("is the element's own where its tag says so", () => {
    expect(drawn([[tagged({ within: [], lang: "en" }, "Rust", "生锈")]], "zh").outline).toBe(
      "Document(P:en(0.0 Span:zh(0.1)))",
    );
  });
});

const LAYOUTS = ["classic", "sidebar", "scholar"];
const SAMPLES = [
  { sample: "infra-lead", lang: "zh" },
  { sample: "cloud-architect", lang: "en" },
];
const CASES = SAMPLES.flatMap((one) => LAYOUTS.map((layout) => ({ ...one, layout })));

async function built(
  { sample, lang, layout }: (typeof CASES)[number],
  standard?: "none",
): Promise<Uint8Array> {
  const host = memoryHost({ ...sources, ...photos });
  const inputs = [`content/${sample}/resume.yaml`];
  const wishes = { inputs, langs: [lang], pages: [2 as const], layouts: [layout], out: "out" };
  const { manifest } = await build(host, { ...wishes, ...(standard && { standard }) });
  expect(manifest.outputs).toHaveLength(1);
  const pdf = host.written.get(`out/${manifest.outputs[0]?.file}`);
  if (!pdf) throw new Error(`${sample} was not written`);
  return pdf;
}

describe.each(CASES)("$sample on two pages of $layout", (one) => {
  it("is read in the order and with the roles that were looked over", async () => {
    const tree = await structureAsText(await built(one));
    expect(tree.split("\n").length).toBeGreaterThan(100);
    await expect(tree).toMatchFileSnapshot(`../goldens/structure/${one.sample}.${one.layout}.txt`);
  });

  it("looks as it does without tags, to the pixel", async () => {
    const plain = await withoutMarks(await built(one, "none"));
    const [tags, none] = await Promise.all([await built(one), plain].map(pictures));
    expect(tags).toHaveLength(2);
    expect(tags).toEqual(none);
  });
});

/** The same pages without marked content (ISO 32000-1 14.6). */
async function withoutMarks(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  for (const { node } of document.getPages()) {
    const content = node.Contents();
    const stream = content instanceof PDFArray ? content.lookup(0) : content;
    if (!(stream instanceof PDFRawStream)) throw new Error("a page has no content");
    const operators = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1").split("\n");
    const plain = operators.filter((operator) => !/\b(?:BDC|BMC|EMC)$/.test(operator));
    expect(plain.length).toBeLessThan(operators.length);
    node.set(PDFName.of("Contents"), document.context.register(document.context.stream(plain.join("\n"))));
  }
  return document.save();
}

/** What PDFium makes of the pages, as digests: a difference of pictures is too long to print. */
async function pictures(pdf: Uint8Array): Promise<string[]> {
  const digests: string[] = [];
  for await (const { width, height, rgb } of (await rasterizer()).pictures(pdf, 100)) {
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", Uint8Array.from(rgb))).toString("hex");
    digests.push(`${width} × ${height}: ${digest}`);
  }
  return digests;
}
