import { describe, expect, it } from "vitest";
import { blocksOfHtml } from "../../../src/import/markdown/html.ts";
import { withoutLatex } from "../../../src/import/markdown/latex.ts";
import type { Block, ImportNote } from "../../../src/model/intake.ts";

describe("what LaTeX left in Markdown", () => {
  const clean = (line: string) => {
    const notes: ImportNote[] = [];
    return { text: withoutLatex(line, 7, (note) => notes.push(note)), notes };
  };

  it.each([
    ["\\textbf{Example Ltd}", "**Example Ltd**"],
    ["\\emph{Engineer}", "*Engineer*"],
    ["\\textit{Engineer}", "*Engineer*"],
    ["\\texttt{main}", "`main`"],
    ["Example Ltd \\hfill 2019", "Example Ltd\t2019"],
    ["\\href{https://example.com}{site}", "[site](https://example.com)"],
    ["\\url{https://example.com}", "https://example.com"],
    ["\\item built things", "- built things"],
    ["\\begin{itemize}", ""],
    ["\\LaTeX{} and \\TeX", "LaTeX and LaTeX"],
    ["one line\\\\", "one line  "],
    ["5 $\\times$ faster", "5× faster"],
    ["latency $\\leq$ 5", "latency ≤ 5"],
    ["3 $\\sigma$", "3σ"],
    ["$\\alpha$ and $\\beta$", "α and β"],
  ])("becomes what it stands for: %s", (line, text) => {
    const read = clean(line);
    expect(read.text).toBe(text);
    expect(read.notes).toMatchObject([{ kind: "reading", code: "latex", line: 7, before: line }]);
  });

  it.each(["C:\\Users\\lin", "costs $5 and $6", "a \\* b", "50\\%", "\\alphabet soup"])(
    "is told from what only looks like it: %s",
    (line) => expect(clean(line)).toEqual({ text: line, notes: [] }),
  );
});

describe("HTML in Markdown", () => {
  const read = (html: string) => {
    const notes: ImportNote[] = [];
    const blocks = blocksOfHtml(html, 3, (note) => notes.push(note));
    return { drawn: blocks.flatMap(drawn), notes };
  };
  /** Titles with `#`, items with `-`, cells apart by ` | `. */
  const drawn = (block: Block): readonly string[] => {
    switch (block.kind) {
      case "heading":
        return [`${"#".repeat(block.level)} ${block.text}`];
      case "paragraph":
        return block.lines.map(({ text }) => text);
      case "list":
        return block.items.flatMap((item) => item.blocks.flatMap(drawn).map((line) => `- ${line}`));
      case "table":
        return block.rows.map((row) => row.map(({ text }) => text).join(" | "));
      case "separator":
        return ["---"];
    }
  };

  it.each<readonly [string, readonly string[]]>([
    ["<h2>Experience</h2>", ["## Experience"]],
    ["<p align=center>Lin <b>Yi</b></p>", ["Lin **Yi**"]],
    ["<p>one<br>two<br/>three</p>", ["one", "two", "three"]],
    ["<div><div>one</div><div>two</div></div>", ["one", "two"]],
    ["<ul><li>one</li><li>two <i>words</i></li></ul>", ["- one", "- two *words*"]],
    ["<ul><li>one<ul><li>two</li></ul></li></ul>", ["- one", "- - two"]],
    ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", ["a | b", "c | d"]],
    ['<div style="display:flex"><div>Example Ltd</div><div>2019</div></div>', ["Example Ltd\t2019"]],
    ['<a href="https://example.com">site</a>', ["[site](https://example.com)"]],
    ["one<hr>two", ["one", "---", "two"]],
    ["R&amp;D &lt;tag&gt;", ["R&D <tag>"]],
    ["<p>unclosed <b>bold", ["unclosed **bold**"]],
    ["", []],
    ["<p> </p>", []],
  ])("says what it shows: %s", (html, lines) => expect(read(html).drawn).toEqual(lines));

  it("tells of pictures, comments and dead links", () => {
    const { drawn: lines, notes } = read(
      '<p><img src="me.png" alt="Me"><!-- later --><a href="#top">up</a></p>',
    );
    expect(lines).toEqual(["up"]);
    expect(notes.map(({ code }) => code).toSorted()).toEqual(["comment", "dead-link", "image"]);
    expect(notes.every(({ line }) => line === 3)).toBe(true);
  });

  it("loses no word however deep it nests", () => {
    const words = Array.from({ length: 300 }, (_, i) => `w${i}`);
    const { drawn: lines } = read(words.map((word) => `<div>${word}`).join(""));
    expect(lines.join(" ").match(/w\d+/g)).toEqual(words);
  });

  it("loses no word of a text longer than any", () => {
    const words = Array.from({ length: 4_000 }, (_, i) => `word${i}`);
    const { drawn: lines } = read(`<p>${words.join("\n")}</p>`);
    expect(lines.join(" ").match(/word\d+/g)).toEqual(words);
  });
});
