import { describe, expect, it } from "vitest";
import { contactIcon } from "../../src/kit/icon.tsx";
import { ICONS } from "../../src/kit/icons.ts";
import { ContactLine, Prose, Section, View } from "../../src/kit/index.ts";
import type { Contact } from "../../src/model/selected.ts";
import { rich } from "../support/selected.ts";
import { lineWith, RIGHT, SETTINGS, set } from "./set.tsx";

const numbered = (count: number, name: string): string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i}号`);

/** `count` paragraphs of one line each. */
const paragraphs = (count: number, name = "段落") =>
  numbered(count, name).map((words) => <Prose key={words} text={rich(words)} />);

describe("the running line", () => {
  it("stands in the top margin of the second page, with name and page number", async () => {
    const lines = await set(<View>{paragraphs(60)}</View>, { pages: 2 });
    const running = lineWith(lines, "林一");
    expect(running.page).toBe(2);
    expect(running.text).toMatch(/2/);
    expect(running.y).toBeLessThan(SETTINGS.margin.y);
    expect(running.x + running.width).toBeCloseTo(RIGHT, 4);
  });

  it("is not there on a single page", async () => {
    for (const pages of [1, 2] as const) {
      const lines = await set(<View>{paragraphs(10)}</View>, { pages });
      expect(lines.map(({ text }) => text)).toEqual(numbered(10, "段落"));
    }
  });
});

describe("the head of a section", () => {
  it("is never the last on a page", async () => {
    let crossings = 0;
    for (let count = 36; count < 52; count += 1) {
      const lines = await set(
        <>
          <View>{paragraphs(count)}</View>
          <Section title={rich("项目经历")}>{paragraphs(3, "项目")}</Section>
        </>,
        { pages: 2 },
      );
      const head = lineWith(lines, "项目经历");
      expect(lineWith(lines, "项目0号").page).toBe(head.page);
      crossings += Number(head.page === 2);
    }
    // Both sides of the break were seen.
    expect(crossings).toBeGreaterThan(0);
    expect(crossings).toBeLessThan(16);
  });
});

describe("ways of contact", () => {
  const contact = (text: string): Contact => ({ kind: "url", text: rich(text, "en") });

  it("stand on one baseline, and go on below where the row is full", async () => {
    const short = await set(<ContactLine contacts={[contact("a.example.com"), contact("b.example.com")]} />);
    expect(new Set(short.map(({ y }) => y.toFixed(6))).size).toBe(1);
    const many = Array.from({ length: 9 }, (_, i) => contact(`person${i}.example.com`));
    const rows = await set(<ContactLine contacts={many} />);
    expect(new Set(rows.map(({ y }) => y.toFixed(6))).size).toBeGreaterThan(1);
    for (const { x, width } of rows) expect(x + width).toBeLessThanOrEqual(RIGHT);
  });

  it.each([
    [{ kind: "email" }, "mail"],
    [{ kind: "profile", network: "GitHub" }, "github"],
    [{ kind: "profile", network: "微信" }, "wechat"],
    [{ kind: "profile", network: "知乎" }, "zhihu"],
    [{ kind: "profile", network: "Mastodon" }, "link"],
  ] as const)("have the icon of their kind or network: %j", (parts, icon) => {
    expect(contactIcon({ ...parts, text: rich("x") })).toBe(icon);
  });
});

describe("icons", () => {
  it.each(Object.entries(ICONS))("%s is drawn within its grid of 24 units", (_name, { path, title }) => {
    expect(title).not.toBe("");
    expect(path).toMatch(/^M/);
    // Absolute commands only, so that every number is a coordinate or a flag of an arc.
    expect(path).not.toMatch(/[a-y]/);
    const numbers = (path.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    expect(numbers.length).toBeGreaterThan(6);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(24);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  });
});
