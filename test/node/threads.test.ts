import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Threads } from "../../src/build/order.ts";
import { build } from "../../src/build.ts";
import type { BuildOptions } from "../../src/model/build.ts";
import { HostError } from "../../src/model/host.ts";
import { createNodeHost, nodeThreads } from "../../src/node/index.ts";
import { printedIn, refusal } from "../../src/node/threads/messages.ts";
import { BILINGUAL, resumeYaml } from "../build/resumes.ts";
import { userFolder } from "../cli/run.ts";

/** Builds a user's folder; `jobs` threads, where 1 is this one. */
async function buildIn(folder: string, jobs: number, options: BuildOptions = {}) {
  const out = join(folder, `out-${jobs}`);
  const reported: string[] = [];
  const started: number[] = [];
  const threads: Threads = {
    available: nodeThreads.available,
    startPress: (count) => {
      started.push(count);
      return nodeThreads.startPress(count);
    },
  };
  const report = await build(
    createNodeHost({}),
    { inputs: [folder], out, jobs, onBuilt: ({ file }) => reported.push(file), ...options },
    threads,
  );
  return { ...report, out, reported, started };
}

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "base64")]));

describe("a build on several threads", () => {
  it("gives the same bytes in the same order, as many threads as there may be", async () => {
    const folder = userFolder({
      "a/resume.yaml": BILINGUAL,
      "b/resume.yaml": resumeYaml({ basics: "basics: { name: Bo, label: Baker }" }),
    });
    const one = await buildIn(folder, 1, { png: { dpi: 30 } });
    expect(one.started).toEqual([]);
    expect(one.reported).toHaveLength(6);
    for (const jobs of [2, 3]) {
      const several = await buildIn(folder, jobs, { png: { dpi: 30 } });
      expect(several.started).toEqual([jobs]);
      expect(several.reported).toEqual(one.reported);
      expect(several.manifest).toEqual(one.manifest);
      expect(several.diagnostics).toEqual(one.diagnostics);
      expect(contentOf(several.out)).toEqual(contentOf(one.out));
    }
  });

  it("tells the same problems at the same places, and goes on after each", async () => {
    const folder = userFolder({
      "a/resume.yaml": resumeYaml(),
      "b/resume.yaml": resumeYaml({ basics: "basics: { name: Bo 🂡 }" }),
      "c/resume.yaml": resumeYaml({ basics: "basics: { name: Bo, image: gone.png }" }),
      "d/resume.yaml": resumeYaml(),
    });
    const [one, two] = [await buildIn(folder, 1), await buildIn(folder, 2)];
    expect(one.reported).toEqual(["a.en.1p.pdf", "a.en.2p.pdf", "d.en.1p.pdf", "d.en.2p.pdf"]);
    expect(two.reported).toEqual(one.reported);
    expect(one.diagnostics.map(({ code }) => code)).toEqual(["missing-glyph", "unreadable-image"]);
    expect(one.diagnostics.map(({ range }) => range?.line)).toEqual([2, 2]);
    expect(two.diagnostics).toEqual(one.diagnostics);
  });

  it("loads the layout of a user's file on every thread, and explains what it throws", async () => {
    const layout = (body: string) => `
      import { defineLayout, RichText, Sheet } from "resume-pdf/kit";
      const fonts = { latin: "Inter", han: "Noto Sans SC" };
      export default defineLayout({ component: ({ input }) => { ${body} } });`;
    const folder = userFolder({
      "resume.yaml": BILINGUAL,
      "good.tsx": layout(
        "return <Sheet input={input} fonts={fonts}><RichText text={input.resume.basics.name} /></Sheet>;",
      ),
      "bad.tsx": layout('throw new Error("not today");'),
    });
    const layouts = ["good.tsx", "bad.tsx"].map((file) => join(folder, file));
    const [one, two] = [await buildIn(folder, 1, { layouts }), await buildIn(folder, 2, { layouts })];
    expect(two.started).toEqual([2]);
    expect(two.reported).toHaveLength(4);
    expect(two.diagnostics.map(({ message }) => message).join()).toContain("not today");
    expect(two.diagnostics).toEqual(one.diagnostics);
    expect(contentOf(two.out)).toEqual(contentOf(one.out));
  });

  it("ends its threads when it is done, when it fails, and when its caller throws", async () => {
    const folder = userFolder({ "resume.yaml": BILINGUAL });
    const alive = () => process.getActiveResourcesInfo().filter((name) => name === "MessagePort").length;
    const before = alive();
    await buildIn(folder, 2);
    expect(alive()).toBe(before);
    const onBuilt = () => {
      throw new Error("enough");
    };
    await expect(buildIn(folder, 2, { onBuilt })).rejects.toThrow("enough");
    expect(alive()).toBe(before);
  });
});

describe("what a thread cannot do", () => {
  const sent = (error: unknown) => () => printedIn(structuredClone(refusal(error)));

  it("is thrown on the thread of the build, with the stack of where it happened", () => {
    const bug = new RangeError("off by one");
    expect(sent(bug)).toThrow(expect.objectContaining({ message: "off by one", stack: bug.stack }));
  });

  it("stays a failure of the disk if it was one, for which the program does not blame itself", () => {
    expect(sent(new HostError("Inter.ttf", "no such file"))).toThrow(HostError);
    expect(sent(new HostError("Inter.ttf", "no such file"))).toThrow("Inter.ttf: no such file");
  });
});
