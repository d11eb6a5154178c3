import { describe, expect, it } from "vitest";
import { type BuildOptions, build } from "../../src/build.ts";
import { build as buildWithDisk } from "../../src/node/library.ts";
import { memoryHost } from "../support/memory-host.ts";
import { resumeYaml } from "./resumes.ts";

/** What programs without a compiler may give. */
const buildAnyhow = (options: unknown) => {
  const host = memoryHost({ "content/jane/resume.yaml": resumeYaml() });
  return build(host, options as BuildOptions).then((report) => ({ ...report, host }));
};

describe("options", () => {
  it("all have usual values: everything below content, into out", async () => {
    const { diagnostics, host } = await buildAnyhow(undefined);
    expect(diagnostics).toEqual([]);
    expect([...host.written.keys()].sort()).toEqual([
      "out/jane.en.1p.pdf",
      "out/jane.en.2p.pdf",
      "out/manifest.json",
    ]);
  });

  it.each([
    [{ pages: [3] }, "unknown-value", "`pages` takes `1` or `2` or `auto`, not `3`"],
    [{ pages: ["1"] }, "unknown-value", "`pages` takes `1` or `2` or `auto`, not `1`"],
    [{ pages: [] }, "missing-value", "`pages` needs a value"],
    [{ pages: 1 }, "wrong-type", "`pages` must be a list"],
    [{ papers: ["a5"] }, "unknown-value", "`papers` takes `a4` or `letter`, not `a5`"],
    [{ papers: ["__proto__"] }, "unknown-value", "`papers` takes `a4` or `letter`, not `__proto__`"],
    [{ layouts: [] }, "missing-value", "`layouts` needs a value"],
    [{ langs: [] }, "missing-value", "`langs` needs a value"],
    [{ langs: [{}] }, "wrong-type", "`langs` must be a text"],
    [{ inputs: [] }, "missing-value", "`inputs` needs a value"],
    [{ inputs: "me.yaml" }, "wrong-type", "`inputs` must be a list"],
    [{ out: "" }, "missing-value", "`out` needs a value"],
    [{ out: null }, "wrong-type", "`out` must be a text"],
    [{ theme: "navy" }, "wrong-type", "`theme` must be an object"],
    [{ theme: { colors: { ink: "nvy" } } }, "bad-color", "`theme.colors.ink`: `nvy` is not a colour"],
    [{ theme: { scale: { head: 9 } } }, "bad-value", "`theme.scale.head`: `head` cannot be `9`"],
    [{ theme: { space: { head: NaN } } }, "bad-value", "`theme.space.head`: `head` cannot be `NaN`"],
    [{ theme: { colours: {} } }, "unknown-key", "`theme.colours`: unknown key `colours`"],
    [{ theme: { layouts: [] } }, "wrong-type", "`theme.layouts`: `layouts` is a list, expected a map"],
    [{ strict: "yes" }, "wrong-type", "`strict` must be true or false"],
    [{ onBuilt: {} }, "wrong-type", "`onBuilt` must be a function"],
    [{ page: [1] }, "unknown-option", "unknown option `page`"],
    ["me.yaml", "wrong-type", "`options` must be an object"],
  ])("%j are a mistake of usage, and nothing is built", async (options, code, message) => {
    const { diagnostics, manifest, host } = await buildAnyhow(options);
    expect(diagnostics).toMatchObject([{ kind: "usage", severity: "error", code, message }]);
    expect(manifest.outputs).toEqual([]);
    expect(host.written.size).toBe(0);
  });

  it("are told all at once, with the nearest name", async () => {
    const { diagnostics } = await buildAnyhow({ papers: ["leter"], pages: [0], lang: ["en"] });
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      "did you mean `letter`?",
      undefined,
      "did you mean `langs`?",
    ]);
  });

  it("build once what is asked for twice", async () => {
    const { manifest } = await buildAnyhow({ pages: [1, 1], langs: ["en", "en"], papers: ["a4", "a4"] });
    expect(manifest.outputs.map(({ file }) => file)).toEqual(["jane.en.1p.pdf"]);
  });
});

describe("the library on a disk", () => {
  it("tells a malformed SOURCE_DATE_EPOCH as a mistake of usage", async () => {
    const before = process.env["SOURCE_DATE_EPOCH"];
    process.env["SOURCE_DATE_EPOCH"] = "today";
    try {
      expect((await buildWithDisk()).diagnostics).toMatchObject([
        { kind: "usage", code: "source-date-epoch" },
      ]);
    } finally {
      if (before === undefined) delete process.env["SOURCE_DATE_EPOCH"];
      else process.env["SOURCE_DATE_EPOCH"] = before;
    }
  });
});
