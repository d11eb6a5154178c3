import { describe, expect, it } from "vitest";
import { parseResume, withPosition } from "../../src/content/index.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";

const TEXT = `basics:
  name: { zh: 𠮷野, en: Yoshino }
  summary: |
    第一行
    第二行有简字
work:
  - name: "简历 a 简"
    location: &place 杭州
  - name: b
    location: *place
`;
const { source } = parseResume({ file: "resume.yaml", text: TEXT });
const at = (...path: (string | number)[]) => source.locate(path)?.range;

describe("a source", () => {
  it("knows where a value stands, in characters", () => {
    expect(at("basics", "name", "zh")).toEqual({ line: 2, column: 15, length: 2 });
    expect(at("basics", "name", "en")).toEqual({ line: 2, column: 23, length: 7 });
    expect(source.locate(["work", 1, "name"])).toEqual({
      range: { line: 9, column: 11, length: 1 },
      sourceLine: "  - name: b",
    });
  });

  it("begins a block text where its words begin", () => {
    expect(at("basics", "summary")).toEqual({ line: 4, column: 5, length: 3 });
  });

  it("finds the first occurrence of an excerpt inside the value", () => {
    expect(source.locate(["work", 0, "name"], "简")?.range).toEqual({ line: 7, column: 12, length: 1 });
    expect(source.locate(["work", 0, "name"], "a 简")?.range).toEqual({ line: 7, column: 15, length: 3 });
    expect(source.locate(["basics", "summary"], "简")?.range).toEqual({ line: 5, column: 9, length: 1 });
  });

  it("finds an excerpt that is written as escapes", () => {
    const text = 'a: "x\\u7b80\\n\\ud834\\udd1e\\U0001D11E\\a\\""\n';
    const { source } = parseResume({ file: "r", text: `basics: { name: x }\n${text}` });
    const columns = (excerpt: string) => {
      const { column = 0, length = 0 } = source.locate(["a"], excerpt)?.range ?? {};
      return text.slice(column - 1, column - 1 + length);
    };
    expect(columns("简")).toBe("\\u7b80");
    expect(columns("\n")).toBe("\\n");
    expect(columns("𝄞")).toBe("\\ud834\\udd1e");
    expect(columns("𝄞𝄞")).toBe("\\ud834\\udd1e\\U0001D11E");
    expect(columns("\u0007")).toBe("\\a");
  });

  it("points at the whole value when the excerpt is not in it as written", () => {
    expect(source.locate(["work", 0, "name"], "龘")?.range).toEqual(at("work", 0, "name"));
  });

  it("points at the nearest key above what is missing", () => {
    expect(at("basics", "email")).toEqual({ line: 1, column: 1, length: 6 });
    expect(at("basics", "location", "city", "zh")).toEqual({ line: 1, column: 1, length: 6 });
    expect(at("work", 1, "position")).toEqual({ line: 9, column: 5, length: 4 });
    expect(at("work", 7)).toEqual({ line: 6, column: 1, length: 4 });
    expect(at("skills")).toEqual({ line: 1, column: 1, length: 6 });
  });

  it("points at an alias where it is used, and inside its anchor", () => {
    expect(at("work", 1, "location")).toEqual({ line: 10, column: 15, length: 6 });
  });

  it("gives a diagnostic its position, once", () => {
    const bare: Diagnostic = {
      kind: "font",
      severity: "error",
      code: "x",
      message: "y",
      path: ["work", 0, "name"],
    };
    const placed = withPosition({ ...bare, excerpt: "简" }, source);
    expect(placed).toMatchObject({ file: "resume.yaml", range: { line: 7, column: 12, length: 1 } });
    expect(withPosition(placed, source)).toBe(placed);
    expect(withPosition({ ...bare, path: [] }, source).range?.line).toBe(1);
  });
});
