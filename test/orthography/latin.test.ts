import { describe, expect, it } from "vitest";
import { slipsIn } from "../../src/orthography/index.ts";
import { codesIn, mended } from "./expect-mended.ts";

const en = (text: string) => mended(text, "en");

describe("English text", () => {
  it.each([
    ["It's the team's \"best\" tool", "It’s the team’s “best” tool"],
    ["the users' data of the '90s", "the users’ data of the ’90s"],
    ["(\"quoted\") and 'single'", "(“quoted”) and ‘single’"],
    ["\"He said 'no'\"", "“He said ‘no’”"],
    ['"top 5" list', "“top 5” list"],
    ['“half" curly', "“half” curly"],
    ['**"Bold"** words', "**“Bold”** words"],
  ])("has curly quotes: %s", (text, wanted) => expect(en(text)).toBe(wanted));

  it("leaves feet and inches alone", () => {
    expect(en('a 15" screen, 6\'2" tall')).toBe('a 15" screen, 6\'2" tall');
    expect(codesIn('a 15" screen', "en")).toEqual([]);
  });

  it("names a straight quote without a partner, and does not guess", () => {
    const [slip] = slipsIn('said "so', { lang: "en" });
    expect(slip).toMatchObject({ code: "unpaired-quote", severity: "warning", start: 5, end: 6 });
    expect(slip).not.toHaveProperty("replacement");
  });

  it.each([
    ["Led a team , built it .", "Led a team, built it."],
    ["Uses .NET , ASP.NET and .gitignore", "Uses .NET, ASP.NET and .gitignore"],
    ["two  spaces", "two spaces"],
    ["wait... done", "wait… done"],
    ["fast--and safe -- always, 10--20", "fast—and safe — always, 10–20"],
    ["run npm install --global", "run npm install --global"],
    ["Go（2016），Rust；Zig", "Go (2016), Rust; Zig"],
    ["1，000 users", "1,000 users"],
    ["a list,, of words", "a list, of words"],
  ])("keeps its marks: %s", (text, wanted) => expect(en(text)).toBe(wanted));

  it("leaves full-width marks where there is Chinese text to have them", () => {
    expect(en("Lin Yi（林一）")).toBe("Lin Yi（林一）");
  });

  it.each([
    ["Redis,Kafka", "no-space-after-comma"],
    ["Master - Physics", "hyphen-for-dash"],
    ["in production..", "doubled-stop"],
  ])("only remarks on %s", (text, code) => {
    expect(en(text)).toBe(text);
    expect(codesIn(text, "en")).toEqual([code]);
  });

  it("is clean when it is clean", () => {
    const text = "Cut p99 by 40% (12:30–14:00), see [notes](https://example.com/a--b) — “done”, isn’t it?";
    expect(slipsIn(text, { lang: "en" })).toEqual([]);
  });
});

it("a Chinese record's text without Chinese in it is Latin, unless it has full-width marks", () => {
  expect(mended('Go , Rust\'s "best"')).toBe("Go, Rust’s “best”");
  expect(mended("MySQL、Redis（v6）")).toBe("MySQL、Redis（v6）");
});
