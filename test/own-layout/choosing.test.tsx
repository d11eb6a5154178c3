import { describe, expect, it } from "vitest";
import { defineLayout, Items, RichText, Section, Sheet } from "../../src/kit/index.ts";
import type { LayoutInput } from "../../src/model/layout.ts";
import { buildFiles, codesOf, ONE, type Outcome, resumeYaml } from "../build/resumes.ts";

const fonts = { latin: "Inter", han: "Noto Sans SC" };

function Page({ input }: { readonly input: LayoutInput }) {
  return (
    <Sheet input={input} fonts={fonts}>
      <RichText text={input.resume.basics.name} />
      {input.resume.sections.map((section) => (
        <Section key={section.id} section={section}>
          <Items items={section.items} />
        </Section>
      ))}
    </Sheet>
  );
}

const plain = defineLayout({ component: Page });

type Exports = Readonly<Record<string, unknown>>;

/** Builds a résumé with layouts from files that export this. */
function buildWith(files: Readonly<Record<string, Exports>>, layouts = Object.keys(files)): Promise<Outcome> {
  return buildFiles(
    { "content/me/resume.yaml": resumeYaml() },
    { ...ONE, layouts },
    {
      loadLayout: async (path) => ({
        exports: files[path] ?? {},
        fingerprint: path,
        explain: (error) => ({
          kind: "usage",
          severity: "error",
          code: "layout-failed",
          message: String(error),
        }),
      }),
    },
  );
}

const pdfsOf = ({ files }: Outcome): readonly string[] => files.filter((file) => file.endsWith(".pdf"));

describe("a layout from a file", () => {
  it("whose pages do not keep the standard makes a PDF that claims none, and that is said", async () => {
    const nameless = defineLayout({
      component: ({ input }) => (
        <Sheet input={input}>
          {input.resume.sections.map((section) => (
            <Section key={section.id} section={section}>
              <Items items={section.items} />
            </Section>
          ))}
        </Sheet>
      ),
    });
    const outcome = await buildWith({ "mine.tsx": { default: nameless } });
    expect(outcome.diagnostics).toMatchObject([
      { code: "unkept-standard", severity: "warning", file: "mine.tsx" },
    ]);
    expect(pdfsOf(outcome)).toEqual(["out/me.en.1p.mine.pdf"]);
  });

  it.each([
    ["looks/mine.tsx", "out/me.en.1p.mine.pdf"],
    ["mine.ts", "out/me.en.1p.mine.pdf"],
    ["mine.mjs", "out/me.en.1p.mine.pdf"],
    ["looks/mine/index.tsx", "out/me.en.1p.mine.pdf"],
    ["looks/简洁.jsx", "out/me.en.1p.简洁.pdf"],
    ["./Mine_2", "out/me.en.1p.Mine_2.pdf"],
  ])("goes by the name of its file: %s builds %s", async (path, pdf) => {
    const outcome = await buildWith({ [path]: { default: plain } });
    expect(outcome.diagnostics).toEqual([]);
    expect(pdfsOf(outcome)).toEqual([pdf]);
  });

  it("goes by a name of its own if it has one", async () => {
    const outcome = await buildWith({ "a.tsx": { default: { ...plain, name: "poster" } } });
    expect(pdfsOf(outcome)).toEqual(["out/me.en.1p.poster.pdf"]);
    expect(outcome.manifest.outputs.map(({ layout }) => layout)).toEqual(["poster"]);
  });

  it("may be the only one that its file exports under any name", async () => {
    const outcome = await buildWith({ "a.tsx": { plain, helper: () => 1, size: 3 } });
    expect(pdfsOf(outcome)).toEqual(["out/me.en.1p.a.pdf"]);
  });

  it("stands beside those that ship with the program", async () => {
    const outcome = await buildWith({ "a.tsx": { default: plain } }, ["a.tsx", "classic"]);
    expect(pdfsOf(outcome)).toEqual(["out/me.en.1p.a.pdf", "out/me.en.1p.pdf"]);
  });

  it.each([
    ["of a shipped layout", { "classic.tsx": { default: plain } }],
    ["that only differs by case", { "Classic.tsx": { default: plain } }],
    ["of a paper", { "letter.tsx": { default: plain } }],
    ["of another one", { "a.tsx": { default: plain }, "looks/a.tsx": { default: plain } }],
  ])("must not have the name %s: they would write one file", async (_whose, files) => {
    const { diagnostics } = await buildWith(files);
    expect(codesOf(diagnostics)).toEqual(["error layout-name"]);
  });

  it.each(["", "a b", "../x", "a/b", "a.b", "-x", "x".repeat(65)])(
    "must not be called `%s`: its name stands in file names",
    async (name) => {
      const { diagnostics } = await buildWith({ "a.tsx": { default: { ...plain, name } } });
      expect(codesOf(diagnostics)).toEqual(["error layout-shape"]);
    },
  );

  it("is complete, or `defineLayout` completes it", async () => {
    const { theme: _theme, ...half } = plain;
    const { diagnostics } = await buildWith({ "a.tsx": { default: half } });
    expect(diagnostics).toMatchObject([
      { message: "`theme` is missing", file: "a.tsx", hint: expect.stringContaining("defineLayout") },
    ]);
  });

  it.each([
    ["nothing", undefined, "it must be an object"],
    ["half a range", { floor: plain.range("en", 1).floor }, "`ceiling` is missing"],
    [
      "no number",
      { ...plain.range("en", 1), floor: { ...plain.range("en", 1).floor, size: Number.NaN } },
      "`floor.size` must be a number above 0",
    ],
  ])("that gives %s as its range is refused", async (_what, range, problem) => {
    const { diagnostics } = await buildWith({ "a.tsx": { default: { ...plain, range: () => range } } });
    expect(diagnostics.map(({ message }) => message)).toEqual([`what \`range\` gives: ${problem}`]);
  });

  it("may fail without keeping another one from being built", async () => {
    const broken = defineLayout({
      component: () => {
        throw new Error("no");
      },
    });
    const outcome = await buildWith({ "broken.tsx": { default: broken }, "sound.tsx": { default: plain } });
    expect(codesOf(outcome.diagnostics)).toEqual(["error layout-failed"]);
    expect(pdfsOf(outcome)).toEqual(["out/me.en.1p.sound.pdf"]);
  });
});

describe("`defineLayout`", () => {
  it("has usual values for all but the component", () => {
    expect(plain).toMatchObject({ description: "", fonts: { latin: "Inter", han: "Noto Sans SC" } });
    expect(plain.range("zh", 1).floor.leading).toBeGreaterThan(plain.range("en", 1).floor.leading);
    expect(plain.range("en", 2).ceiling.size).toBeGreaterThan(plain.range("en", 1).ceiling.size);
  });

  it("changes only the tokens that a definition names", () => {
    const { theme } = defineLayout({ theme: { colors: { accent: "#7a1f1f" } }, component: Page });
    expect(theme).toEqual({ ...plain.theme, colors: { ...plain.theme.colors, accent: "#7a1f1f" } });
  });
});
