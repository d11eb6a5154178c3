import { describe, expect, it } from "vitest";
import { linesOf } from "./fake-faces.ts";

const hyphenated = (text: string, measure: number, lang = "en") =>
  linesOf(text, measure, { lang, hyphenate: true });

/** The words that lines divide, with their hyphen, at all narrow measures. */
function divisions(text: string): Set<string> {
  const found = new Set<string>();
  for (let measure = 5; measure <= 20; measure += 0.5) {
    for (const line of hyphenated(text, measure)) {
      const fragment = /(\S+)-$/.exec(line)?.[1];
      if (fragment !== undefined && !text.includes(`${fragment}-`)) found.add(fragment);
    }
  }
  return found;
}

describe("hyphenation (Liang 1983)", () => {
  it("divides words as the patterns say, two letters before and three after at least", () => {
    const parts = ["in", "ter", "na", "tion", "al", "iza", "tion"];
    const allowed = parts.flatMap((_, from) => parts.map((__, to) => parts.slice(from, to + 1).join("")));
    const found = [...divisions("the internationalization of many good things")];
    expect(found.length).toBeGreaterThan(2);
    expect(allowed).toEqual(expect.arrayContaining(found));
  });

  it("leaves short words alone", () => {
    expect(divisions("order after table water never under")).toEqual(new Set());
  });

  it("leaves names, acronyms, identifiers and addresses alone", () => {
    const names =
      "with PostgreSQL Kubernetes OPENTELEMETRY x86architecture snake_case_identifier someone@example.org";
    expect(divisions(names)).toEqual(new Set());
  });

  it("adds no hyphen to a compound that has one", () => {
    expect(divisions("mission-critical multi-tenant")).toEqual(new Set());
  });

  it("is for English alone", () => {
    expect(hyphenated("中文 internationalization 中文", 6, "zh").join("")).not.toContain("-");
  });

  it("never divides the word that ends the paragraph", () => {
    const text = "we kept improving observability";
    for (let measure = 8; measure <= 15; measure += 0.5) {
      expect(hyphenated(text, measure).at(-2) ?? "").not.toMatch(/-$/);
    }
  });

  it("ends no more than two lines in a row with a hyphen", () => {
    const text =
      "internationalization observability configuration infrastructure considerable communication ".repeat(3);
    for (let measure = 8; measure <= 24; measure += 0.5) {
      const ends = hyphenated(text.trim(), measure)
        .map((line) => (line.endsWith("-") ? "-" : " "))
        .join("");
      expect([measure, ends]).not.toEqual([measure, expect.stringContaining("---")]);
    }
  });
});
