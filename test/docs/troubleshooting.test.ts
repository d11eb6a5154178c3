import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportFailure } from "../../src/cli/failures.ts";
import { type Terminal, wantsColor } from "../../src/cli/terminal.ts";
import { cacheFolder } from "../../src/node/cache-folder.ts";
import { ROOT, resumePdf, userFolder } from "../cli/run.ts";
import { longResume } from "./long-resume.ts";
import { fencedIn, follow, readPage, rowsIn, spansIn } from "./page.ts";

const page = readPage("troubleshooting.md");

/** What the page talks of and does not show. */
const FILES = {
  "must.yaml": longResume(9, "priority: must"),
  "long.yaml": longResume(9),
  "short.yaml": longResume(4),
  "photo.heic": "not a PNG",
  "slip.yaml": 'meta: { languages: [zh] }\nbasics: { name: 林一, label: "启动,停止" }\n',
};

/** `basics: { name: 林一 }` */
const IN_GB18030 = Buffer.from("6261736963733a207b206e616d653a20c1d6d2bb207d0a", "hex");

/** Commands of the page that are meant to fail, and how. */
const FAILING = [
  "resume-pdf build: 2",
  "resume-pdf build .: 2",
  "resume-pdf build syntax.yaml: 3",
  "resume-pdf build comma.yaml: 3",
  "resume-pdf build typo.yaml: 3",
  "resume-pdf build dates.yaml: 3",
  "resume-pdf build photo.yaml --pages 1: 3",
  "resume-pdf build must.yaml --pages 1: 4",
  "resume-pdf build signs.yaml --pages 1: 5",
  "resume-pdf build old.yaml: 3",
  "SOURCE_DATE_EPOCH=yesterday resume-pdf build undated.yaml --pages 1: 2",
  "resume-pdf build mention.yaml --pages 1 --redact public: 3",
  "resume-pdf build colours.yaml --pages 1 --bleed 3mm: 2",
];

