import { describe, expect, it } from "vitest";
import { contactIcon } from "../../src/kit/icon.tsx";
import { ICONS } from "../../src/kit/icons.ts";
import { ContactLine, Items, Prose, Section, View } from "../../src/kit/index.ts";
import type { Contact, Section as SelectedSection } from "../../src/model/selected.ts";
import type { PlacedLine } from "../support/laid-out.ts";
import { bullet, entry, paragraph, rich, section } from "../support/selected.ts";
import { lineWith, RIGHT, SETTINGS, set } from "./set.tsx";

const numbered = (count: number, name: string): string[] =>
  Array.from({ length: count }, (_, i) => `${name}${i}号`);

/** `count` paragraphs of one line each. */
const paragraphs = (count: number, name = "段落") =>
  numbered(count, name).map((words) => <Prose key={words} paragraph={paragraph(words)} />);

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
          <Section section={section("项目经历", [])}>{paragraphs(20, "项目")}</Section>
        </>,
        { pages: 2 },
      );
      const head = lines.find(({ text }) => text === "项目经历");
      expect(lineWith(lines, "项目0号").page).toBe(head?.page);
      crossings += Number(head?.page === 2);
    }
    // Both sides of the break were seen.
    expect(crossings).toBeGreaterThan(0);
    expect(crossings).toBeLessThan(16);
  });
});

describe("an entry that goes on overleaf", () => {
  const long = entry("甲公司", { bullets: numbered(70, "职责").map((words) => bullet(words)) });
  const work = section("工作经历", [long]);
  const content = (
    <Section section={work}>
      <Items items={work.items} />
    </Section>
  );

  it("stands under its section's title once more, which says that it goes on", async () => {
    const lines = await set(content, { pages: 2 });
    const heads = lines.filter(({ text }) => text.startsWith("工作经历"));
    expect(heads.map(({ page, text }) => [page, text])).toEqual([
      [1, "工作经历"],
      [2, "工作经历（续）"],
    ]);
    // The title stands where a page begins, and what follows as far below it as on the first page.
    const [first, second] = heads;
    expect(second?.y).toBeCloseTo(first?.y ?? 0, 3);
    const below = (head: PlacedLine | undefined) =>
      lines.find(({ page, y }) => page === head?.page && y > head.y + 1)?.y ?? 0;
    expect(below(second) - (second?.y ?? 0)).toBeCloseTo(below(first) - (first?.y ?? 0), 3);
  });

  it("has no title repeated where a new entry begins the page", async () => {
    const jobs = Array.from({ length: 14 }, (_, i) =>
      entry(`公司${i}`, {
        keepTogether: true,
        bullets: numbered(3, `职责${i}-`).map((words) => bullet(words)),
      }),
    );
    const all = section("工作经历", jobs);
    const lines = await set(
      <Section section={all}>
        <Items items={all.items} />
      </Section>,
      { pages: 2 },
    );
    expect(new Set(lines.map(({ page }) => page))).toEqual(new Set([1, 2]));
    expect(lines.filter(({ text }) => text.startsWith("工作经历"))).toHaveLength(1);
    for (const job of jobs) {
      const pages = lines.filter(({ text }) => [job.id, ...job.bullets.map(({ id }) => id)].includes(text));
      expect(new Set(pages.map(({ page }) => page)).size).toBe(1);
    }
  });
});

describe("what begins a new page", () => {
  const part = (id: string, parts: { readonly pageBreak?: "before" } = {}) => {
    const own = section(id, [entry(`${id}甲`), entry(`${id}乙`, parts)]);
    return { ...own, ...parts };
  };
  const show = (sections: readonly SelectedSection[], pages: number) =>
    set(
      sections.map((one) => (
        <Section key={one.id} section={one}>
          <Items items={one.items} />
        </Section>
      )),
      { pages },
    );

  it("is a section or an entry that asks for it, however short the page before", async () => {
    const marked = { ...part("项目"), pageBreak: "before" as const };
    const lines = await show([part("工作"), marked], 2);
    expect(lineWith(lines, "工作乙").page).toBe(1);
    expect(lineWith(lines, "项目甲").page).toBe(2);
    const within = await show([section("工作", [entry("起"), entry("末", { pageBreak: "before" })])], 2);
    expect([lineWith(within, "起").page, lineWith(within, "末").page]).toEqual([1, 2]);
  });

  it("stands where it would anyway when there is one page only", async () => {
    const lines = await show([part("工作"), { ...part("项目"), pageBreak: "before" }], 1);
    expect(new Set(lines.map(({ page }) => page))).toEqual(new Set([1]));
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
