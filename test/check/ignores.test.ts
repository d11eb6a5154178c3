import { describe, expect, it } from "vitest";
import { check, highlights, inChinese, said } from "./checking.ts";

const DIRTY = "启动,停止";

describe("`# check: ignore` silences a rule at one value", () => {
  it.each([
    ["at the end of its line", `${DIRTY} # check: ignore N1`],
    ["by the rule's long name", `${DIRTY} # check: ignore half-width-mark`],
    ["among several", `${DIRTY} # check: ignore C5, n1`],
    ["on the line above", `# check: ignore N1\n      - ${DIRTY}`],
    ["above, with more comments between", `# check: ignore N1\n\n      # why\n      - ${DIRTY}`],
    ["in the header of a block", `>- # check: ignore N1\n        一\n        ${DIRTY}`],
    ["above a block", `# check: ignore N1\n      - text: |\n          一\n          ${DIRTY}`],
    ["behind a flow map", `{ text: "${DIRTY}" } # check: ignore N1`],
  ])("%s", (_name, item) => {
    const written = item.startsWith("#")
      ? highlights("一").replace(/ {6}- 一\n$/, `      ${item}\n`)
      : highlights(item);
    expect(said(inChinese(written), "half-width-mark")).toEqual([]);
    expect(check(inChinese(written)).filter(({ code }) => code === "idle-ignore")).toEqual(
      item.includes("C5") ? [expect.objectContaining({ message: "`C5` has nothing to ignore here" })] : [],
    );
  });

  it("and no other one", () => {
    const text = inChinese(highlights(`${DIRTY} # check: ignore N1`, DIRTY));
    expect(said(text, "half-width-mark")).toEqual(["8:11+1 error ,"]);
  });

  it("silences warnings of the reader, but nothing that keeps the file from being built", () => {
    const phone = inChinese('  phone: "131 0000" # check: ignore phone-format\n');
    expect(check(phone)).toEqual([]);
    const email = inChinese("  email: nobody # check: ignore bad-email\n");
    expect(check(email).map(({ code }) => code)).toEqual(["bad-email", "idle-ignore"]);
  });

  it("is told where it has nothing to silence, or names no rule", () => {
    const text = inChinese(
      highlights("启动，停止 # check: ignore N1", "一 # check: ignore N99", "二 # check: ignore"),
    );
    const idle = check(text).filter(({ code }) => code === "idle-ignore");
    expect(idle.map(({ severity, message, range }) => [severity, message, range?.line])).toEqual([
      ["info", "`N1` has nothing to ignore here", 7],
      ["info", "no rule is called `N99`", 8],
      ["info", "this ignore names no rule", 9],
    ]);
  });

  it("is no comment inside a text", () => {
    expect(said(inChinese(highlights(`"${DIRTY} # check: ignore N1"`)), "half-width-mark")).toHaveLength(1);
  });
});