const chapter = (title: string) => page.split(/^##+ /m).find((text) => text.startsWith(`${title}\n`)) ?? "";

describe("docs/troubleshooting.md", () => {
  const cwd = userFolder(FILES);
  writeFileSync(join(cwd, "old.yaml"), IN_GB18030);

  // A test for each symptom: all of them together would take longer than one test may.
  const chapters = page
    .split(/^(?=##+ )/m)
    .map((text) => ({ title: /^#+ (.*)/.exec(text)?.[1] ?? "", text }));

  it.each(chapters.filter(({ text }) => text.includes("```")))(
    "shows what is printed: $title",
    ({ text }) => {
      const failed = follow(text, cwd).filter((line) => !line.endsWith(": 0"));
      expect(failed).toEqual(FAILING.filter((line) => text.includes(`$ ${line.slice(0, -3)}\n`)));
    },
  );

  it("has a command for every exit code but that of bugs", () => {
    const rows = rowsIn(chapter("Exit codes"));
    expect(rows.map(([code]) => code)).toEqual(
      ["0", "1", "2", "3", "4", "5", "6"].map((code) => `\`${code}\``),
    );
    for (const [code = "", , instance] of rows) {
      const [command] = spansIn(instance);
      if (command === undefined) continue;
      const words = command.split(" ").slice(1);
      expect(`\`${resumePdf(words, { cwd }).code}\``, command).toBe(code);
    }
  });

  it("says of every image that is refused what the command says", () => {
    const PNG = readFileSync(join(ROOT, "docs/gallery/classic.en.1p.png"));
    const images = userFolder();
    mkdirSync(join(images, "me"));
    writeFileSync(join(images, "photo.png"), PNG);
    writeFileSync(join(images, "me/half.png"), PNG.subarray(0, PNG.length / 2));
    writeFileSync(join(images, "me/large.png"), Buffer.concat([PNG, Buffer.alloc(10_000_000)]));
    writeFileSync(join(images, "me/photo.heic"), PNG);
    const build = (image: string, ...words: string[]) => {
      writeFileSync(join(images, "me/resume.yaml"), `basics: { name: Lin Yi, image: "${image}" }\n`);
      return resumePdf(["build", "me/resume.yaml", "--pages", "1", ...words], { cwd: images });
    };
    const refused = [
      "resume.yaml",
      "none.png",
      "../photo.png",
      "https://example.com/a.png",
      "half.png",
      "large.png",
    ];
    const rows = rowsIn(chapter("An image is refused").replaceAll("` a folder |", "` |"));
    expect(rows).toHaveLength(refused.length);
    for (const [index, [reason]] of rows.entries()) {
      const { code, stderr } = build(refused[index] ?? "");
      expect([code, stderr.includes(spansIn(reason)[0] ?? "-")], stderr).toEqual([3, true]);
    }
    expect(build("../photo.png", "--image-root", ".").code).toBe(0);
    expect(build("photo.heic").code).toBe(0);
  });

  it("takes the date of a résumé from where the page says", () => {
    const origin = userFolder({ "me.yaml": "basics: { name: Lin Yi }\n", "other.txt": "one" });
    const git = (at: string, day: string, ...words: string[]) =>
      execFileSync("git", ["-c", "user.name=Lin Yi", "-c", "user.email=lin.yi@example.com", ...words], {
        cwd: at,
        env: { ...process.env, GIT_COMMITTER_DATE: `${day}T00:00:00Z` },
        stdio: "pipe",
      });
    // XMP lies in the file as it is, so that programs that know no PDF find it.
    const created = (at: string, env: NodeJS.ProcessEnv = {}) => {
      const pdf = resumePdf(["build", "me.yaml", "--pages", "1", "--out", "-"], { cwd: at, env }).bytes;
      return /CreateDate>(\S+?)T/.exec(pdf.toString("latin1"))?.[1];
    };
    expect(created(origin)).toBe("2000-01-01");
    git(origin, "2026-01-15", "init", "-q");
    git(origin, "2026-01-15", "add", "me.yaml");
    git(origin, "2026-01-15", "commit", "-qm", "The résumé");
    git(origin, "2026-02-20", "add", "other.txt");
    git(origin, "2026-02-20", "commit", "-qm", "Another file");
    expect(created(origin)).toBe("2026-01-15");
    const shallow = userFolder();
    git(shallow, "2026-02-20", "clone", "-q", "--depth", "1", `file://${origin}`, ".");
    expect(created(shallow)).toBe("2026-02-20");
    writeFileSync(join(shallow, "me.yaml"), "meta: { lastModified: 2026-01-16 }\nbasics: { name: Lin Yi }\n");
    expect(created(shallow)).toBe("2026-01-16");
    expect(created(shallow, { SOURCE_DATE_EPOCH: "1768694400" })).toBe("2026-01-18");
  });

  it("names a schema that the command writes as it ships", () => {
    const [named] = fencedIn(page).filter(({ file }) => file === "named.yaml");
    expect(named?.text).toMatch(/^# yaml-language-server: \$schema=\.\/resume\.schema\.json\n/);
    const shipped = readFileSync(join(ROOT, "dist/resume.schema.json"), "utf8");
    expect(resumePdf(["schema"], { cwd }).stdout).toBe(shipped);
    expect(resumePdf(["build", "named.yaml", "--pages", "1", "--strict"], { cwd }).code).toBe(0);
  });

  it("says what colours the terminal", () => {
    const rows = rowsIn(chapter("The terminal shows no colours"));
    expect(rows).toHaveLength(4);
    const weaker: NodeJS.ProcessEnv = { NO_COLOR: "1" };
    for (const [set, colours = ""] of rows) {
      const [name = "", value = ""] = (spansIn(set)[0] ?? "").split("=");
      const always = colours.startsWith("always");
      expect(wantsColor({ ...(always ? weaker : {}), [name]: value }, !always)).toBe(always);
    }
    expect([wantsColor({}, true), wantsColor({}, false)]).toEqual([true, false]);
  });

  it("names the folders of the cache, which is made again after it is deleted", () => {
    for (const [on, below] of rowsIn(chapter("Caches"))) {
      const spans = spansIn(below);
      const platform = spansIn(on)[0] ?? "";
      const env = { XDG_CACHE_HOME: "/named", LOCALAPPDATA: "/named" };
      const folders = [cacheFolder(env, platform), cacheFolder({}, platform)].map((folder) =>
        folder
          .replace(/^\/named/, platform === "linux" ? "$XDG_CACHE_HOME" : "%LOCALAPPDATA%")
          .replace(homedir(), "~"),
      );
      for (const span of spans) expect(folders).toContain(`${span}/resume-pdf`);
    }
    const cache = userFolder();
    const pdf = () => {
      const words = ["build", "me.yaml", "--lang", "en", "--pages", "1", "--out", "-"];
      return resumePdf(words, { cwd, env: { XDG_CACHE_HOME: cache } }).bytes;
    };
    const first = pdf();
    expect(existsSync(join(cache, "resume-pdf"))).toBe(process.platform === "linux");
    rmSync(join(cache, "resume-pdf"), { recursive: true, force: true });
    expect(pdf().equals(first)).toBe(true);
  });

  it("shows what is said of a bug", async () => {
    let log = "";
    const terminal = { log: (text: string) => (log += text), color: false } as unknown as Terminal;
    expect(await reportFailure(new Error("…"), terminal, false)).toBe(1);
    const [shown] = fencedIn(page).filter(({ language }) => language === "text");
    expect(log).toContain(shown?.text);
    expect(log).toContain("--debug");
  });
});
