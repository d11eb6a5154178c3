import { describe, expect, it, vi } from "vitest";
import { InkLink, Prose, RichText, Spans, Text, useType } from "../../src/kit/index.ts";
import type { Rich } from "../../src/model/selected.ts";
import { layOut } from "../../src/pdf/index.ts";
import { mount, type TreeNode } from "../../src/pdf/mount.ts";
import { fontStore } from "../support/fonts.ts";
import { onPage } from "../support/page.tsx";
import { paragraph, rich } from "../support/selected.ts";
import { facesOf, set, sheet } from "./set.tsx";

// React also tells the console of every error that a boundary catches; it takes the function when it is loaded.
vi.hoisted(() => vi.spyOn(console, "error").mockImplementation(() => {}));

const said = (text: Rich) => paragraph("p", { text });

describe("emphasis", () => {
  const emphasised = async (lang: string, text: string) => {
    const [line] = await set(<Prose paragraph={said(rich([{ text, emphasis: true }], lang))} />, { lang });
    return line && facesOf(line);
  };

  it("is weight in Chinese, never slant", async () => {
    expect(await emphasised("zh", "重点")).toEqual(["NotoSansSC-SemiBold"]);
  });

  it("is italic in English", async () => {
    expect(await emphasised("en", "point")).toEqual(["Inter-Italic"]);
  });

  it("strong is bold in both", async () => {
    for (const [lang, face] of [
      ["zh", "NotoSansSC-SemiBold"],
      ["en", "Inter-SemiBold"],
    ] as const) {
      const text = rich([{ text: lang === "zh" ? "要" : "key", strong: true }], lang);
      const [line] = await set(<Prose paragraph={said(text)} />, { lang });
      expect(line && facesOf(line)).toEqual([face]);
    }
  });
});

describe("raised spans", () => {
  it("are smaller and leave the baselines alone", async () => {
    const text = rich(
      [{ text: "m" }, { text: "2", raised: "sup" }, { text: " H" }, { text: "2", raised: "sub" }],
      "en",
    );
    const [line] = await set(<RichText text={text} />, { lang: "en" });
    const sizes = line?.runs.map(({ attributes }) => Math.round(attributes.fontSize * 100) / 100);
    expect(sizes).toEqual([10, 7, 10, 7]);
    const rises = line?.runs.map(({ positions }) => Math.sign(positions[0]?.yOffset ?? 0));
    expect(rises).toEqual([0, 1, 0, -1]);
  });
});

describe("verbatim spans", () => {
  it("are never divided", async () => {
    const identifier = "kubernetes/controller-manager/leader-election";
    const text = rich([
      { text: "重写网关并降低延迟".repeat(5) },
      { text: identifier, code: true },
      { text: "。" },
    ]);
    const lines = await set(<Prose paragraph={said(text)} />);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.text.includes(identifier))).toHaveLength(1);
  });
});

describe("a link", () => {
  it("has the ink of its text and no line under it", () => {
    const find = (node: TreeNode, type: string): TreeNode | undefined => {
      if (node.type === type) return node;
      for (const child of node.children) {
        const found = "value" in child ? undefined : find(child, type);
        if (found) return found;
      }
      return undefined;
    };
    const Linked = () => (
      <Text style={useType()}>
        <InkLink href="https://example.com">看</InkLink>
      </Text>
    );
    const link = find(mount(sheet(<Linked />)), "LINK");
    expect(link?.props["src"]).toBe("https://example.com");
    expect(link?.style).toMatchObject({ color: "#111111", textDecoration: "none" });
  });
});

describe("a component outside a sheet", () => {
  it("says so", async () => {
    const lost = layOut(onPage(<Spans text={rich("字")} />), fontStore());
    await expect(lost).rejects.toThrow("outside a <Sheet>");
  });
});
