import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, resumePdf, userFolder } from "../cli/run.ts";
import { fencedIn } from "./page.ts";

const FILES = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).map(
  (path) => `docs/${path.replaceAll("\\", "/")}`,
);
const DOCS = FILES.filter((path) => path.endsWith(".md"));
const PAGES = ["README.md", ...DOCS.toSorted()].map((path) => ({ path, text: read(path) }));

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** A page without its blocks of code. */
const proseOf = (text: string): string => text.replace(/^```.*?^```$/gms, "");

/** Code spans may have backticks in them, between two at each end. */
const SPAN = /(?<!`)(`+)(?!`) ?([^\n]+?) ?(?<!`)\1(?!`)/g;
const spansIn = (text: string): readonly string[] =>
  [...proseOf(text).matchAll(SPAN)].map(([, , span = ""]) => span);

/** The anchors of a page's headings, as GitHub makes them: a heading that stands twice has a number the second time. */
function anchorsOf(text: string): readonly string[] {
  const counts = new Map<string, number>();
  return [...proseOf(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .replaceAll(" ", "-");
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** What a page links to and shows, but for addresses on the net. */
function targetsOf(text: string): readonly string[] {
  const prose = proseOf(text).replace(SPAN, "code");
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
    ([, link, picture]) => link ?? picture ?? "",
  );
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The page and the anchor that a link on a page leads to. */
function leadsTo(from: string, target: string): readonly [path: string, anchor: string] {
  const [file = "", anchor = ""] = target.split("#");
  return [file === "" ? from : posix.normalize(posix.join(posix.dirname(from), file)), anchor];
}

/** The test of a page stands beside this one and is called like it; the README's stands above. */
const testOf = (path: string): string =>
  path === "README.md" ? "test/readme.test.ts" : `test/docs/${posix.basename(path, ".md")}.test.ts`;

/** What the command's own help lists: the commands, and the flags of each. */
function helpOf(...words: readonly string[]): string {
  return resumePdf([...words, "--help"], { cwd: userFolder() }).stdout;
}
const flagsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w-])--?[a-z][\w-]*/g)].map(([flag]) => flag);
const COMMANDS = new Map(
  [...helpOf().matchAll(/^ +resume-pdf ([\w-]+)/gm)].map(
    ([, name = ""]) => [name, flagsIn(helpOf(name))] as const,
  ),
);

describe("all pages", () => {
  it("are those of docs/ and the README", () => {
    expect(PAGES.length).toBeGreaterThan(11);
  });

  it.each(PAGES)("$path leads nowhere but to what is there", ({ path, text }) => {
    const broken = targetsOf(text).filter((target) => {
      const [file, anchor] = leadsTo(path, target);
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== "" && !anchorsOf(read(file)).includes(decodeURIComponent(anchor));
    });
    expect(broken).toEqual([]);
  });

  it("are all reached from the README", () => {
    const linked = targetsOf(read("README.md")).map((target) => leadsTo("README.md", target)[0]);
    expect(DOCS.filter((path) => !linked.includes(path))).toEqual([]);
  });

  it("show every picture that lies beside them", () => {
    const shown = PAGES.flatMap(({ path, text }) =>
      targetsOf(text).map((target) => leadsTo(path, target)[0]),
    );
    expect(FILES.filter((path) => path.endsWith(".png") && !shown.includes(path))).toEqual([]);
  });

  it.each(PAGES.filter(({ text }) => fencedIn(text).some(({ language }) => language === "console")))(
    "$path has a test that types its commands",
    ({ path }) => {
      const test = read(testOf(path));
      const [reads, types] =
        path === "README.md"
          ? ['"README.md"', 'blocks("console")']
          : [`readPage("${posix.basename(path)}")`, "follow("];
      expect(test).toContain(reads);
      expect(test).toContain(types);
    },
  );

  it.each(PAGES)("$path names only commands and flags that there are", ({ text }) => {
    const blocks = fencedIn(text).filter(({ language }) => language === "sh" || language === "console");
    const lines = [...spansIn(text), ...blocks.flatMap((block) => block.text.split("\n"))];
    const uses = lines
      .flatMap((line) => line.split(/ && | \| | #/))
      .flatMap((line) => {
        const [, command, words = ""] = /^(?:\$ )?(?:npx )?resume-pdf ([a-z][\w-]*)(.*)$/.exec(line) ?? [];
        return command === undefined ? [] : [{ line, command, flags: flagsIn(words) }];
      });
    for (const { line, command, flags } of uses) {
      expect([...COMMANDS.keys()], line).toContain(command);
      expect(COMMANDS.get(command), line).toEqual(expect.arrayContaining([...flags]));
    }
    const alone = spansIn(text)
      .filter((span) => span.startsWith("--"))
      .flatMap(flagsIn);
    expect([...COMMANDS.values()].flat()).toEqual(expect.arrayContaining(alone));
  });
});
