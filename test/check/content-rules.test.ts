import { describe, expect, it } from "vitest";
import { bilingual, check, highlights, inChinese, inEnglish, said } from "./checking.ts";

describe("C1 unfinished: nothing is left to be written", () => {
  it.each([
    ["TODO", "'TODO: numbers'", "7:10+4 error TODO"],
    ["待补充", "提升吞吐（待补充）", "7:14+3 error 待补充"],
    ["待定 by itself", "上线时间：待定", "7:14+2 error 待定"],
    ["placeholder text", "Lorem ipsum dolor", "7:9+11 error Lorem ipsum"],
    ["a row of X", "Served XXX users", "7:16+3 error XXX"],
    ["dots alone", '"..."', '7:9+5 error "..."'],
  ])("finds %s", (_name, text, finding) => {
    expect(said(inEnglish(highlights(text)), "unfinished")).toEqual([finding]);
  });

  it.each([
    ["a to-do list that was built", "Built a todo list"],
    ["a timer that is waited for", "优化等待定时任务的调度"],
    ["orders to confirm", "处理待确认订单"],
    ["code", "Removed every `TODO` from the code"],
    ["an omission", "Redis、Kafka……"],
  ])("lets pass %s", (_name, text) => {
    expect(said(inChinese(highlights(text)), "unfinished")).toEqual([]);
  });
});

describe("C2 missing-translation: every text is there in every language that shows it", () => {
  it("finds a text that lacks a language, and a plain one in Chinese", () => {
    const text = bilingual(highlights("{ en: Built a thing. }", "搭建了一个平台。"));
    expect(said(text, "missing-translation").map((one) => one.split(" ", 2).join(" "))).toEqual([
      "7:9+22 warning",
      "8:9+8 warning",
    ]);
  });

  it("takes a plain text in Latin letters for one of all languages", () => {
    expect(said(bilingual(highlights("Kubernetes")), "missing-translation")).toEqual([]);
  });

  it("hears `only` of the item and of what is around it", () => {
    const text = bilingual(
      "work:\n  - name: Example\n    only: [zh]\n    highlights:\n      - { zh: 搭建平台 }\n      - text: { en: Built. }\n        only: [en]\n",
    );
    // The last one is shown nowhere, which is another matter.
    expect(said(text, "missing-translation")).toEqual([]);
  });

  it("has nothing to say of a résumé in one language", () => {
    expect(said(inChinese(highlights("搭建了一个平台。")), "missing-translation")).toEqual([]);
  });
});

describe("C3 short-translation: translations say as much as each other", () => {
  const en =
    "Designed and built the release platform of the whole company, which moves every service safely through all of its environments, and led four engineers.";

  it("finds one that says less than half", () => {
    const text = bilingual(`  summary:\n    en: ${en}\n    zh: 负责发布平台。\n`);
    expect(said(text, "short-translation")).toEqual(["6:9+7 warning 负责发布平台。"]);
  });

  it("knows that Chinese is shorter", () => {
    const zh =
      "设计并搭建全公司的发布平台，让每一个服务安全地经过所有环境完成发布，并带领四名工程师完成建设与日常维护。";
    expect(said(bilingual(`  summary:\n    en: ${en}\n    zh: ${zh}\n`), "short-translation")).toEqual([]);
  });

  it("does not measure labels", () => {
    expect(
      said(
        bilingual("  label: { en: Senior Vice President of Engineering, zh: 副总 }\n"),
        "short-translation",
      ),
    ).toEqual([]);
  });
});

