import { beforeAll, describe, expect, it } from "vitest";
import type { Block, Blocks } from "../../src/model/intake.ts";
import { type Bullet, type Entry, type Paragraph, plainText, type Rich } from "../../src/model/selected.ts";
import { type BuiltSample, buildSamples } from "../support/samples.ts";
import { nodesOf, withDescendants } from "../support/selected.ts";
import { blocksOf, headingsIn, itemsOf, linesIn, plain } from "./read.ts";

/** Spaces between Chinese and Latin are the typesetter's: no text of ours depends on them. */
const normal = (text: string): string =>
  text
    .replace(/[\u00a0\u2002]/g, " ")
    .replace(/(?<=\p{Script=Han}|[，。、；：（）“”～]) +| +(?=\p{Script=Han}|[，。、；：（）“”～])/gu, "")
    .replace(/(?<!\S) | (?!\S)/g, "");

const said = (rich: Rich | undefined): string => (rich ? normal(plainText(rich)) : "");

interface Imported extends BuiltSample {
  readonly blocks: Blocks["blocks"];
}

const imported: Imported[] = [];

beforeAll(async () => {
  const { samples } = buildSamples({ layouts: ["classic", "sidebar", "scholar"] });
  for (const sample of samples) imported.push({ ...sample, blocks: (await blocksOf(sample.bytes)).blocks });
}, 120_000);

/** What of the things that a sample shows does not come back, by name. */
const lostOf = <T>(all: readonly T[], isFound: (one: T) => boolean, name: (one: T) => string) => ({
  count: all.length,
  lost: all.filter((one) => !isFound(one)).map(name),
});

const nodes = <K extends "bullet" | "entry" | "paragraph">(kind: K, { shown }: BuiltSample) =>
  nodesOf(shown).filter((node) => node.kind === kind);

/** The words of an item itself, as they are on the page: a lead, a mark, a text. */
function says(text: string, { lead, text: rest }: Bullet): boolean {
  const [first, last] = [said(lead), said(rest)];
  const between = text.slice(first.length, text.length - last.length);
  return text.startsWith(first) && text.endsWith(last) && /^[:：.。]? ?$/.test(between);
}

const ownText = (blocks: readonly Block[]): string =>
  normal(plain(linesIn(blocks.filter(({ kind }) => kind === "paragraph")).join("")));

describe("what comes back of our own PDFs without their data", () => {
  it("the title of every section, in order, and no other below the name", () => {
    expect(imported.length).toBeGreaterThan(30);
    const wrong = imported.flatMap(({ entry, shown, blocks }) => {
      const wanted = shown.sections.map(({ title }) => said(title));
      const [name, ...found] = headingsIn(blocks).map(normal);
      const isSame = name === said(shown.basics.name) && same(found, wanted, entry.layout === "sidebar");
      return isSame ? [] : [{ file: entry.file, found: [name, ...found], wanted }];
    });
    expect(wrong).toEqual([]);
  });

  it("every bullet as one item with all of its text", () => {
    const bullets = imported.flatMap((sample) => {
      const items = itemsOf(sample.blocks).map(({ blocks }) => ownText(blocks));
      return nodes("bullet", sample).map((bullet) => ({
        file: sample.entry.file,
        bullet: bullet as Bullet,
        items,
      }));
    });
    const result = lostOf(
      bullets,
      ({ bullet, items }) => items.some((text) => says(text, bullet)),
      ({ file, bullet }) => `${file}: ${said(bullet.lead)} ${said(bullet.text)}`,
    );
    expect(result.count).toBeGreaterThan(500);
    expect(result.lost).toEqual([]);
  });

  it("every bullet in its section, also where a column goes on overleaf", () => {
    const astray = imported.flatMap(({ entry, shown, blocks }) =>
      shown.sections.flatMap((section) => {
        const texts = itemsOf(below(said(section.title), blocks)).map((item) => ownText(item.blocks));
        const bullets = withDescendants(section).filter((node) => node.kind === "bullet");
        return bullets
          .filter((bullet) => !texts.some((text) => says(text, bullet)))
          .map((bullet) => `${entry.file}: ${said(bullet.lead)} ${said(bullet.text)}`);
      }),
    );
    expect(astray).toEqual([]);
  });

  it("every paragraph as one line", () => {
    const paragraphs = imported.flatMap((sample) => {
      const lines = linesIn(sample.blocks).map((line) => normal(plain(line)));
      return nodes("paragraph", sample).map((one) => ({
        file: sample.entry.file,
        one: one as Paragraph,
        lines,
      }));
    });
    const result = lostOf(
      paragraphs,
      ({ one, lines }) => lines.includes(said(one.text)),
      ({ file, one }) => `${file}: ${said(one.text)}`,
    );
    expect(result.count).toBeGreaterThan(100);
    expect(result.lost).toEqual([]);
  });

  it("the dates of an entry as a piece of their own on the line of its title", () => {
    const entries = imported.flatMap((sample) => {
      const lines = linesIn(sample.blocks).map((line) => plain(line).split("\t").map(normal));
      return nodes("entry", sample)
        .map((one) => ({ file: sample.entry.file, one: one as Entry, lines }))
        .filter(({ one }) => one.dates !== undefined);
    });
    const result = lostOf(
      entries,
      ({ one, lines }) =>
        lines.some(
          (pieces) =>
            pieces.includes(said(one.dates)) &&
            // In a side column dates have a line of their own.
            (pieces.length === 1 || pieces.some((piece) => piece.startsWith(said(one.title)))),
        ),
      ({ file, one }) => `${file}: ${said(one.title)} ${said(one.dates)}`,
    );
    expect(result.count).toBeGreaterThan(100);
    expect(result.lost).toEqual([]);
  });
});

/** What stands between a title and the next one. */
function below(title: string, blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === "heading" && normal(plain(block.text)) === title);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(({ kind }) => kind === "heading");
  return end < 0 ? rest : rest.slice(0, end);
}

/** Two columns are read one after the other, whichever comes first. */
const same = (found: readonly string[], wanted: readonly string[], anyOrder: boolean): boolean =>
  anyOrder
    ? found.length === wanted.length && wanted.every((title) => found.includes(title))
    : JSON.stringify(found) === JSON.stringify(wanted);
