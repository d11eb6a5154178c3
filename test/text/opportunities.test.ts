import { describe, expect, it } from "vitest";
import { BREAK_RULES } from "../../src/text/break-rules.ts";
import { BREAK, opportunities } from "../../src/text/index.ts";
import { linesOf } from "./fake-faces.ts";
import { CHINESE, ENGLISH, MIXED } from "./sentences.ts";

const SIGNS = ["", "|", "'", ":", "", "!"] as const;

/** The text with its breaks drawn in: `|` free, `'` poor, `:` reluctant, `!` forced; places for rescue are not. */
function drawn(text: string, lang: string, nobreak: readonly string[] = []): string {
  const ranges = nobreak.map((part) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  }));
  const breaks = opportunities(text, lang, ranges);
  return [...text].map((character, index) => `${SIGNS[breaks[index] ?? 0]}${character}`).join("");
}

const zh = (text: string) => drawn(text, "zh");
const en = (text: string) => drawn(text, "en");

describe("line starts and ends (CLREQ 6.1.1, GB/T 15834 5.1)", () => {
  it("keeps pausing and stopping marks behind what they follow", () => {
    expect(zh("天、地，人；我：你。他？她！它")).toBe("天、|地，|人；|我：|你。|他？|她！|它");
  });

  it("keeps brackets and quotes with what they enclose", () => {
    expect(zh("甲（乙）丙《丁》戊“己”庚‘辛’壬")).toBe("甲|（乙）|丙|《丁》|戊|“己”|庚|‘辛’|壬");
    expect(zh("甲「乙」丙【丁】戊〔己〕庚")).toBe("甲|「乙」|丙|【丁】|戊|〔己〕|庚");
  });

  it("lets a quote begin a line, which plain UAX #14 forbids", () => {
    expect(zh("推行“先止损”原则")).toBe("推|行|“先|止|损”|原|则");
  });

  it("does not begin a line with an interpunct or a connector", () => {
    expect(zh("图灵·香农")).toBe("图|灵·|香|农");
    expect(zh("京—沪")).toBe("京—|沪");
    expect(zh("三～五")).toBe("三～|五");
    expect(zh("三月–五月")).toBe("三|月–|五|月");
  });

  it("takes a dash or ellipsis of two for one mark that does not begin a line", () => {
    expect(zh("甲——乙")).toBe("甲——|乙");
    expect(zh("甲……乙")).toBe("甲……|乙");
  });

  it("neither begins nor ends a line with a solidus between Han, but for rescue", () => {
    expect(zh("日/周")).toBe("日/周");
    expect(opportunities("日/周", "zh")[2]).toBe(BREAK.rescue);
  });

  it("keeps units and postfixes with their number", () => {
    expect(zh("升至62%左右")).toBe("升|至|62%|左|右");
    expect(zh("降至26℃以内")).toBe("降|至|26℃|以|内");
    expect(zh("约￥2000起")).toBe("约|￥2000|起");
  });

  it("lets a minus begin its number, and nothing else a hyphen", () => {
    expect(zh("低至-18℃")).toBe("低|至|-18℃");
    expect(zh("低至-18 °C 上下")).toBe("低|至|-18 °C |上|下");
    expect(zh("产品-1与周一-周五")).toBe("产|品-1|与|周|一-|周|五");
    expect(zh("40-60%之间")).toBe("40-60%|之|间");
  });

  it("gives up the start of a dash or ellipsis before its halves", () => {
    const breaks = opportunities("”——甲", "zh");
    expect([breaks[1], breaks[2]]).toEqual([BREAK.rescue, BREAK.none]);
    expect(linesOf("他说等等……”——然后", 4)).toContain("——然后");
  });

  it("follows the language: curly quotes of English stay with their words", () => {
    expect(en("said “ship it” twice")).toBe("said |“ship |it” |twice");
  });
});