describe("C4 different-numbers: translations give the same numbers", () => {
  const twins = (en: string, zh: string) => bilingual(`  summary:\n    en: ${en}\n    zh: ${zh}\n`);

  it("points at a number that the twin does not have", () => {
    expect(said(twins("Cut latency by 30% in 2024.", "2024年将延迟降低40%。"), "different-numbers")).toEqual([
      "5:24+2 warning 30",
    ]);
  });

  it.each([
    ["万 and commas", "Serves 600,000 users", "服务60万用户"],
    ["万 before letters", "A peak of 600,000 QPS", "承受双十一60万QPS流量"],
    ["millions", "Serves 1.3 million users", "服务130万用户"],
    ["亿 and billions", "2.5 billion rows", "25亿行"],
    ["words for digits in English", "The first eight interns", "首批8名实习生"],
    ["words for digits in Chinese", "Led 12 people in 3 teams", "带领三个小组共十二人"],
    ["months", "In July 2020", "2020年7月"],
    ["ordinals", "Ranked 108^th^", "排名第108"],
    ["names with digits", "Runs K8s v3 on X21 and p99", "在K8s上运行"],
    ["a number that is said twice in one language", "2020 to 2020", "2020年"],
  ])("lets pass %s", (_name, en, zh) => {
    expect(said(twins(en, zh), "different-numbers")).toEqual([]);
  });
});

describe("C5 long-bullet: bullets are no longer than three lines", () => {
  it("counts characters and words, each against its own measure", () => {
    const half = "字".repeat(61);
    const words = "word ".repeat(31).trim();
    expect(said(inChinese(highlights(`${half} ${words}`)), "long-bullet")).toHaveLength(1);
    expect(said(inChinese(highlights("字".repeat(121))), "long-bullet")).toHaveLength(1);
    expect(said(inEnglish(highlights("word ".repeat(61))), "long-bullet")).toHaveLength(1);
  });

  it("lets pass what is just short enough, and summaries of any length", () => {
    expect(said(inChinese(highlights("字".repeat(120))), "long-bullet")).toEqual([]);
    expect(said(inEnglish(`  summary: ${"word ".repeat(200)}\n`), "long-bullet")).toEqual([]);
  });
});

describe("C6 duplicate-bullet: no bullet stands twice", () => {
  it("finds the second one, whatever its marks and case", () => {
    const text = inEnglish(highlights("Built the release platform.", "built the **release** platform"));
    expect(said(text, "duplicate-bullet")).toEqual(["8:9+30 warning built the **release** platform"]);
  });

  it("lets pass short ones, and twins in two languages", () => {
    expect(said(inEnglish(highlights("Kafka", "Kafka")), "duplicate-bullet")).toEqual([]);
    const same = "{ en: VictoriaMetrics, zh: VictoriaMetrics }";
    expect(said(bilingual(highlights(same)), "duplicate-bullet")).toEqual([]);
  });
});

describe("C7 first-person: sentences do without I and 我", () => {
  it("remarks on pronouns in either language", () => {
    expect(said(inEnglish(highlights("I built our platform")), "first-person")).toEqual([
      "7:9+1 info I",
      "7:17+3 info our",
    ]);
    expect(said(inChinese(highlights("由我负责，本人设计")), "first-person")).toEqual([
      "7:10+1 info 我",
      "7:14+2 info 本人",
    ]);
  });

  it("lets pass I/O, numerals and 自我", () => {
    expect(said(inEnglish(highlights("Async I/O for World War I, Type I")), "first-person")).toEqual([]);
    expect(said(inChinese(highlights("具备自我驱动能力，填补我国空白")), "first-person")).toEqual([]);
  });
});

