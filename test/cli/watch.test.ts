import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ROOT, resumeYaml, userFolder } from "./run.ts";

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** A build that stays, and what it has said so far. */
function watching(cwd: string, ...words: string[]) {
  const child = spawn(process.execPath, [join(ROOT, "dist/cli.cjs"), "build", "--watch", ...words], { cwd });
  running.push(child);
  let said = "";
  let heard = 0;
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    child,
    ended,
    /** What it says from now on up to the end of its next round. */
    async round(): Promise<string> {
      const END = /\d+ ms, watching; Ctrl-C ends it\n/g;
      for (let waited = 0; waited < 60_000; waited += 20) {
        END.lastIndex = heard;
        if (END.test(said)) {
          const told = said.slice(heard, END.lastIndex);
          heard = END.lastIndex;
          return told;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`no round came to its end; it said: ${said.slice(heard)}`);
    },
    get isQuiet(): boolean {
      return said.length === heard;
    },
  };
}

const LAYOUT = (text: string) => `
import { defineLayout, RichText, Sheet, Text } from "resume-pdf/kit";
import { word } from "./word.ts";
export default defineLayout({
  component: ({ input }) => (
    <Sheet input={input}><RichText text={input.resume.basics.name} bold />{word && <RichText text={input.resume.basics.name} />}</Sheet>
  ),
});
// ${text}
`;

describe("build --watch", () => {
  it("builds again what a saved résumé changes, and leaves the others alone", async () => {
    const cwd = userFolder({
      "content/ada/resume.yaml": resumeYaml({ basics: "basics: { name: Ada }" }),
      "content/bo/resume.yaml": resumeYaml({ basics: "basics: { name: Bo }" }),
    });
    const watch = watching(cwd, "--pages", "1");
    expect(await watch.round()).toContain("out/ada.en.1p.pdf");
    const save = (name: string) =>
      writeFileSync(
        join(cwd, "content/ada/resume.yaml"),
        resumeYaml({ basics: `basics: { name: ${name} }` }),
      );

    save("Ada L.");
    const again = await watch.round();
    expect(again).toMatch(
      /^changed: content\/ada\/resume\.yaml\nout\/ada\.en\.1p\.pdf {2}1 page {2}\S+ KB\n/,
    );
    expect(again).not.toContain("bo.en");
    const { outputs } = JSON.parse(readFileSync(join(cwd, "out/manifest.json"), "utf8"));
    expect(outputs.map(({ file }: { file: string }) => file)).toEqual(["ada.en.1p.pdf", "bo.en.1p.pdf"]);

    // As many editors save: a new file in the place of the old one.
    writeFileSync(join(cwd, "content/ada/.new"), resumeYaml({ basics: "basics: { name: Ada Lo. }" }));
    renameSync(join(cwd, "content/ada/.new"), join(cwd, "content/ada/resume.yaml"));
    expect(await watch.round()).toContain("out/ada.en.1p.pdf  1 page");
  }, 120_000);

  it("survives what is half written, tells it, and goes on when it is whole", async () => {
    const cwd = userFolder({ "me.yaml": resumeYaml() });
    const watch = watching(cwd, "me.yaml", "--pages", "1");
    await watch.round();
    writeFileSync(join(cwd, "me.yaml"), resumeYaml().slice(0, 70));
    const broken = await watch.round();
    expect(broken).toContain("me.yaml:");
    expect(broken).not.toContain("out/me.en.1p.pdf");
    expect(readFileSync(join(cwd, "out/me.en.1p.pdf")).length).toBeGreaterThan(1000);
    writeFileSync(join(cwd, "me.yaml"), resumeYaml({ basics: "basics: { name: Lin Er }" }));
    expect(await watch.round()).toMatch(/out\/me\.en\.1p\.pdf {2}1 page {2}\S+ KB\n/);
  }, 120_000);

  it("takes a burst of changes for one, and ends with the last of them", async () => {
    const cwd = userFolder({ "me.yaml": resumeYaml() });
    const watch = watching(cwd, "me.yaml", "--pages", "1");
    await watch.round();
    for (let at = 0; at < 12; at += 1)
      writeFileSync(join(cwd, "me.yaml"), resumeYaml({ basics: `basics: { name: Lin ${at} }` }));
    let rounds = 0;
    do {
      await watch.round();
      rounds += 1;
      await new Promise((resolve) => setTimeout(resolve, 300));
    } while (!watch.isQuiet);
    expect(rounds).toBeLessThan(4);
    const text = readFileSync(join(cwd, "out/me.en.1p.pdf"), "latin1");
    expect(text).toContain("Lin 11");
  }, 120_000);

  it("follows configuration, layouts with all that they import, new résumés and a theme", async () => {
    const cwd = userFolder({
      "resume-pdf.config.yaml": "pages: [1]\nlayouts: [./looks/mine.tsx]\n",
      "looks/mine.tsx": LAYOUT("first"),
      "looks/word.ts": "export const word = true;\n",
      "content/ada/resume.yaml": resumeYaml(),
    });
    const watch = watching(cwd);
    expect(await watch.round()).toContain("out/ada.en.1p.mine.pdf  1 page");
    const save = async (file: string, text: string) => {
      writeFileSync(join(cwd, file), text);
      return await watch.round();
    };
    expect(await save("looks/word.ts", "export const word = false;\n")).toMatch(
      /mine\.pdf {2}1 page {2}\S+ KB\n/,
    );
    expect(await save("looks/word.ts", "export const word = ;\n")).toContain("looks/word.ts:1:21 error");
    expect(await save("looks/word.ts", "export const word = true;\n")).toMatch(
      /mine\.pdf {2}1 page {2}\S+ KB\n/,
    );
    const themed = "pages: [1]\ntheme: { colors: { accent: navy } }\n";
    expect(await save("resume-pdf.config.yaml", themed)).toContain("out/ada.en.1p.pdf  1 page");
    expect(await save("resume-pdf.config.yaml", "pages: [3]\n")).toContain(
      "resume-pdf.config.yaml:1:9 error",
    );
    expect(await save("resume-pdf.config.yaml", themed)).toContain("unchanged");
    expect(await save("content/resume.yaml", resumeYaml())).toContain("out/content.en.1p.pdf  1 page");
  }, 180_000);

  it("does not take its own outputs for changes, and ends with Ctrl-C", async () => {
    const cwd = userFolder({ "lin/resume.yaml": resumeYaml() });
    const watch = watching(cwd, ".", "--pages", "1", "--out", "lin/out");
    await watch.round();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(watch.isQuiet).toBe(true);
    watch.child.kill("SIGINT");
    expect(await watch.ended).toBe(0);
  }, 120_000);
});
