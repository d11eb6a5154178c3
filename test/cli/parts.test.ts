import { describe, expect, it } from "vitest";
import { BuildLog } from "../../src/cli/build/build-log.ts";
import { EXIT, exitCodeOf } from "../../src/cli/exit-codes.ts";
import { reportFailure } from "../../src/cli/failures.ts";
import { type Terminal, wantsColor } from "../../src/cli/terminal.ts";
import {
  type Diagnostic,
  type DiagnosticKind,
  ResumeError,
  type Severity,
} from "../../src/model/diagnostic.ts";
import { HostError } from "../../src/model/host.ts";
import type { ManifestEntry } from "../../src/model/manifest.ts";
import { didYouMean } from "../../src/model/suggest.ts";

const problem = (kind: DiagnosticKind, severity: Severity = "error"): Diagnostic => ({
  kind,
  severity,
  code: "x",
  message: "something",
});

/** A terminal that remembers what was logged. */
function fakeTerminal(onScreen = false): Terminal & { readonly logged: string[] } {
  const logged: string[] = [];
  return {
    logged,
    readInput: async () => new Uint8Array(),
    ask: async () => "",
    write: async () => {},
    log: (text) => {
      logged.push(text);
    },
    writesToScreen: false,
    logsToScreen: onScreen,
    columns: 80,
    color: false,
  };
}

describe("the exit code", () => {
  it("is that of the earliest stage that failed, which hides what later ones would have said", () => {
    expect(exitCodeOf([problem("fit"), problem("font"), problem("content"), problem("usage")])).toBe(
      EXIT.usage,
    );
    expect(exitCodeOf([problem("fit"), problem("font"), problem("content")])).toBe(EXIT.content);
    expect(exitCodeOf([problem("fit"), problem("font")])).toBe(EXIT.font);
    expect(exitCodeOf([problem("fit")])).toBe(EXIT.fit);
  });

  it("does not mind warnings", () => {
    expect(exitCodeOf([problem("content", "warning"), problem("fit", "info")])).toBe(EXIT.done);
    expect(exitCodeOf([problem("content", "warning"), problem("fit")])).toBe(EXIT.fit);
  });
});

describe("what stopped a command", () => {
  it("is told as the user's mistake if it is one", async () => {
    const terminal = fakeTerminal();
    expect(await reportFailure(new ResumeError([problem("font")]), terminal, true)).toBe(EXIT.font);
    expect(await reportFailure(new HostError("a.yaml", "no such file"), terminal, true)).toBe(EXIT.usage);
    expect(terminal.logged.join("")).toContain("a.yaml: no such file");
    expect(terminal.logged.join("")).not.toMatch(/^\s+at /m);
  });

  it("is told as a bug otherwise, with a stack only under --debug", async () => {
    const terse = fakeTerminal();
    expect(await reportFailure(new TypeError("x is undefined"), terse, false)).toBe(EXIT.internal);
    expect(terse.logged.join("")).toContain("x is undefined");
    expect(terse.logged.join("")).toContain("This is a bug in resume-pdf");
    expect(terse.logged.join("")).not.toMatch(/^\s+at /m);

    const verbose = fakeTerminal();
    await reportFailure(new TypeError("x is undefined"), verbose, true);
    expect(verbose.logged.join("")).toMatch(/^\s+at /m);
  });

  it("need not be an Error", async () => {
    const terminal = fakeTerminal();
    expect(await reportFailure("thrown text", terminal, false)).toBe(EXIT.internal);
    expect(terminal.logged.join("")).toContain("thrown text");
  });
});

const SETTINGS = { size: 10, leading: 1.5, space: 1, margin: { x: 40, y: 40 } };

describe("the log of a build", () => {
  const entry = (file: string, omitted: ManifestEntry["fit"]["omitted"] = []): ManifestEntry => ({
    file,
    source: "x.yaml",
    lang: "zh",
    layout: "classic",
    paper: "a4",
    target: 1,
    pages: 1,
    bytes: 84_210,
    sha256: "",
    fonts: [],
    fit: {
      pages: 1,
      range: { floor: SETTINGS, ceiling: SETTINGS },
      settings: SETTINGS,
      comfort: 1,
      fill: [1],
      omitted,
      attempts: 1,
      settled: true,
    },
  });
  const build = (terminal: Terminal, files: readonly string[], quiet = false) => {
    const log = new BuildLog(terminal, { folder: "out", quiet });
    const { onPlanned, onBuilt } = log.listeners;
    onPlanned?.(files.length);
    for (const file of files) onBuilt?.(entry(file), { isUnchanged: false });
    log.clear();
  };

  it("tells every PDF and what it leaves out", () => {
    const terminal = fakeTerminal();
    const omitted = [
      {
        path: "work[0]",
        excerpt: "第一份工作…",
        priority: "low",
        reason: "low-priority",
        lines: 3,
        short: 2,
      },
    ] as const;
    const { onBuilt } = new BuildLog(terminal, { folder: "out", quiet: false }).listeners;
    onBuilt?.(entry("a.pdf", omitted), { isUnchanged: false });
    expect(terminal.logged.join("")).toBe(
      "out/a.pdf  1 page  84.2 KB  left out 1\n    - 第一份工作…  (low)\n",
    );
  });

  it("writes plain lines where nobody watches", () => {
    const terminal = fakeTerminal(false);
    build(terminal, ["a", "b", "c"]);
    expect(terminal.logged.join("")).not.toContain("\u001b");
    expect(terminal.logged).toHaveLength(3);
  });

  it("shows progress on a screen and wipes it away before every line and at the end", () => {
    const terminal = fakeTerminal(true);
    build(terminal, ["a", "b", "c"]);
    const shown = terminal.logged.join("").split("\r\u001b[K");
    expect(shown.filter((line) => /^[█░]/.test(line))).toEqual([
      `${"░".repeat(24)} 0 of 3`,
      `${"█".repeat(8)}${"░".repeat(16)} 1 of 3`,
      `${"█".repeat(16)}${"░".repeat(8)} 2 of 3`,
    ]);
    expect(shown.filter((line) => line.startsWith("out/"))).toHaveLength(3);
    expect(shown.at(-1)).toBe("");
  });

  it("does without progress for a couple of files, and says nothing when quiet", () => {
    const short = fakeTerminal(true);
    build(short, ["a", "b"]);
    expect(short.logged.join("")).not.toContain("░");
    const quiet = fakeTerminal(true);
    build(quiet, ["a", "b", "c"], true);
    expect(quiet.logged).toEqual([]);
  });
});

describe("a suggestion", () => {
  it.each([
    ["--lnag", "--lang"],
    ["--quite", "--quiet"],
    ["--page", "--pages"],
    ["--layuot", "--layout"],
  ])("for %s is %s", (word, meant) => {
    expect(didYouMean(word, ["--lang", "--pages", "--quiet", "--layout"])).toBe(`did you mean \`${meant}\`?`);
  });

  it.each(["--frobnicate", "-x", "--zz"])("for %s would be a guess", (word) => {
    expect(didYouMean(word, ["--lang", "--pages", "--quiet"])).toBeUndefined();
  });
});

describe("colour", () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
    [{ TERM: "dumb" }, true, false],
  ])("%j on a screen: %j gives %j", (env, onScreen, wanted) => {
    expect(wantsColor(env, onScreen)).toBe(wanted);
  });
});
