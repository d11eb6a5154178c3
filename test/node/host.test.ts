import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ResumeError } from "../../src/model/diagnostic.ts";
import { HostError } from "../../src/model/host.ts";
import { createNodeHost, findProgramPackage } from "../../src/node/index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

let folder: string;
const at = (path: string) => join(folder, path);
const put = (path: string, text = "") => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(at(path), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resume-pdf-host-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("reading", () => {
  const host = createNodeHost({});

  it("gives the bytes of a file", async () => {
    put("a.yaml", "林");
    expect(Buffer.from(await host.read(at("a.yaml"))).toString()).toBe("林");
  });

  it("says in words why a file cannot be read", async () => {
    put("file");
    await expect(host.read(at("none"))).rejects.toThrow(new HostError(at("none"), "no such file"));
    await expect(host.read(folder)).rejects.toThrow(new HostError(folder, "is a folder"));
    await expect(host.read(at("file/x"))).rejects.toThrow("a part of its path is a file, not a folder");
  });

  it.skipIf(!existsSync("/dev/zero"))("leaves devices alone, which may never end", async () => {
    await expect(host.read("/dev/zero")).rejects.toThrow("/dev/zero: is not a regular file");
  });

  it("leaves alone what would only fill the memory", async () => {
    put("huge");
    truncateSync(at("huge"), 50_000_001);
    await expect(host.read(at("huge"))).rejects.toThrow(new HostError(at("huge"), "is larger than 50 MB"));
  });

  it("throws HostErrors, by which callers tell them from bugs", async () => {
    await expect(host.read(at("none"))).rejects.toBeInstanceOf(HostError);
  });
});

describe("writing", () => {
  const host = createNodeHost({});

  it("creates the folder and replaces what was there", async () => {
    await host.write(at("out/deep/a.pdf"), bytes("one"));
    await host.write(at("out/deep/a.pdf"), bytes("two"));
    expect(readFileSync(at("out/deep/a.pdf"), "utf8")).toBe("two");
  });

  it("leaves no temporary file behind, neither after success nor after failure", async () => {
    await host.write(at("out/a.pdf"), bytes("one"));
    mkdirSync(at("out/b.pdf"));
    await expect(host.write(at("out/b.pdf"), bytes("two"))).rejects.toThrow("is a folder");
    expect(readdirSync(at("out")).sort()).toEqual(["a.pdf", "b.pdf"]);
  });

  it("says in words why a folder cannot be written to", async () => {
    put("file", "kept");
    await expect(host.write(at("file/a.pdf"), bytes("x"))).rejects.toThrow(
      "a file stands where a folder should be",
    );
    await expect(host.write(at("file/sub/a.pdf"), bytes("x"))).rejects.toBeInstanceOf(HostError);
    expect(readFileSync(at("file"), "utf8")).toBe("kept");
  });

  it.skipIf(!existsSync("/proc/self"))("says where nothing can be created", async () => {
    const attempt = host.write("/proc/none/out/a.pdf", bytes("x"));
    await expect(attempt).rejects.toThrow(new HostError("/proc/none", "no folder can be created there"));
    const file = host.write("/proc/a.pdf", bytes("x"));
    await expect(file).rejects.toThrow(new HostError("/proc/a.pdf", "no file can be created there"));
  });

  it("creates folders that others create at the same time", async () => {
    await Promise.all(["a", "b", "c"].map((name) => host.write(at(`out/deep/${name}.pdf`), bytes(name))));
    expect(readdirSync(at("out/deep")).sort()).toEqual(["a.pdf", "b.pdf", "c.pdf"]);
  });

  it("never shows a reader half a file", async () => {
    const long = (letter: string) => bytes(letter.repeat(1 << 20));
    await host.write(at("a.pdf"), long("a"));
    const seen = new Set<string>();
    for (const letter of ["b", "c", "d", "e"]) {
      const writing = host.write(at("a.pdf"), long(letter));
      const read = Buffer.from(await host.read(at("a.pdf"))).toString();
      expect(read.length).toBe(1 << 20);
      seen.add(read.replaceAll(read.charAt(0), "") === "" ? "whole" : "mixed");
      await writing;
    }
    expect([...seen]).toEqual(["whole"]);
  });
});

describe("finding résumés", () => {
  const host = createNodeHost({});

  it("takes a file for itself, whatever its name", async () => {
    put("my cv.yml");
    expect(await host.findResumes(at("my cv.yml"))).toEqual([at("my cv.yml")]);
  });

  it("finds every résumé below a folder, in code-unit order", async () => {
    for (const path of ["b/resume.yml", "a/resume.yaml", "a/z/resume.json", "Z/resume.yaml", "a/notes.yaml"])
      put(path);
    const found = await host.findResumes(folder);
    expect(found).toEqual(["Z/resume.yaml", "a/resume.yaml", "a/z/resume.json", "b/resume.yml"].map(at));
  });

  it("passes over hidden folders, node_modules and links that lead round in circles", async () => {
    for (const path of ["a/resume.yaml", ".git/resume.yaml", "node_modules/x/resume.yaml"]) put(path);
    symlinkSync(folder, at("a/loop"));
    expect(await host.findResumes(folder)).toEqual([at("a/resume.yaml")]);
  });

  it("finds nothing in a folder without any, and says so of a path that is not there", async () => {
    expect(await host.findResumes(folder)).toEqual([]);
    await expect(host.findResumes(at("none"))).rejects.toThrow(new HostError(at("none"), "no such file"));
  });
});

describe("SOURCE_DATE_EPOCH (reproducible-builds.org)", () => {
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["0", 0],
    ["1767225600", 1767225600],
  ])("reads %j as %j", (value, seconds) => {
    expect(createNodeHost({ SOURCE_DATE_EPOCH: value }).sourceDateEpoch).toBe(seconds);
  });

  it.each(["yesterday", "-1", "1.5", "1e9", "0x10", "253402300800", "99999999999999999999"])(
    "refuses %j",
    (value) => {
      const attempt = () => createNodeHost({ SOURCE_DATE_EPOCH: value });
      expect(attempt).toThrow(ResumeError);
      expect(attempt).toThrow(`SOURCE_DATE_EPOCH is "${value}", expected whole seconds since 1970`);
    },
  );
});