describe("Latin tokens", () => {
  it("are one word, whatever marks they hold", () => {
    for (const token of [
      "C++",
      "C#",
      ".NET",
      "C/C++",
      "CI/CD",
      "TCP/IP",
      "24/7",
      "3.7/4.0",
      "v3.10.4",
      "60w+",
    ]) {
      expect(zh(`用${token}做`)).toBe(`用|${token}|做`);
    }
    for (const token of ["1,234,567.89", "p99<30ms", "12:30", "1920×1080", "x86_64", "μ±2σ", "10⁶"]) {
      expect(zh(`用${token}做`)).toBe(`用|${token}|做`);
    }
  });

  it("break after the slash or plus of a real compound only; after its hyphen where no line holds it", () => {
    expect(en("real-time")).toBe("real-time");
    expect(en("server/client")).toBe("server/'client");
    expect(en("redis+kafka")).toBe("redis+'kafka");
    expect(en("A/B co-op xx-1 I/O")).toBe("A/B |co-op |xx-1 |I/O");
  });

  it("never divide an e-mail address of their own accord", () => {
    expect(zh("来信a.b@mail.example.org")).toBe("来|信|a.b@mail.example.org");
  });

  it("divide a URL after a solidus and before other delimiters, never after a hyphen", () => {
    expect(en("https://example.org/a-b/c.html?d=e")).toBe("https://example:.org/:a:-b/:c:.html:?d:=e");
    expect(en("example.org/people/wei")).toBe("example:.org/:people/:wei");
  });

  it("divide a bare host name only if no line holds it: it may be a product's name", () => {
    for (const name of ["ASP.NET", "draw.io", "people.example.org"]) {
      expect(zh(`用${name}做`)).toBe(`用|${name}|做`);
      expect(opportunities(`用${name}`, "zh")).toContain(BREAK.rescue);
    }
  });

  it("divide long identifiers at their delimiters if it helps", () => {
    expect(en("com.example.scheduler.core.Binpack")).toBe("com.:example.:scheduler.:core.:Binpack");
  });

  it("may break after an arrow, not before it", () => {
    expect(zh("OLTP->CDC")).toBe("OLTP->'CDC");
    expect(zh("甲 → 乙")).toBe("甲 → |乙");
  });
});

describe("numbers, dates, names", () => {
  it("keeps a number and its unit together across a space", () => {
    expect(zh("降至 30 ms 以内")).toBe("降|至 |30 ms |以|内");
    expect(en("at 10 Gbps and 512 GB now")).toBe("at |10 Gbps |and |512 GB |now");
  });

  it("does not take a word for a unit", () => {
    expect(en("at 3 models")).toBe("at |3 |models");
  });

  it("keeps a number with its measure word", () => {
    expect(zh("历时 3 个月")).toBe("历|时 |3 个|月");
    expect(zh("第 108 位")).toBe("第 108 位");
    expect(zh("2016年9月28日")).toBe("2016年|9月|28日");
  });

  it("keeps abbreviations, months and versions with what follows", () => {
    expect(en("in Fig. 3 and No. 1 of Sep. 2016 on")).toBe("in |Fig. 3 |and |No. 1 |of |Sep. 2016 |on");
    expect(en("Dr. Li moved to Node 18 today")).toBe("Dr. Li |moved |to |Node 18 |today");
  });

  it("keeps telephone numbers whole", () => {
    expect(en("call +86 139 0000 1234 or (010) 6200-0000 now")).toBe(
      "call |+86 139 0000 1234 |or |(010) 6200-0000 |now",
    );
  });

  it("breaks a range only after its dash", () => {
    expect(en("Sep. 2016 – Jan. 2019")).toBe("Sep. 2016 – |Jan. 2019");
    expect(zh("2019年2月 – 至今")).toBe("2019年|2月 – |至|今");
  });

  it("keeps what the author marked", () => {
    expect(drawn("作者欧阳修远等", "zh", ["欧阳修远"])).toBe("作|者|欧阳修远|等");
  });
});

describe("the table of rules", () => {
  it("names each rule once and cites a source", () => {
    expect(BREAK_RULES.length).toBeGreaterThan(10);
    expect(new Set(BREAK_RULES.map((rule) => rule.name)).size).toBe(BREAK_RULES.length);
    for (const rule of BREAK_RULES) expect(rule.source).not.toBe("");
  });

  it("has no rule that nothing in a résumé meets", () => {
    const texts = [
      ...CHINESE,
      ...MIXED,
      ...ENGLISH,
      "由 MySQL → TiDB，杭州 · 远程，支撑60w+容器，Dr. Li，第 3 届，低至-18℃",
    ];
    for (const rule of BREAK_RULES) {
      expect([rule.name, texts.some((text) => text.search(rule.pattern) >= 0)]).toEqual([rule.name, true]);
    }
  });

  it("leaves the author's newlines alone", () => {
    expect(zh("甲\n，乙")).toBe("甲\n!，|乙");
  });
});
