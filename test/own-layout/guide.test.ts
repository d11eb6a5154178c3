import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import * as kit from "../../src/kit/index.ts";
import { ROOT, resumePdf, resumeYaml, userFolder } from "../cli/run.ts";
import { readPdf } from "../support/read-pdf.ts";
import { readGuide } from "./read-guide.ts";

const guide = readGuide();
const WORK =
  "work: [{ name: Example, position: Tech lead, startDate: 2020-08, highlights: [Built a thing.] }]";

/** Builds the small résumé with a layout, and reads its one page as another program does. */
async function pageOf(layout: string) {
  const cwd = userFolder({ "me.yaml": resumeYaml({ work: WORK }), "my-layout.tsx": layout });
  const outcome = resumePdf(["build", "me.yaml", "--pages", "1", "--layout", "./my-layout.tsx"], { cwd });
  expect(outcome.stdout).toBe("");
  expect(outcome.code).toBe(0);
  const pages = await readPdf(readFileSync(join(cwd, "out/me.en.1p.my-layout.pdf")));
  expect(pages).toHaveLength(1);
  const texts = pages.flatMap((page) => page.texts.map(({ text }) => text)).join(" ");
  return { log: outcome.stderr, texts, fonts: new Set(pages[0]?.glyphs.map(({ font }) => font.slice(7))) };
}

describe("the guide to layouts", () => {
  it("takes its reader from an empty file to a whole layout of about 60 lines", () => {
    expect(guide.steps).toHaveLength(5);
    expect(guide.steps.at(-1)).toBe(guide.whole);
    expect(guide.whole.split("\n").length).toBeLessThan(70);
  });

  it.each(guide.steps.map((layout, index) => ({ step: index + 1, layout })))(
    "can be built after step $step, in the fonts that it chose",
    async ({ layout }) => {
      const { texts, fonts } = await pageOf(layout);
      expect(texts).toContain("Lin Yi");
      expect([...fonts].every((font) => font.startsWith("SourceSerif4"))).toBe(true);
    },
  );

  it("ends with a layout that shows all of a résumé, and prints what it says", async () => {
    const { log, texts } = await pageOf(guide.whole);
    for (const text of ["Engineer", "lin.yi@example.com", "Experience", "Tech lead", "Built a thing."])
      expect(texts).toContain(text);
    const [command, output = ""] = guide.console.split("\n");
    expect(command).toBe("$ resume-pdf build me.yaml --pages 1 --layout ./my-layout.tsx");
    expect(log).toContain(output);
  });

  it("names every part of the kit, and none that there is not", () => {
    expect(guide.kitNames.toSorted()).toEqual(Object.keys(kit).toSorted());
  });
});

describe("the kit that is published", () => {
  it("is the kit that layouts are compiled with", async () => {
    const published: object = await import(pathToFileURL(join(ROOT, "dist/kit.js")).href);
    expect(Object.keys(published).toSorted()).toEqual(Object.keys(kit).toSorted());
  });

  it("has types that hold in the strictest program, with none but React's", () => {
    const folder = userFolder({
      "package.json": '{ "type": "module" }',
      "my-layout.tsx": guide.whole,
      "wrong.tsx": WRONG,
    });
    mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
    mkdirSync(join(folder, "node_modules/resume-pdf"));
    symlinkSync(join(ROOT, "package.json"), join(folder, "node_modules/resume-pdf/package.json"));
    symlinkSync(join(ROOT, "dist"), join(folder, "node_modules/resume-pdf/dist"), "dir");
    for (const name of ["@types/react", "csstype"])
      symlinkSync(join(ROOT, "node_modules", name), join(folder, "node_modules", name), "dir");
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(STRICTEST));
    expect(spawnSync(process.execPath, [TSC], { cwd: folder, encoding: "utf8" }).stdout).toBe("");
  }, 60_000);
});

const TSC = join(ROOT, "node_modules/typescript/bin/tsc");

const STRICTEST = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: "es2023",
    lib: ["es2023"],
    module: "nodenext",
    jsx: "react-jsx",
    types: [],
    // Or the compiler would find this repository's packages behind the links.
    preserveSymlinks: true,
  },
};

const WRONG = `import { defineLayout, Section, View } from "resume-pdf/kit";

export const a = (
  // @ts-expect-error there is no such length
  <View style={{ marginTop: "2 lines" }} />
);
export const b = (
  // @ts-expect-error it is a section of the résumé that is set
  <Section title="Experience">{null}</Section>
);
// @ts-expect-error a layout needs a component
export default defineLayout({ name: "x" });
`;
