import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { judgeCase } from "/work/main/test/corpus/judge.ts";
import { placeText } from "/work/main/test/corpus/placed-text.ts";
import { readGlyphs } from "/work/main/test/corpus/read-glyphs.ts";
import { setCorpus } from "/work/main/test/corpus/set-corpus.tsx";
const file = process.env["CASES"] ?? "/work/shared/typography/cases.json";
it("judges", async () => {
  const cases = JSON.parse(readFileSync(file, "utf8"));
  console.time("set");
  const { pdf, index } = await setCorpus(cases);
  console.timeEnd("set");console.time("read");
  const pages = await readGlyphs(pdf);
  console.timeEnd("read");
  const by = new Map(cases.map((c: any) => [c.id, c]));
  const bad: Record<string, string[]> = {};
  index.items.forEach(({ id, widthEm }, i) => {
    const c: any = by.get(id);
    let f: string[];
    try { f = judgeCase(c, placeText(c.text, pages[i]!, index), widthEm); } catch (e) { f = [String(e)]; }
    if (f.length) (bad[id + " " + c.level+" "+c.rule] ??= []).push(`w=${widthEm} ${f.join("; ")}`);
  });
  console.log(index.items.length, "pages", cases.length, "cases");
  for (const [k, v] of Object.entries(bad)) console.log(k, v.length, v.slice(0, 3).join(" || "));
});