describe("the time of the last commit", () => {
  const host = createNodeHost({});
  const git = (...words: string[]) =>
    execFileSync("git", words, {
      cwd: folder,
      stdio: "ignore",
      env: {
        ...process.env,
        GIT_COMMITTER_DATE: "1767225600 +0800",
        GIT_AUTHOR_DATE: "1600000000 +0000",
        GIT_CONFIG_GLOBAL: "/dev/null",
      },
    });

  it("is the committer's, in seconds", async () => {
    put("cv/resume.yaml");
    git("init");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-m", "x");
    expect(await host.lastCommitTime(at("cv/resume.yaml"))).toBe(1767225600);
  });

  it("is unknown without a repository, without a commit, without a file", async () => {
    put("resume.yaml");
    expect(await host.lastCommitTime(at("resume.yaml"))).toBeUndefined();
    git("init");
    expect(await host.lastCommitTime(at("resume.yaml"))).toBeUndefined();
    expect(await host.lastCommitTime(at("none/resume.yaml"))).toBeUndefined();
  });
});

describe("the program's package", () => {
  it("is found from any depth and holds the fonts", async () => {
    const { root, version } = findProgramPackage();
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(findProgramPackage(join(root, "dist", "chunks")).root).toBe(root);
    expect((await createNodeHost({}).readShipped("manifest.json")).length).toBeGreaterThan(100);
  });

  it("is not mistaken for a package around it", () => {
    put("package.json", '{ "name": "someone-elses" }');
    expect(() => findProgramPackage(folder)).toThrow("no package resume-pdf");
  });
});

describe("paths", () => {
  const host = createNodeHost({});

  it("resolves against a folder, keeping absolute paths", () => {
    expect(host.resolve("content/x", "photo.png")).toBe(join("content", "x", "photo.png"));
    expect(host.resolve("content/x", at("photo.png"))).toBe(at("photo.png"));
    expect(host.dirname("content/x/resume.yaml")).toBe("content/x");
  });

  it("are portable below the working folder, however they are written", () => {
    for (const path of ["content/x.yaml", "./content//y/../x.yaml", join(process.cwd(), "content/x.yaml")]) {
      expect(host.portable(path)).toBe("content/x.yaml");
    }
    expect(host.portable("..x.yaml")).toBe("..x.yaml");
    expect(host.portable("../x.yaml")).toBe("../x.yaml");
    expect(host.portable(at("x.yaml"))).toBe(at("x.yaml").replaceAll(sep, "/"));
  });
});
