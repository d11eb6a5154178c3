import { isAbsolute } from "node:path";
import { describe, expect, it } from "vitest";
import { resumePdf, resumeYaml, userFolder } from "../cli/run.ts";

/** A layout around a component's body, which begins on line 4. */
const page = (body: string, imports = "Sheet, RichText, View, Text"): string =>
  `import { defineLayout, ${imports}, type LayoutInput } from "resume-pdf/kit";

function Page({ input }: { input: LayoutInput }) {
${body}
}

export default defineLayout({ component: Page });
`;

const sheet = (inside: string): string =>
  `  return (
    <Sheet input={input} fonts={{ latin: "Inter", han: "Noto Sans SC" }}>
      ${inside}
    </Sheet>
  );`;

interface Mistake {
  readonly what: string;
  readonly file: string;
  readonly source?: string;
  readonly says: string;
}

const MISTAKES: readonly Mistake[] = [
  {
    what: "a file that is not there",
    file: "gone.tsx",
    says: "error unreadable-layout  ./gone.tsx: no such file",
  },
  { what: "a folder", file: "folder.tsx", says: "error unreadable-layout  ./folder.tsx: is a folder" },
  {
    what: "a file that never ends",
    file: "/dev/zero",
    says: "/dev/zero: is not a regular file",
  },
  {
    what: "a line of a file that Windows wrote",
    file: "windows.tsx",
    source: '\ufeffconst a = 1;\r\n\r\nthrow new Error("third");\r\n',
    says: `windows.tsx:3:1 error layout-failed  third
  3 | throw new Error("third");
    | ^^^^^^^^^^^^^^^^^^^^^^^^^`,
  },
  {
    what: "code that does not parse",
    file: "unclosed.tsx",
    source: page(sheet("{input.resume.sections.map((s => <View />)}")),
    says: `unclosed.tsx:6:49 error layout-syntax  unexpected token, expected ","
  6 |       {input.resume.sections.map((s => <View />)}
    |                                                 ^`,
  },
  {
    what: "an element that does not end",
    file: "endless.tsx",
    source: page("  return (\n    <Sheet input={input}>\n      <View>\n    </Sheet>\n  );"),
    says: "endless.tsx:11:41 error layout-syntax  an element is never closed",
  },
  {
    what: "an element that ends by another's name",
    file: "sheet.tsx",
    source: page(
      "  return (\n    <Sheet input={input}>\n      <Text>a</Text>\n      <View />\n    </Shet>\n  );",
    ),
    says: `sheet.tsx:8:7 error layout-syntax  \`</Shet>\` cannot end \`<Sheet>\` of line 5
  8 |     </Shet>
    |       ^^^^`,
  },
  {
    what: "code that only the engine refuses",
    file: "twice.tsx",
    source: "const a = 1;\n  const a = 2;\n",
    says: `twice.tsx:2:3 error layout-syntax  Identifier 'a' has already been declared
  2 |   const a = 2;
    |   ^^^^^^^^^^^^`,
  },
  {
    what: "data that does not parse",
    file: "data.tsx",
    source: 'import data from "./data.json";\nexport default data;\n',
    says: "data.json error layout-syntax  Expected",
  },
  {
    what: "a package",
    file: "package.tsx",
    source: 'import left from "left-pad";\nexport default left;\n',
    says: `package.tsx:1:1 error layout-import  \`left-pad\` is a package, which a layout cannot import
  1 | import left from "left-pad";
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: a layout imports \`resume-pdf/kit\`, \`react\` and files beside it (\`./…\`, \`../…\`)`,
  },
  {
    what: "a module of Node",
    file: "node.tsx",
    source: '\nimport { readFileSync } from "node:fs";\nexport default readFileSync("x");\n',
    says: "node.tsx:2:1 error layout-import  `node:fs` is a module of Node, which a layout cannot import",
  },
  {
    what: "a file that is not beside it",
    file: "alone.tsx",
    source: 'import { part } from "./part";\nexport default part;\n',
    says: "alone.tsx:1:1 error layout-import  there is no file `./part`",
  },
  {
    what: "a file that is no code",
    file: "picture.tsx",
    source: 'import logo from "./me.yaml";\nexport default logo;\n',
    says: "picture.tsx:1:1 error layout-import  `./me.yaml` is no code",
  },
  {
    what: "a mistyped part of the kit, where it is used",
    file: "setion.tsx",
    source: page(sheet("<Setion />"), "Sheet, Setion"),
    says: `setion.tsx:6:7 error layout-import  \`resume-pdf/kit\` has no export \`Setion\`
  6 |       <Setion />
    |       ^^^^^^^^^^
  hint: did you mean \`Section\`?`,
  },
  {
    what: "a mistake in a file beside it",
    file: "helped.tsx",
    source: 'import { widths } from "./helper";\nexport default widths();\n',
    says: "helper.ts:2:1 error layout-failed  Cannot read properties of undefined (reading 'width')",
  },
  {
    what: "code that throws when it begins",
    file: "begins.tsx",
    source: 'const a = 1;\nthrow new Error("not today");\n',
    says: `begins.tsx:2:1 error layout-failed  not today
  2 | throw new Error("not today");`,
  },
  {
    what: "a component that throws",
    file: "throws.tsx",
    source: page(`  const { nmae } = input.resume as never;\n${sheet("{nmae.text}")}`),
    says: `throws.tsx:7:7 error layout-failed  Cannot read properties of undefined (reading 'text')
  7 |       {nmae.text}
    |       ^^^^^^^^^^^`,
  },
  {
    what: "a component of the kit that throws, by the component around it",
    file: "inside.tsx",
    source: page(sheet("<RichText text={undefined} />")),
    says: `inside.tsx:3:1 error layout-failed  Cannot read properties of undefined (reading 'lang')
  3 | function Page({ input }: { input: LayoutInput }) {`,
  },
  {
    what: "text outside of a text",
    file: "outside.tsx",
    source: page(`${sheet("<Greeting />")}\n}\n\nfunction Greeting() {\n  return <View>Hello</View>;`),
    says: `outside.tsx:11:1 error layout-failed  the text "Hello" stands outside a <Text>
  11 | function Greeting() {`,
  },
  {
    what: "a text of the résumé in the place of a string",
    file: "object.tsx",
    source: page(sheet("<Text>{input.resume.basics.name}</Text>")),
    says: `object.tsx:3:1 error layout-failed  an object with keys { lang, spans, at } stands where a text or an element belongs
  3 | function Page({ input }: { input: LayoutInput }) {
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  hint: a text of the résumé is set by \`<RichText text={…} />\``,
  },
  {
    what: "nothing where a component belongs",
    file: "nothing.tsx",
    source: page(`  const Part = undefined as never;\n${sheet("<Part />")}`),
    says: "nothing.tsx:3:1 error layout-failed  `undefined` stands where a component belongs",
  },
  {
    what: "a page without a sheet",
    file: "bare.tsx",
    source: page("  return <View />;"),
    says: "bare.tsx error layout-failed  the layout renders no <Sheet>",
  },
  {
    what: "a part of the kit outside of the sheet",
    file: "homeless.tsx",
    source: page("  return <RichText text={input.resume.basics.name} />;"),
    says: "homeless.tsx:3:1 error layout-failed  a component of the kit stands outside a <Sheet>",
  },
  {
    what: "no layout at all",
    file: "empty.tsx",
    source: "export const a = 1;\n",
    says: `empty.tsx error no-layout  there is no layout among its exports
  hint: write \`export default defineLayout({ component: … })\``,
  },
  {
    what: "a component alone",
    file: "function.tsx",
    source: "export default function Page() {\n  return null;\n}\n",
    says: "function.tsx error no-layout  the default export is a function, not a layout",
  },
  {
    what: "two layouts",
    file: "two.tsx",
    source: "export const a = { render() {} };\nexport const b = { render() {} };\n",
    says: "two.tsx error no-layout  there is more than one layout: `a`, `b`",
  },
  {
    what: "a field that there is not",
    file: "field.tsx",
    source:
      'import { defineLayout } from "resume-pdf/kit";\nexport default defineLayout({ descripton: "x", component: () => null });\n',
    says: "field.tsx error layout-shape  unknown field `descripton`, did you mean `description`?",
  },
  {
    what: "no component",
    file: "partless.tsx",
    source: 'import { defineLayout } from "resume-pdf/kit";\nexport default defineLayout({});\n',
    says: "partless.tsx:2:1 error layout-failed  `defineLayout` needs a `component`",
  },
  {
    what: "a colour that is none",
    file: "red.tsx",
    source:
      'import { defineLayout } from "resume-pdf/kit";\nexport default defineLayout({ theme: { colors: { accent: "red" } }, component: () => null });\n',
    says: "red.tsx error layout-shape  `theme.colors.accent` must be a colour like `#1f4e79`",
  },
  {
    what: "a range whose ends are the wrong way round",
    file: "range.tsx",
    source: `import { defineLayout } from "resume-pdf/kit";
const floor = { size: 12, leading: 1.2, space: 1, margin: { x: 40, y: 40 } };
export default defineLayout({ range: () => ({ floor, ceiling: { ...floor, size: 10 } }), component: () => null });
`,
    says: "range.tsx error layout-shape  what `range` gives: `floor.size` (12) is above `ceiling.size` (10)",
  },
  {
    what: "a name that a layout has already",
    file: "classic.tsx",
    source: page(sheet("")),
    says: "classic.tsx error layout-name  the name `classic` is taken",
  },
  {
    what: "a name that cannot stand in a file's",
    file: "a.b.tsx",
    source: page(sheet("")),
    says: "a.b.tsx error layout-name  `a.b` cannot be the name of a layout, because it stands in file names",
  },
];

