import { describe, expect, it } from "vitest";
import type { Resume } from "../../src/model/resume.ts";
import { onlyLabelled, selected, text } from "./support.ts";

function line(parts: Partial<Resume>, lang?: string) {
  const { label, text: body } = onlyLabelled(selected(parts, lang));
  return [text(label), text(body)];
}

describe("skills, languages and interests become labelled lines", () => {
  it("with keywords joined as the language lists things", () => {
    const skills = [{ name: "Storage", keywords: ["Redis", { en: "tape", zh: "磁带" }, ""] }];
    expect(line({ skills })).toEqual(["Storage", "Redis, tape"]);
    expect(line({ skills }, "zh")).toEqual(["Storage", "Redis、磁带"]);
    expect(onlyLabelled(selected({ skills }, "zh"))).toMatchObject({
      id: "skills[0]",
      text: { lang: "zh", at: ["skills", 0, "keywords"] },
    });
  });

  it("with a skill's own sentences, its keywords as an aside", () => {
    expect(line({ skills: [{ name: "Storage", summary: "Years of **it**." }] })).toEqual([
      "Storage",
      "Years of it.",
    ]);
    const skills = [{ name: "存储", summary: "熟悉原理", keywords: ["Redis"] }];
    expect(line({ skills }, "zh")).toEqual(["存储", "熟悉原理（Redis）"]);
  });

  it("with a skill's level as text, or beside the name when there is text", () => {
    expect(line({ skills: [{ name: "Go", level: "fluent" }] })).toEqual(["Go", "fluent"]);
    const skills = [{ name: "Go:", level: "fluent", keywords: ["generics"] }];
    expect(line({ skills })).toEqual(["Go (fluent)", "generics"]);
  });

  it("with a label that does not bring its own colon", () => {
    expect(line({ skills: [{ name: "编程语言：", keywords: ["Go"] }] }, "zh")).toEqual(["编程语言", "Go"]);
  });

  it("with a label alone when there is nothing to say", () => {
    expect(line({ skills: [{ name: "Go" }] })).toEqual(["Go", undefined]);
  });

  it("with fluency or keywords", () => {
    expect(line({ languages: [{ language: "Chinese", fluency: "native" }] })).toEqual(["Chinese", "native"]);
    expect(line({ interests: [{ name: "Go", keywords: ["joseki"] }] })).toEqual(["Go", "joseki"]);
  });

  it("in the language that all the keywords share", () => {
    const skills = [{ name: "Storage", keywords: [{ en: "tape" }, { en: "disk" }] }];
    expect(onlyLabelled(selected({ skills }, "zh")).text?.lang).toBe("en");
    const mixed = [{ name: "Storage", keywords: [{ en: "tape" }, { en: "disk", zh: "磁盘" }] }];
    expect(onlyLabelled(selected({ skills: mixed }, "zh")).text?.lang).toBe("zh");
  });
});

describe("keywords for the metadata", () => {
  it("are the author's, then skills and their keywords, each once, as plain text", () => {
    const { keywords } = selected({
      meta: { languages: ["en", "zh"], keywords: ["**SRE**", { en: "storage", zh: "存储" }] },
      skills: [{ name: "Storage:", keywords: ["Redis", "sre", "`tape`"] }],
    });
    expect(keywords).toEqual(["SRE", "storage", "Redis", "tape"]);
  });

  it("do not tell what the variant hides", () => {
    const skills = [{ name: "Hidden", only: ["zh"] }, { name: "Shown" }];
    expect(selected({ skills }).keywords).toEqual(["Shown"]);
    expect(selected({ skills, sections: ["summary"] }).keywords).toEqual([]);
  });
});
