import { describe, it } from "vitest";
import { layouts } from "../../layouts/index.ts";
import { build } from "../../src/build.ts";
import { memoryHost } from "../support/memory-host.ts";
import { expectToLookLike } from "../support/png-golden.ts";
import { photos, sources } from "../support/samples.ts";

/** One page of each layout, which has a photo, nested roles, awards and patents. */
const SAMPLE = "content/llm-gateway/resume.yaml";

describe("the look of a layout", () => {
  it.each(Object.keys(layouts))("%s is that of its picture", async (layout) => {
    const host = memoryHost({ ...sources, ...photos });
    const { manifest } = await build(host, { inputs: [SAMPLE], pages: [1], layouts: [layout] });
    const [entry] = manifest.outputs;
    const pdf = entry && host.written.get(`out/${entry.file}`);
    if (!pdf) throw new Error(`${SAMPLE} was not built in the layout ${layout}`);
    await expectToLookLike(new URL(`../goldens/looks/${layout}.png`, import.meta.url), pdf);
  });
});
