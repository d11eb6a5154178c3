import { describe, expect, it } from "vitest";
import { Link, Text, View } from "../../src/kit/primitives.ts";
import { draw, type LaidOutDocument, layOut } from "../../src/pdf/index.ts";
import { embeddedFonts, inkOf } from "../support/embedded-fonts.ts";
import { fontStore } from "../support/fonts.ts";
import { plannedGlyphs } from "../support/laid-out.ts";
import { body, onPage } from "../support/page.tsx";
import { readPdf } from "../support/read-pdf.ts";

/** Everything that moves a glyph: kerning, squeezed punctuation, script gaps, justification, rises, alignment, features. */
const content = (
  <>
    <Text style={{ ...body("zh", 10.3), textAlign: "justify" }}>
      {"“网关”（Gateway）用Rust重写，P99从250 ms降至40 ms；支持《协议》、限流、熔断……".repeat(4)}
    </Text>
    <View style={{ marginLeft: 17.3 }}>
      <Text style={{ ...body("en", 9.7), textAlign: "justify" }}>
        {"AVATAR Today: efficient office workflow, 99.99% available. ".repeat(8)}
        <Text style={{ fontWeight: 700 }}>粗体 Bold</Text> and{" "}
        <Text style={{ fontStyle: "italic" }}>italic</Text>
      </Text>
    </View>
    <Text style={body("zh", 12)}>
      误差3σ，面积10 m<Text style={{ fontSize: 8.4, verticalAlign: "super" }}>2</Text>，水H
      <Text style={{ fontSize: 8.4, verticalAlign: "sub" }}>2</Text>O
    </Text>
    <Text style={{ ...body("zh", 8.9), textAlign: "right", fontFeatureSettings: ["tnum"] }}>
      2016.09 – 2019.01
    </Text>
    <Text style={{ ...body("en"), textAlign: "center" }}>
      <Link src="https://example.com">example.com</Link>
    </Text>
  </>
);

const laidOut = async (): Promise<LaidOutDocument> => (await layOut(onPage(content), fontStore())).document;

describe("drawing", () => {
  it("puts every glyph where the layout placed it", async () => {
    const pages = await laidOut();
    const planned = plannedGlyphs(pages);
    const { bytes } = await draw(pages, "zh");
    const ink = inkOf(await embeddedFonts(bytes));
    const [page] = await readPdf(bytes);
    const drawn = (page?.glyphs ?? []).map((glyph) => ({ ...glyph, ink: ink(glyph) }));
    expect(drawn.length).toBeGreaterThan(600);
    expect(drawn.map(({ text }) => text)).toEqual(planned.map(({ text }) => text));
    // Numbers in the file have four decimals, outlines whole font units: neither shows.
    const off = (a = Number.NaN, b = Number.NaN) => Math.abs(a - b);
    const astray = drawn.filter((glyph, i) => {
      const wanted = planned[i];
      if (!wanted) return true;
      const isOnItsLine = (["y", "rise", "size"] as const).every(
        (key) => off(glyph[key], wanted[key]) < 1e-3,
      );
      const isSpace = glyph.ink === undefined && wanted.ink === undefined;
      const isInPlace = (["left", "right", "top", "bottom"] as const).every(
        (edge) => off(glyph.ink?.[edge], wanted.ink?.[edge]) < 0.01,
      );
      return !(isOnItsLine && (isSpace || isInPlace));
    });
    expect(astray).toEqual([]);
  });

  it("embeds only what is used of TrueType fonts, and no standard font", async () => {
    const { bytes, fonts } = await draw(await laidOut(), "zh");
    expect(fonts).toEqual([
      "Inter-Italic",
      "Inter-Regular",
      "Inter-SemiBold",
      "NotoSansSC-Regular",
      "NotoSansSC-SemiBold",
    ]);
    const embedded = await embeddedFonts(bytes);
    expect(embedded.map(({ name }) => name.replace(/^[A-Z]{6}\+/, "")).sort()).toEqual(fonts);
    for (const { name, subtype, program } of embedded) {
      expect(name).toMatch(/^[A-Z]{6}\+/);
      expect(subtype).toBe("CIDFontType2");
      expect(program?.directory.tables).toHaveProperty("glyf");
    }
    expect(Buffer.from(bytes).includes("Helvetica")).toBe(false);
    expect(bytes.length).toBeLessThan(100_000);
  });

  it("keeps the words of a page readable in order", async () => {
    const [page] = await readPdf((await draw(await laidOut(), "zh")).bytes);
    const text = page?.texts.map(({ text }) => text).join("") ?? "";
    expect(text.replace(/\s/g, "")).toContain("误差3σ，面积10m2，水H2O2016.09–2019.01example.com");
  });

  it("gives the same bytes for the same pages, every time", async () => {
    const [one, two] = [await draw(await laidOut(), "zh"), await draw(await laidOut(), "zh")];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  it("draws the same pages twice alike: drawing leaves no trace in them", async () => {
    const pages = await laidOut();
    const [one, two] = [await draw(pages, "zh"), await draw(pages, "zh")];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });
});