describe("C8 product-name: products are written as their makers do", () => {
  it.each([
    ["Github", "7:11+6 warning Github", "GitHub"],
    ["Javascript", "7:11+10 warning Javascript", "JavaScript"],
    ["node.js", "7:11+7 warning node.js", "Node.js"],
    ["k8s", "7:11+3 warning k8s", "K8s"],
    ["Wechat", "7:11+6 warning Wechat", "WeChat"],
    ["redis", "7:11+5 warning redis", "Redis"],
  ])("mends the case of %s", (word, finding, name) => {
    const text = inChinese(highlights(`使用${word}开发`));
    expect(said(text, "product-name")).toEqual([finding]);
    expect(check(text).find(({ code }) => code === "product-name")?.replacement).toBe(name);
  });

  it.each([
    ["NodeJS", "warning"],
    ["Golang", "info"],
    ["Postgres", "info"],
  ])("only tells of %s, which is another name", (word, severity) => {
    const [found] = check(inChinese(highlights(`使用${word}开发`)));
    expect(found).toMatchObject({ code: "product-name", severity });
    expect(found?.replacement).toBeUndefined();
  });

  it("looks at each of several names, and at networks", () => {
    expect(said(inEnglish(highlights("mysql/redis")), "product-name")).toEqual([
      "7:9+5 warning mysql",
      "7:15+5 warning redis",
    ]);
    expect(said(inEnglish("  profiles: [{ network: Github }]\n"), "product-name")).toEqual([
      "4:25+6 warning Github",
    ]);
  });

  it.each([
    ["the name itself", "GitHub, Node.js, iOS, K8s"],
    ["capitals", "GITHUB"],
    ["code", "`redis` and `kubernetes`"],
    ["addresses", "https://github.com/example, github.com/example, me@github.example.com"],
    ["the target of a link", "[site](https://github.com/example)"],
    ["names of other things", "redis-cli, docker-compose.yml, src/redis/main.go, k8s.io"],
  ])("lets pass %s", (_name, text) => {
    expect(said(inEnglish(highlights(JSON.stringify(text))), "product-name")).toEqual([]);
  });
});

describe("C9 overlapping-work: full-time jobs follow each other", () => {
  const jobs = (...lines: readonly string[]) =>
    inEnglish(`work:\n${lines.map((line) => `  - { ${line} }\n`).join("")}`);

  it("points at the job that begins while another goes on", () => {
    const text = jobs(
      "name: A, startDate: 2020-01, endDate: 2021-06",
      "name: B, startDate: 2021-01, endDate: 2022-01",
    );
    expect(said(text, "overlapping-work")).toEqual(["6:27+7 warning 2021-01"]);
  });

  it("tells of two jobs that both go on", () => {
    const [found] = check(jobs("name: A, startDate: 2020-01", "name: B, startDate: 2021-01")).filter(
      ({ code }) => code === "overlapping-work",
    );
    expect(found?.message).toContain("both go on");
  });

  it.each([
    ["a change in the middle of a month", "startDate: 2020-01, endDate: 2021-06", "startDate: 2021-06"],
    ["years that leave it open", 'startDate: "2020", endDate: "2021"', 'startDate: "2021"'],
    ["an internship", "position: Intern, startDate: 2020-01, endDate: 2021-06", "startDate: 2021-01"],
    ["part-time work", "startDate: 2020-01, endDate: 2021-06", "position: 兼职讲师, startDate: 2021-01"],
  ])("lets pass %s", (_name, one, other) => {
    expect(said(jobs(`name: A, ${one}`, `name: B, ${other}`), "overlapping-work")).toEqual([]);
  });
});

describe("C10 gap: no year is left open", () => {
  const life = (end: string, start: string, rest = "") =>
    inEnglish(
      `education:\n  - { institution: A, startDate: 2010-09, endDate: ${end} }\nwork:\n  - { name: B, startDate: ${start} }\n${rest}`,
    );

  it("remarks on more than twelve months between studies and work", () => {
    expect(said(life("2014-06", "2015-08"), "gap")).toEqual(["7:27+7 info 2015-08"]);
  });

  it("lets pass a year, and what is filled by something else", () => {
    expect(said(life("2014-06", "2015-07"), "gap")).toEqual([]);
    const volunteer = "volunteer:\n  - { organization: C, startDate: 2014-07, endDate: 2015-08 }\n";
    expect(said(life("2014-06", "2015-09", volunteer), "gap")).toEqual([]);
  });
});