describe("a mistake in a layout of the user's", () => {
  const sources = MISTAKES.flatMap(({ file, source }) => (source === undefined ? [] : [[file, source]]));
  const cwd = userFolder({
    ...Object.fromEntries(sources),
    "me.yaml": resumeYaml(),
    "folder.tsx/a.ts": "",
    "data.json": '{ "a": 1, }',
    "helper.ts":
      "type Box = { width: number };\nexport const widths = () => (undefined as unknown as Box).width;\n",
  });
  const words = MISTAKES.flatMap(({ file }) => ["--layout", isAbsolute(file) ? file : `./${file}`]);
  const { code, stderr, stdout } = resumePdf(["build", "me.yaml", "--pages", "1", ...words], { cwd });

  it.each(MISTAKES)("is told in its author's terms: $what", ({ says }) => {
    expect(stderr).toContain(says);
  });

  it("is never a stack, nor a number of React's", () => {
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stderr).not.toContain("Minified");
    expect(stderr).not.toContain("internal error");
  });

  it("ends the command with the code for what the command line names", () => {
    expect(code).toBe(2);
    expect(stdout).toBe("");
  });

  it("about fonts ends it with theirs, at the layout's file", () => {
    const fonts = '{ latin: "Arial", han: "Noto Sans SC" }';
    const source = `import { defineLayout } from "resume-pdf/kit";\nexport default defineLayout({ fonts: ${fonts}, component: () => null });\n`;
    const folder = userFolder({ "me.yaml": resumeYaml(), "arial.tsx": source });
    const outcome = resumePdf(["build", "me.yaml", "--layout", "arial.tsx"], { cwd: folder });
    expect(outcome.stderr).toContain("arial.tsx error unknown-face  there is no font Arial");
    expect(outcome.code).toBe(5);
  });
});
