import { describe, expect, it } from "vitest";
import { parseInline } from "../../src/content/inline.ts";
import { read } from "../../src/orthography/reading.ts";

/** Rules look at what is printed, so the reader here must see what the reader of the content sees. */
describe("a text is seen as it is printed", () => {
  it.each([
    '**系统**, *使用* [链接 (a)](https://example.com/a_(b) "title") 好',
    "10^6^ H~2~O 3~5人，2~4周 ~30ms x^y",
    "a \\*b\\* c\\_d \\\\ e\\[f\\](g) \\a",
    "5 * 3 * 2",
    "[no link] (at all), [x](two words), ![p](q)",
    "[**中**](<a b>) end",
    "one `` unpaired, and [an open",
    "**高可用（HA）**保障",
  ])("%s", (text) => {
    const printed = parseInline(text)
      .map((span) => span.text)
      .join("");
    expect(read(text).shown.replaceAll(/[\ufdd0\ufdd1]/g, "?")).toHaveLength(printed.length);
  });

  it("but for code, of which it sees where it is", () => {
    expect(read("跑 `权限 a` 好").shown).toBe("跑 \ufdd1\ufdd1\ufdd0\ufdd0 好");
    expect(read("``a ` b`` c").shown).toBe(`${"\ufdd0".repeat(5)} c`);
    expect(read("a ` b\n\nc ` d").shown).toBe("a ` b\n\nc ` d");
  });
});
